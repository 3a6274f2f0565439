/** Says in one sentence why an address could not be listened on and what to set instead. */
export function toListenError(fault: unknown, port: number, host: string): Error {
  const { code } = fault as { code?: unknown }
  if (code === 'EADDRINUSE') return new Error(`Port ${port} is in use; stop the other program or set PORT.`)
  if (code === 'EACCES') return new Error(`Port ${port} may not be opened by this user; set PORT to 1024 or higher.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Error(`This machine has no address ${host}; set HOST to one that it has.`)
  }
  return new Error(`Port ${port} cannot be opened (${String(code)}); set PORT or HOST.`, { cause: fault })
}
