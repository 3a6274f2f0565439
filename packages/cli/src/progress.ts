/** Shows how far a long job is: one line that changes on a terminal, and a line per step elsewhere. */
export interface Progress {
  /** Says what is going on. */
  step(line: string): void
  /** Says how much of the current step is done. Only shown on a terminal. */
  count(line: string): void
  /** Says which part of the current step is done, as a bar. Only shown on a terminal. */
  part(line: string, done: number, total: number): void
  /** Clears the changing line. */
  end(): void
}

/** Progress on standard error, so that standard output stays for results. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const rewrite = (line: string) => stream.write(`\r\x1b[2K${line}`)
  return {
    step: (line) => (stream.isTTY ? rewrite(line) : stream.write(`${line}\n`)),
    count: (line) => stream.isTTY && rewrite(line),
    part: (line, done, total) => stream.isTTY && rewrite(`${line} ${toBar(done, total)}`),
    end: () => stream.isTTY && rewrite(''),
  }
}

const barWidth = 30

function toBar(done: number, total: number): string {
  const part = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.round(part * barWidth)
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${Math.round(part * 100)} %`
}
