/**
 * Calls `stop` once at the first SIGINT, SIGTERM or SIGHUP, and ends the process with `exitCode` when it is done. Later signals
 * change nothing: npm passes Ctrl-C on to a process that already got it from the terminal. `signals` are other signals to stop at.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  exitCode = 0,
  signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'],
): void {
  let stopping = false
  const stopOnce = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : 'Stopping failed.'}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of signals) process.on(signal, stopOnce)
}
