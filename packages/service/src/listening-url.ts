import type { Server } from 'node:net'

/** The base address of a server that listens on a port, such as http://127.0.0.1:4000. */
export function listeningUrl(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}
