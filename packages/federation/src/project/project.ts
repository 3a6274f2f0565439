import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { CachePerSchema } from '../bounded-cache.ts'
import { absent, Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { GeneratedCode, property, quote } from '../generated-code.ts'
import { compileLeaf } from '../leaf.ts'
import { newList } from '../new-list.ts'
import type { Selection } from '../plan/selection.ts'
import { collectFields } from './collect-fields.ts'
import { fieldsTypesOf } from './fields-type.ts'

/** Answered instead of a projection when a value needs a closer look: it failed, is missing, or does not fit its type. */
export const irregular = Symbol('irregular')

/** Gives an object in the client's shape, null for an entity that its owner does not know, or `irregular`. */
export type Project = (row: Row) => Row | null | typeof irregular

/**
 * Compiles the fast projection of objects of one type into the client's shape. It gives the final answer whenever
 * everything is where and what the schema promises, and `irregular` at the first thing that is not. It gives null for an
 * entity that its owner does not know, when a field of it must not be null.
 */
export function compileProjection(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: readonly Selection[],
): Project {
  const code = new GeneratedCode()
  return code.compile(addProjection(code, schema, type, selections)) as Project
}

/** The projections of small objects, which many operations select alike, by type and fields. */
const smallProjections = new CachePerSchema<Project>(1_000)
const fewestFieldsOfItsOwn = 6

/** The projection of a selection of few leaves, the same function for all selections that read the same; null for others. */
function sharedProjection(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selections: readonly Selection[],
): Project | null {
  const fields = collectFields(schema, type, selections)
  if (fields.length > fewestFieldsOfItsOwn || fields.some((field) => field.selections.length > 0)) return null
  const text = `${type.name} ${fields.map(({ responseKey, name, key }) => `${responseKey}:${name}:${key}`).join()}`
  const known = smallProjections.of(schema)
  return known.find(text) ?? known.keep(text, compileProjection(schema, type, selections))
}

function addProjection(
  code: GeneratedCode,
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: readonly Selection[],
): string {
  const lines = ['let isKnown = true']
  if (isObjectType(type)) {
    lines.push(
      'const given = row.__typename',
      `if (given !== undefined && given !== ${quote(type.name)}) return ${code.refer(irregular)}`,
    )
  }
  const entries = collectFields(schema, type, selections).map((field, index) => {
    if (field.name === '__typename') return [field.responseKey, quote(type.name)] as const
    const variable = `v${index}`
    const emit = new ValueProjection(code, schema, field.selections)
    lines.push(
      `let ${variable} = ${property('row', field.key)}`,
      ...emit.project(variable, field.type, 'isKnown = false'),
    )
    return [field.responseKey, variable] as const
  })
  lines.push(`return isKnown ? ${code.object(entries)} : null`)
  return code.addFunction(['row'], lines)
}

/** Writes the code that brings the values of one field into the client's shape, or returns `irregular`. */
class ValueProjection {
  readonly #code: GeneratedCode
  readonly #schema: GraphQLSchema
  readonly #selections: readonly Selection[]
  readonly #giveUp: string

  constructor(code: GeneratedCode, schema: GraphQLSchema, selections: readonly Selection[]) {
    this.#code = code
    this.#schema = schema
    this.#selections = selections
    this.#giveUp = `return ${code.refer(irregular)}`
  }

  /** The lines that replace `variable` by its projection; `whenAbsent` is for an entity nobody knows where null may not stand. */
  project(variable: string, type: GraphQLOutputType, whenAbsent: string): readonly string[] {
    const isNonNull = isNonNullType(type)
    const nullable = isNonNull ? type.ofType : type
    const otherwise = [
      `if (${variable} === ${this.#code.refer(absent)}) ${isNonNull ? whenAbsent : `${variable} = null`}`,
      isNonNull ? `else ${this.#giveUp}` : `else if (${variable} !== null) ${this.#giveUp}`,
    ]
    if (isLeafType(nullable)) {
      return [`if (!${this.#code.refer(compileLeaf(nullable))}(${variable})) {`, ...otherwise, '}']
    }
    if (isListType(nullable)) {
      const [items, item, index] = ['items', 'item', 'index'].map((part) => `${part}_${variable}`)
      return [
        `if (Array.isArray(${variable})) {`,
        `const ${items} = ${this.#code.refer(newList)}()`,
        `for (let ${index} = 0; ${index} < ${variable}.length; ${index} += 1) {`,
        `let ${item} = ${variable}[${index}]`,
        ...this.project(String(item), nullable.ofType, this.#giveUp),
        `${items}.push(${item})`,
        '}',
        `${variable} = ${items}`,
        '} else {',
        ...otherwise,
        '}',
      ]
    }
    const projection = isObjectType(nullable)
      ? this.#projectObject(nullable)
      : this.#code.refer(this.#projectAbstract(nullable))
    const isRow = `typeof ${variable} === "object" && ${variable} !== null && !(${variable} instanceof ${this.#code.refer(Failure)}) && !Array.isArray(${variable})`
    return [
      `if (${isRow}) {`,
      `${variable} = ${projection}(${variable})`,
      `if (${variable} === ${this.#code.refer(irregular)}${isNonNull ? ` || ${variable} === null` : ''}) ${this.#giveUp}`,
      '} else {',
      ...otherwise,
      '}',
    ]
  }

  #projectObject(type: GraphQLObjectType): string {
    const [schema, selections] = [this.#schema, this.#selections]
    const shared = sharedProjection(schema, type, selections)
    if (shared) return this.#code.refer(shared)
    if (this.#code.hasRoom) return addProjection(this.#code, schema, type, selections)
    let compiled: Project | undefined
    return this.#code.refer((row: Row) => {
      compiled ??= compileProjection(schema, type, selections)
      return compiled(row)
    })
  }

  // What never occurs in answers is never compiled.
  #projectAbstract(type: GraphQLAbstractType): Project {
    const compiled = new Map<unknown, Project>()
    const [schema, selections] = [this.#schema, this.#selections]
    const fieldsTypes = fieldsTypesOf(schema, type, selections)
    return (row) => {
      let project = compiled.get(row.__typename)
      if (!project) {
        const fieldsType = fieldsTypes(row.__typename)
        if (!fieldsType) return irregular
        project = compileProjection(schema, fieldsType, selections)
        compiled.set(row.__typename, project)
      }
      return project(row)
    }
  }
}
