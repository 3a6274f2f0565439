import {
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql'
import { refusal } from '../errors.ts'
import { GeneratedCode } from '../generated-code.ts'
import { type CanonicalName, type FieldNaming, nameFields } from './canonical-names.ts'
import { printCanonical } from './canonical-text.ts'
import type { ChosenOperation } from './choose-operation.ts'
import { getOrAdd } from './get-or-add.ts'
import type { FieldSelection, FragmentSelection, Selection, Variables } from './selection.ts'

/** One canonical operation for the planner. Its only variables are the `arguments` of the fields in it. */
export interface CanonicalOperation {
  readonly text: string
  /** The client's selections that this operation answers. */
  readonly selections: readonly FieldSelection[]
}

/** An operation without aliases, named fragments, literals or conditions, and the client's view of it. */
export interface NormalOperation {
  readonly rootType: GraphQLObjectType
  /** The client's root fields in the order of the response. */
  readonly fields: readonly FieldSelection[]
  /** What to plan and run, one after the other: one for a query, one for each root field of a mutation. */
  readonly operations: readonly CanonicalOperation[]
  /** The operation that holds the `__schema` and `__type` fields, for graphql-js. */
  readonly introspection: DocumentNode | null
  /** Computes the canonical variables from the client's. Throws BAD_USER_INPUT. */
  readonly toCanonicalVariables: (variables: Variables) => Variables
}

/** The most selections an operation may hold once its fragments are written out. */
export const selectionBudget = 10_000

/** Normalises one chosen operation for one set of conditions. */
export type Normalise = (chosen: ChosenOperation, variables: Variables) => NormalOperation

/**
 * Makes the function that rewrites operations into the canonical form that the planner handles safely: client aliases
 * are dropped, fields get their canonical names, every field that can take arguments gets one of its own, argument values
 * become variables, conditions are decided by `variables`. It throws OPERATION_TOO_LARGE when fragments unfold into more than
 * `selectionBudget` selections.
 */
export function createNormaliser(schema: GraphQLSchema, naming: FieldNaming): Normalise {
  const canonicalName = nameFields(schema, naming)
  return (chosen, variables) => normalise(schema, canonicalName, chosen, variables)
}

function normalise(
  schema: GraphQLSchema,
  canonicalName: CanonicalName,
  chosen: ChosenOperation,
  variables: Variables,
): NormalOperation {
  const { definition, fragments } = chosen
  const rootType = schema.getRootType(definition.operation)
  if (!rootType) throw refusal('OPERATION_NOT_SUPPORTED', `The graph has no ${definition.operation} fields.`)
  const isSelectedTwice = manyNamed(chosen)
  const inputs = new ArgumentInputs()
  const keys = new CanonicalKeys()
  let budget = selectionBudget

  function select(parent: GraphQLCompositeType, set: SelectionSetNode, isRoot: boolean): Selection[] {
    const selections: Selection[] = []
    for (const node of set.selections) {
      budget -= 1
      if (budget < 0) {
        throw refusal(
          'OPERATION_TOO_LARGE',
          `The operation selects more than ${selectionBudget} fields; ask for less at once.`,
        )
      }
      if (!isIncluded(node, variables)) continue
      if (node.kind === Kind.FIELD) selections.push(selectField(parent, node, isRoot))
      else selections.push(selectFragment(parent, node, isRoot))
    }
    return selections
  }

  function selectFragment(
    parent: GraphQLCompositeType,
    node: Exclude<SelectionNode, FieldNode>,
    isRoot: boolean,
  ): FragmentSelection {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
    const on = fragment?.typeCondition ? typeFromAST(schema, fragment.typeCondition) : parent
    if (!fragment || !isCompositeType(on)) throw invalid()
    return { kind: 'fragment', on, selections: select(on, fragment.selectionSet, isRoot) }
  }

  function selectField(parent: GraphQLCompositeType, node: FieldNode, isRoot: boolean): FieldSelection {
    const name = node.name.value
    const responseKey = node.alias?.value ?? name
    if (name.startsWith('__')) {
      if (name !== '__typename' && !isRoot) {
        throw refusal('OPERATION_NOT_SUPPORTED', `The field ${name} is only supported at the root of a query.`)
      }
      return { kind: 'field', name, responseKey, key: name, text: name, node, selections: null }
    }
    const field = fieldOf(parent, name)
    const type = getNamedType(field.type)
    const selections = node.selectionSet && isCompositeType(type) ? select(type, node.selectionSet, false) : null
    const values = field.args.length === 0 ? null : inputs.of(field, node)
    // Two equal mutations are two changes, and an object selected twice may be null in one place only: such fields
    // stay apart. Equal leaves have equal values, so that they share one.
    const isChange = isRoot && definition.operation === 'mutation'
    const distinct = isChange || (selections && responseKey !== name && isSelectedTwice(name)) ? responseKey : ''
    const plainKey = canonicalName(field)
    const key = values === null && !distinct ? plainKey : keys.of(plainKey, `${distinct}(${values ?? ''})`)
    const text = key === name ? name : `${key}: ${name}${values ? `(${values})` : ''}`
    return { kind: 'field', name, responseKey, key, text, node, selections }
  }

  const fields = flattenRoot(select(rootType, definition.selectionSet, true))
  const introspected = fields.filter(({ name }) => name === '__schema' || name === '__type')
  const fetched = fields.filter(({ name }) => !name.startsWith('__'))
  const parts =
    definition.operation === 'mutation'
      ? [...Map.groupBy(fetched, ({ key }) => key).values()]
      : fetched.length > 0
        ? [fetched]
        : []
  return {
    rootType,
    fields,
    operations: parts.map((selections) => ({
      selections,
      text: printCanonical(schema, definition.operation, rootType, selections, inputs.types),
    })),
    introspection: introspected.length > 0 ? introspectionDocument(chosen, introspected) : null,
    toCanonicalVariables: inputs.compile(),
  }
}

/** Tells of which fields the operation selects objects under several names. */
function manyNamed({ definition, fragments }: ChosenOperation): (fieldName: string) => boolean {
  const first = new Map<string, string>()
  const several = new Set<string>()
  const note = ({ name: { value: name }, alias, selectionSet }: FieldNode) => {
    if (!selectionSet) return
    const responseKey = alias?.value ?? name
    if (getOrAdd(first, name, () => responseKey) !== responseKey) several.add(name)
  }
  for (const node of [definition, ...fragments.values()]) visit(node, { Field: note })
  return (fieldName) => several.has(fieldName)
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  for (const directive of node.directives ?? []) {
    const value = directive.arguments?.[0]?.value
    const condition =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value?.kind === Kind.BOOLEAN
          ? value.value
          : undefined
    if (typeof condition !== 'boolean') {
      throw refusal('BAD_USER_INPUT', `The directive @${directive.name.value} needs a condition that is true or false.`)
    }
    if (condition === (directive.name.value === 'skip')) return false
  }
  return true
}

function flattenRoot(selections: readonly Selection[]): FieldSelection[] {
  return selections.flatMap((selection) =>
    selection.kind === 'field' ? [selection] : flattenRoot(selection.selections),
  )
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
  if (!field) throw invalid()
  return field
}

function invalid() {
  return refusal('BAD_USER_INPUT', 'The operation does not fit the schema; validate it before it is executed.')
}

/** Gives every distinct combination of a canonical name and arguments a key of its own. */
class CanonicalKeys {
  readonly #keys = new Map<string, string>()

  of(name: string, rest: string): string {
    const identity = `${name} ${rest}`
    let key = this.#keys.get(identity)
    if (key === undefined) {
      key = `_${this.#keys.size}_${name}`
      this.#keys.set(identity, key)
    }
    return key
  }
}

/** The argument values of an operation as variables of the canonical operation. */
class ArgumentInputs {
  readonly #names = new Map<string, string>()
  readonly #inputs: { readonly name: string; readonly value: (variables: Variables) => unknown }[] = []

  /** The canonical arguments of one field as GraphQL text, such as `first: $_0`. */
  of(field: GraphQLField<unknown, unknown>, node: FieldNode): string {
    const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]))
    return field.args
      .flatMap((argument) => {
        const value = given.get(argument.name)
        return value === undefined ? [] : [`${argument.name}: $${this.#nameOf(argument, value)}`]
      })
      .join(', ')
  }

  /** The type of each canonical variable as GraphQL text. */
  readonly types = new Map<string, string>()

  compile(): (variables: Variables) => Variables {
    const code = new GeneratedCode()
    const values = this.#inputs.map(({ name, value }) => [name, `${code.refer(value)}(variables)`] as const)
    return code.compile(code.addFunction(['variables'], code.returnDefined(values))) as (given: Variables) => Variables
  }

  #nameOf(argument: GraphQLArgument, value: ValueNode): string {
    // An argument with a default may stay away even where null is not allowed, and then its variable must be nullable.
    const type = String(
      argument.defaultValue !== undefined && isNonNullType(argument.type) ? argument.type.ofType : argument.type,
    )
    const identity = `${type} ${String(argument.type)} ${print(value)}`
    let name = this.#names.get(identity)
    if (name === undefined) {
      name = `_${this.#inputs.length}`
      this.#names.set(identity, name)
      this.types.set(name, type)
      this.#inputs.push({ name, value: inputOf(argument.name, argument.type, value) })
    }
    return name
  }
}

function inputOf(argumentName: string, type: GraphQLInputType, node: ValueNode): (variables: Variables) => unknown {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value
    return (variables) => variables[name]
  }
  const evaluate = (variables: Variables) => {
    const value = valueFromAST(node, type, variables)
    if (value === undefined) {
      throw refusal(
        'BAD_USER_INPUT',
        `The value of the argument ${argumentName} does not fit its type ${String(type)}.`,
      )
    }
    return value
  }
  if (holdsVariable(node)) return evaluate
  const constant = evaluate({})
  return () => constant
}

function holdsVariable(node: ValueNode): boolean {
  let found = false
  visit(node, {
    Variable() {
      found = true
    },
  })
  return found
}

function introspectionDocument(
  { definition, fragments }: ChosenOperation,
  fields: readonly FieldSelection[],
): DocumentNode {
  const selections = fields.map(({ node }) => node)
  const operation = { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] }
}
