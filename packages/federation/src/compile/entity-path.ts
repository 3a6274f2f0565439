import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner'
import { Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { GeneratedCode, property } from '../generated-code.ts'
import { unknownPlan } from './plan-errors.ts'

/** Visits the objects at one path of the collected answer; places that are null or failed hold none. */
export type VisitPath = (data: Row, visit: (entity: Row) => void) => void

export function compilePath(path: readonly FlattenNodePathSegment[]): VisitPath {
  const code = new GeneratedCode()
  const visit = code.addFunction(['value', 'visit'], [`if (${isRow(code)}) visit(value)`])
  return code.compile(path.reduceRight((next, segment) => addSegment(code, segment, next), visit)) as VisitPath
}

function addSegment(code: GeneratedCode, segment: FlattenNodePathSegment, next: string): string {
  if (segment === '@') {
    // The planner writes one "@" for a list of lists, too.
    return code.addFunction(['value', 'visit'], (each) => [
      `if (!Array.isArray(value)) return ${next}(value, visit)`,
      `for (let index = 0; index < value.length; index += 1) ${each}(value[index], visit)`,
    ])
  }
  if ('Field' in segment) {
    return code.addFunction(
      ['value', 'visit'],
      [`if (${isRow(code)}) ${next}(${property('value', segment.Field)}, visit)`],
    )
  }
  if ('TypeCondition' in segment) {
    const types = code.refer(new Set<unknown>(segment.TypeCondition))
    return code.addFunction(
      ['value', 'visit'],
      [`if (${isRow(code)} && ${types}.has(value.__typename)) ${next}(value, visit)`],
    )
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
