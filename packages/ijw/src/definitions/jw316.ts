import { jw315 } from './jw315.ts'
import type { MessageOf } from './message.ts'
import { returnOf } from './returned.ts'

/** The return of a JW315: what a municipality found in a request for allocation. */
export const jw316 = returnOf('JW316', '447', jw315)

export type Jw316 = MessageOf<typeof jw316>
