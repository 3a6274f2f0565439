/** Whether keys may be fetched from this address: https anywhere, plain http only on this very machine. */
export function isTrustedProviderUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username } = new URL(address)
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1'))
}
