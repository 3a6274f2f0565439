import {
  type ArgumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'
import { type Fragments, type UnfoldedField, unfold } from './unfold.ts'

export type Variables = Readonly<Record<string, unknown>>

/** What an operation may cost with these variables. Throws PageSizeError. */
export type CostOf = (variables: Variables) => number

/** A page of a size that no page has; the message says which are possible. */
export class PageSizeError extends Error {
  override readonly name = 'PageSizeError'
}

/** How many things a list holds that says nothing about its size: the allocations of one young person, the lines of one address. */
const assumedListSize = 10
const mutationWeight = 10

/** Known beforehand, or only with the variables. */
type Amount = number | CostOf

/** The lists below a page, which are as long as the page. */
interface Page {
  readonly size: Amount
  readonly lists: readonly string[]
}

/**
 * Compiles what an operation may cost: one for every object that its answer can hold, ten for a mutation, or what `@cost` says. A list
 * is as long as `@listSize` says: as its slicing argument asks, and as long as it can be where nothing is asked. The directives are
 * those of IBM's specification of GraphQL cost, as Federation 2.9 has them, with an `assumedSize` that is also the largest page.
 * Introspection costs nothing; graphql-js limits it.
 */
export function compileCost(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): CostOf {
  const root = schema.getRootType(operation.operation)
  if (!root) return () => 0
  const leastWeight = operation.operation === 'mutation' ? mutationWeight : 0
  const total = costOfFields(unfold(operation.selectionSet, fragments), new Set([root]), undefined, leastWeight)
  const defaults = defaultsOf(operation)
  return (variables) => (typeof total === 'number' ? total : total({ ...defaults, ...variables }))

  function costOfFields(
    fields: readonly UnfoldedField[],
    parents: ReadonlySet<GraphQLNamedType>,
    page?: Page,
    leastWeight = 0,
  ): Amount {
    return sum(fields.map((field) => costOfField(field, parents, page, leastWeight)))
  }

  /** Where the type decides which of several fields is answered, the dearest of all. Each place is visited once, for all its types. */
  function costOfField(
    { nodes, fields }: UnfoldedField,
    parents: ReadonlySet<GraphQLNamedType>,
    page: Page | undefined,
    leastWeight: number,
  ): Amount {
    const types = new Set<GraphQLNamedType>()
    const [weights, sizes, lists]: [number[], Amount[], string[]] = [[], [], []]
    let isListed = false
    const known = new Set<Field>()
    for (const { node, on } of nodes) {
      for (const parent of on === null ? parents : [schema.getType(on)]) {
        const field = fieldOf(parent, node.name.value)
        if (field === undefined || known.has(field)) continue
        known.add(field)
        const { cost, listSize } = costDirectivesOf(schema, field)
        const type = getNamedType(field.type)
        types.add(type)
        weights.push(cost?.weight ?? Math.max(leastWeight, isLeafType(type) ? 0 : 1))
        const isOfPage = page?.lists.includes(node.name.value)
        sizes.push(
          isOfPage ? (page?.size ?? 0) : listSize ? sizeOf(field, node.arguments ?? [], listSize) : assumedListSize,
        )
        lists.push(...(listSize?.sizedFields ?? []))
        isListed ||= isList(field.type)
      }
    }
    // Introspection has no field here.
    if (types.size === 0) return 0
    const size = largest(sizes)
    const each = sum([largest(weights), costOfFields(fields, types, lists.length > 0 ? { size, lists } : undefined)])
    return isListed ? multiply(size, each) : each
  }
}

interface CostDirectives {
  readonly cost: { readonly weight: number } | undefined
  readonly listSize: ListSize | undefined
}

interface ListSize {
  readonly assumedSize?: number
  readonly slicingArguments?: readonly string[]
  readonly sizedFields?: readonly string[]
}

type Field = GraphQLField<unknown, unknown>

function costDirectivesOf(schema: GraphQLSchema, { astNode }: Field): CostDirectives {
  const read = (name: string) => {
    const directive = schema.getDirective(name)
    return directive && astNode ? getDirectiveValues(directive, astNode) : undefined
  }
  return { cost: read('cost'), listSize: read('listSize') } as CostDirectives
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type))
}

/**
 * The longest that the slicing arguments ask for, or as long as it can be when none of them is there. An argument can be a path into an
 * input object, such as `page.first`.
 */
function sizeOf(
  field: Field,
  given: readonly ArgumentNode[],
  { assumedSize, slicingArguments = [] }: ListSize,
): Amount {
  const longest = assumedSize ?? assumedListSize
  const asked = largest(
    slicingArguments.map((path) => {
      const [name = '', ...rest] = path.split('.')
      const fallback = valueAt(field.args.find((argument) => argument.name === name)?.defaultValue, rest)
      const node = given.find((argument) => argument.name.value === name)?.value
      return toAmount(node, (value) => {
        const inner = valueAt(value, rest)
        const size = inner === undefined ? fallback : inner
        if (size === undefined) return notAsked
        if (Number.isInteger(size) && Number(size) >= 1 && Number(size) <= (assumedSize ?? Number(size)))
          return Number(size)
        throw new PageSizeError(`The argument ${path} of ${field.name} takes 1 to ${longest}.`)
      })
    }),
  )
  return typeof asked === 'number' ? asked || longest : (variables) => asked(variables) || longest
}

const notAsked = 0

/** The amount for the value of an argument: now where no variable can change it, and where it does not throw. */
function toAmount(node: ValueNode | undefined, sizeFor: (value: unknown) => number): Amount {
  const amount: CostOf = (variables) => sizeFor(node && valueFromASTUntyped(node, variables))
  try {
    return node === undefined || node.kind === Kind.INT ? amount({}) : amount
  } catch {
    return amount
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Variables)[name] : undefined),
    value,
  )
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const defaults = operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return Object.fromEntries(defaults ?? [])
}

const sum = (amounts: readonly Amount[]) => combine(amounts, (a, b) => a + b, 0)
const largest = (amounts: readonly Amount[]) => combine(amounts, Math.max, 0)
const multiply = (a: Amount, b: Amount) => combine([a, b], (x, y) => x * y, 1)

function combine(amounts: readonly Amount[], join: (a: number, b: number) => number, neutral: number): Amount {
  let known = neutral
  const open: CostOf[] = []
  for (const amount of amounts) {
    if (typeof amount === 'number') known = join(known, amount)
    else open.push(amount)
  }
  if (open.length === 0) return known
  return (variables) => open.reduce((total, amount) => join(total, amount(variables)), known)
}
