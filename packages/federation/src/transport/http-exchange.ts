import { isUtf8 } from 'node:buffer'
import type { ExecutionResult } from 'graphql'
import type { Dispatcher } from 'undici'

/** What one exchange may take: milliseconds, and bytes of the answer. */
export interface ExchangeLimits {
  readonly timeout: number
  readonly maxResponseBytes: number
}

// Each piece of a body costs memory beside its bytes, so that a body in very small pieces reaches the limit sooner.
const leastBytesOfPiece = 256

/**
 * One exchange with a subgraph: collects the answer, and gives up at once when it takes too long, grows too large or nobody
 * waits for it any more. Giving up closes the connection. Calls `resolve` or `reject`, once.
 */
export class HttpExchange implements Dispatcher.DispatchHandler {
  readonly #limits: ExchangeLimits
  readonly #signal: AbortSignal | undefined
  readonly #resolve: (answer: ExecutionResult) => void
  readonly #reject: (fault: unknown) => void
  readonly #timer: NodeJS.Timeout
  readonly #pieces: Buffer[] = []
  #controller: Dispatcher.DispatchController | null = null
  #status = 0
  #size = 0
  #fault: Error | null = null

  constructor(
    limits: ExchangeLimits,
    signal: AbortSignal | undefined,
    resolve: (answer: ExecutionResult) => void,
    reject: (fault: unknown) => void,
  ) {
    this.#limits = limits
    this.#signal = signal
    this.#resolve = resolve
    this.#reject = reject
    this.#timer = setTimeout(giveUpLate, limits.timeout, this)
    signal?.addEventListener('abort', this)
  }

  /** The signal of the request was aborted. */
  handleEvent(): void {
    this.#fail(new Error('Nobody waits for the answer any more.', { cause: this.#signal?.reason }))
  }

  timedOut(): void {
    this.#fail(new Error(`The subgraph did not answer within ${this.#limits.timeout} ms.`))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It gave up while it waited for a connection. Throwing leaves the connection to others, which aborting would not.
    if (this.#fault) throw this.#fault
    this.#controller = controller
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    if (status >= 300 && status < 400) this.#fail(new Error(`The subgraph answered a redirect (${status}).`))
    this.#status = status
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Buffer): void {
    this.#size += Math.max(piece.length, leastBytesOfPiece)
    if (this.#size <= this.#limits.maxResponseBytes) this.#pieces.push(piece)
    else this.#fail(new Error(`The answer of the subgraph is larger than ${this.#limits.maxResponseBytes} bytes.`))
  }

  onResponseEnd(): void {
    this.#end()
    try {
      this.#resolve(toResult(this.#pieces, this.#status))
    } catch (fault) {
      this.#reject(fault)
    }
  }

  onResponseError(_controller: unknown, fault: Error): void {
    this.#fail(new Error(`The exchange with the subgraph failed: ${describe(fault)}`, { cause: fault }))
  }

  #fail(fault: Error): void {
    if (this.#fault) return
    this.#fault = fault
    this.#end()
    this.#pieces.length = 0
    this.#reject(fault)
    this.#controller?.abort(fault)
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this)
  }
}

function giveUpLate(exchange: HttpExchange): void {
  exchange.timedOut()
}

// An address with several records fails with an error without a message that holds one error each.
function describe(fault: Error): string {
  const { errors } = fault as { errors?: unknown }
  const first = fault.message === '' && Array.isArray(errors) ? errors[0] : fault
  return first instanceof Error ? first.message : 'no reason was given'
}

function toResult(pieces: readonly Buffer[], status: number): ExecutionResult {
  const body = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  if (!isUtf8(body)) throw new Error(`The subgraph answered ${status} with a body that is not UTF-8.`)
  let answer: unknown
  try {
    answer = JSON.parse(body.toString())
  } catch {
    // The message of the parser repeats the text, which may hold a person.
    throw new Error(`The subgraph answered ${status} with a body of ${body.length} bytes that is not JSON.`)
  }
  if (!isResult(answer)) throw new Error(`The subgraph answered ${status} with neither data nor errors.`)
  return answer
}

function isResult(answer: unknown): answer is ExecutionResult {
  if (typeof answer !== 'object' || answer === null) return false
  const { data, errors } = answer as { data?: unknown; errors?: unknown }
  return isObject(data) || (Array.isArray(errors) && errors.length > 0)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
