import { jw317 } from './jw317.ts'
import type { MessageOf } from './message.ts'
import { returnOf } from './returned.ts'

/** The return of a JW317: what a municipality found in a request for change. */
export const jw318 = returnOf('JW318', '487', jw317)

export type Jw318 = MessageOf<typeof jw318>
