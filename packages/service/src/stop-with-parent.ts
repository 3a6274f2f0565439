/**
 * Calls `stop` once when the process that forked this one has closed the channel between them or is gone, however it ended,
 * and then ends this process. Signals are left to the other process: a terminal sends Ctrl-C to all of them.
 */
export function stopWithParent(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  const end = () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  if (process.connected) process.once('disconnect', end)
  else end()
}
