import { AsyncLocalStorage } from 'node:async_hooks'

/** The id of the request under way. Apollo Server formats some faults where no context of the request is at hand. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>()
