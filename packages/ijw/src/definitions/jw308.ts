import { jw307 } from './jw307.ts'
import type { MessageOf } from './message.ts'
import { returnOf } from './returned.ts'

/** The return of a JW307: what a municipality found in a stop. */
export const jw308 = returnOf('JW308', '441', jw307)

export type Jw308 = MessageOf<typeof jw308>
