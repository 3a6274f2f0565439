import { type GraphQLLeafType, isEnumType } from 'graphql'
import { Failure } from '../execute/failure.ts'

/** Whether a delivered value is one of a leaf type. Custom scalars are taken as delivered. */
export type IsLeaf = (value: unknown) => boolean

export function compileLeaf(type: GraphQLLeafType): IsLeaf {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  switch (type.name) {
    case 'String':
    case 'ID':
      return (value) => typeof value === 'string'
    case 'Int':
      return (value) => typeof value === 'number' && (value | 0) === value
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value)
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    default:
      return (value) => !(value instanceof Failure)
  }
}
