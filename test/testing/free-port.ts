import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nothing listened on a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })
}
