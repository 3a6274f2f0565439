import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner'
import { Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { GeneratedCode, property } from '../generated-code.ts'
import { unknownPlan } from './plan-errors.ts'

/** Visits the objects at one path of the collected answer; places that are null or failed hold none. */
export type VisitPath = <Visitor>(data: Row, visit: (entity: Row, visitor: Visitor) => void, visitor: Visitor) => void

export function compilePath(path: readonly FlattenNodePathSegment[]): VisitPath {
  const code = new GeneratedCode()
  const visit = code.addFunction(parameters, [`if (${isRow(code)}) visit(value, visitor)`])
  return code.compileShared(path.reduceRight((next, segment) => addSegment(code, segment, next), visit)) as VisitPath
}

const parameters = ['value', 'visit', 'visitor'] as const

function addSegment(code: GeneratedCode, segment: FlattenNodePathSegment, next: string): string {
  if (segment === '@') {
    // The planner writes one "@" for a list of lists, too.
    return code.addFunction(parameters, (each) => [
      `if (!Array.isArray(value)) return ${next}(value, visit, visitor)`,
      `for (let index = 0; index < value.length; index += 1) ${each}(value[index], visit, visitor)`,
    ])
  }
  if ('Field' in segment) {
    return code.addFunction(parameters, [
      `if (${isRow(code)}) ${next}(${property('value', segment.Field)}, visit, visitor)`,
    ])
  }
  if ('TypeCondition' in segment) {
    const types = code.refer(new Set<unknown>(segment.TypeCondition))
    return code.addFunction(parameters, [
      `if (${isRow(code)} && ${types}.has(value.__typename)) ${next}(value, visit, visitor)`,
    ])
  }
  throw unknownPlan('a path segment')
}

function isRow(code: GeneratedCode): string {
  return `typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ${code.refer(Failure)})`
}

/** The fields of a path, without lists and type conditions, as one comparable text. */
export function fieldsOfPath(path: readonly FlattenNodePathSegment[]): string {
  return path.map((segment) => (segment !== '@' && 'Field' in segment ? `${segment.Field}/` : '')).join('')
}
