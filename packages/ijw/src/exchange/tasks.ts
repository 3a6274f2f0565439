import { dueDate } from '../arithmetic/deadlines.ts'
import { latest } from '../arithmetic/period.ts'
import { deliveryState } from './deliveries-in-turn.ts'
import { type CareCourse, isDeleted, type RequestFact } from './known-facts.ts'

/** What caseworkers watch over: see `deadlines` for what each of them is. */
export type TaskKind = 'RETURN' | 'REQUEST_ANSWER' | 'RESIDENCE_REJECTION' | 'START' | 'STOP'

/** Something to be done: it runs from `since` and is in time until and including `dueOn`. */
export interface Task {
  readonly kind: TaskKind
  readonly clientId: string
  readonly providerCode: string
  readonly reference?: string
  readonly since: string
  readonly dueOn: string
}

/** What the municipality still has to do about a request. */
export function tasksOfRequest(request: RequestFact): readonly Task[] {
  const { clientId, providerCode, reference, type, datedOn, receivedOn, examinedOn = receivedOn, state } = request
  const isChange = type === 'JW317'
  const about = { clientId, providerCode, reference }
  switch (state) {
    case 'open':
      return [
        {
          ...about,
          kind: 'REQUEST_ANSWER',
          since: receivedOn,
          dueOn: dueDate(isChange ? 'changeRequestAnswer' : 'requestAnswer', receivedOn),
        },
      ]
    case 'examining':
      return isChange
        ? [
            {
              ...about,
              kind: 'REQUEST_ANSWER',
              since: datedOn,
              dueOn: dueDate('examinedChangeRequestAnswer', datedOn),
            },
          ]
        : [
            {
              ...about,
              kind: 'REQUEST_ANSWER',
              since: examinedOn,
              dueOn: dueDate('examinedRequestAnswer', examinedOn),
            },
            // No message says who disputes the residence: as long as the request is examined, this is how long it can be.
            {
              ...about,
              kind: 'RESIDENCE_REJECTION',
              since: receivedOn,
              dueOn: dueDate('residenceRejection', receivedOn),
            },
          ]
    default:
      return []
  }
}

/**
 * What the provider still has to tell of the care that was allocated: that it began, or that it ended for good. Nobody is late with
 * what was not told yet, so that the time runs from the day on which the hub knew of it at the earliest.
 */
export function tasksOfCourse({ allocation, deliveries }: CareCourse): readonly Task[] {
  if (isDeleted(allocation)) return []
  const { clientId, providerCode, start, end, startToldOn, endToldOn } = allocation
  const state = deliveryState(deliveries)
  if (state === 'none') {
    const since = latest(start, startToldOn)
    return [{ kind: 'START', clientId, providerCode, since, dueOn: dueDate('start', since) }]
  }
  if (state === 'ended' || end === undefined) return []
  const since = latest(end, endToldOn)
  return [{ kind: 'STOP', clientId, providerCode, since, dueOn: dueDate('stop', since) }]
}
