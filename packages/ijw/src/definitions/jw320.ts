import { jw319 } from './jw319.ts'
import type { MessageOf } from './message.ts'
import { returnOf } from './returned.ts'

/** The return of a JW319: what a provider found in the answer to a request. */
export const jw320 = returnOf('JW320', '489', jw319)

export type Jw320 = MessageOf<typeof jw320>
