import { ClientGoneError, requestScope } from '@regiograaf/gateway'
import { describeFault, type Logger } from '@regiograaf/service'

/** Writes the true cause of what a caller sees as a part of the graph that could not answer, with the id that the caller got. */
export function logFault(logger: Pick<Logger, 'debug' | 'error'>): (subgraph: string, cause: unknown) => void {
  return (subgraph, cause) => {
    const { requestId } = requestScope.getStore() ?? {}
    if (cause instanceof ClientGoneError) logger.debug({ requestId, subgraph }, 'The client did not wait.')
    else logger.error({ requestId, subgraph, fault: describeFault(cause) }, 'A part of the graph failed.')
  }
}
