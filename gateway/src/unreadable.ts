import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { type ErrorCode, errorCodes, toErrorBody } from './error-codes.ts'
import type { Unreadable } from './record-requests.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
  HPE_HEADER_OVERFLOW: 'REQUEST_TOO_LARGE',
}

/** Answers what is no HTTP request, or never became one, like any other refusal, once that is recorded, and hangs up. */
export async function answerUnreadable(
  fault: NodeJS.ErrnoException,
  socket: Socket,
  record: (unreadable: Unreadable) => Promise<void>,
): Promise<void> {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const code = codes[fault.code ?? ''] ?? 'BAD_REQUEST'
  const requestId = randomUUID()
  await record({ requestId, from: socket.remoteAddress ?? '', code })
  const body = JSON.stringify(toErrorBody(code, requestId))
  const head = [
    `HTTP/1.1 ${errorCodes[code].status} ${code}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}
