import { jw301 } from './jw301.ts'
import type { MessageOf } from './message.ts'
import { returnOf } from './returned.ts'

/** The return of a JW301: what a provider found in an allocation. */
export const jw302 = returnOf('JW302', '437', jw301)

export type Jw302 = MessageOf<typeof jw302>
