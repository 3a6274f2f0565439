/**
 * Calls `stop` once at the first SIGINT, SIGTERM or SIGHUP, and ends the process with `exitCode` when it is done. Later signals
 * change nothing: npm passes Ctrl-C on to a process that already got it from the terminal.
 */
export function stopOnSignals(stop: () => Promise<void>, exitCode = 0): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      stop().then(
        () => process.exit(exitCode),
        (error: unknown) => {
          console.error(error instanceof Error ? error.message : 'Stopping failed.')
          process.exit(1)
        },
      )
    })
  }
}
