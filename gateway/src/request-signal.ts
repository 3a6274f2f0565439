import type { ServerResponse } from 'node:http'

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
    if (!response.writableFinished) controller.abort(new Error('The client hung up.'))
  })
  return controller.signal
}
