import { jw305 } from './jw305.ts'
import type { MessageOf } from './message.ts'
import { returnOf } from './returned.ts'

/** The return of a JW305: what a municipality found in a start. */
export const jw306 = returnOf('JW306', '439', jw305)

export type Jw306 = MessageOf<typeof jw306>
