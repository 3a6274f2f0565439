import type { ServerResponse } from 'node:http'

/** Why an operation ended early that nobody waits for: no fault of any part of the graph. */
export class ClientGoneError extends Error {
  override readonly name = 'ClientGoneError'
  constructor() {
    super('The client hung up.')
  }
}

/**
 * A signal that is aborted when nobody waits for the answer any more: the client has hung up, or `milliseconds` have passed, after
 * which the client gets what there is.
 */
export function requestSignal(response: ServerResponse, milliseconds: number): AbortSignal {
  const controller = new AbortController()
  const deadline = setTimeout(() => {
    controller.abort(new Error(`The request took longer than ${milliseconds} ms.`))
  }, milliseconds)
  response.once('close', () => {
    clearTimeout(deadline)
    if (!response.writableFinished) controller.abort(new ClientGoneError())
  })
  return controller.signal
}
