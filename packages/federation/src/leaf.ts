import {
  type GraphQLLeafType,
  type GraphQLType,
  isEnumType,
  isNonNullType,
  isScalarType,
  specifiedScalarTypes,
} from 'graphql'
import { Failure } from './execute/failure.ts'

/** Whether a value is one of a leaf type as answers hold them. Custom scalars are taken as delivered; null is none. */
export type IsLeaf = (value: unknown) => boolean

const isString: IsLeaf = (value) => typeof value === 'string'
const isInt: IsLeaf = (value) => typeof value === 'number' && (value | 0) === value
const isFloat: IsLeaf = (value) => typeof value === 'number' && Number.isFinite(value)
const isBoolean: IsLeaf = (value) => typeof value === 'boolean'
const isDelivered: IsLeaf = (value) => value !== null && value !== undefined && !(value instanceof Failure)

/** The tests of the scalars of the specification, by name. */
const specifiedLeafs: ReadonlyMap<string, IsLeaf> = new Map([
  ['String', isString],
  ['ID', isString],
  ['Int', isInt],
  ['Float', isFloat],
  ['Boolean', isBoolean],
])

export function compileLeaf(type: GraphQLLeafType): IsLeaf {
  if (!isEnumType(type)) return specifiedLeafs.get(type.name) ?? isDelivered
  const names = new Set<unknown>(type.getValues().map(({ name }) => name))
  return (value) => names.has(value)
}

/**
 * The test that a value of one of the specification's scalars is the same as input, inside and in an answer; such a value
 * need not be coerced or serialised. Null for every other type.
 */
export function specifiedTest(type: GraphQLType): IsLeaf | null {
  const nullable = isNonNullType(type) ? type.ofType : type
  return isScalarType(nullable) && specifiedScalarTypes.includes(nullable)
    ? (specifiedLeafs.get(nullable.name) ?? null)
    : null
}
