import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../packages/cli/bin/regiograaf.js', import.meta.url))

/** How a command ended, and all that it wrote. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs in a process, and a process group, of its own. */
export interface RunningCommand {
  readonly child: ChildProcess
  readonly outcome: Promise<Outcome>
  /** Resolves once standard output holds the text; rejects with what was written when the command ends before that. */
  waitFor(text: string): Promise<string>
}

export interface CommandOptions {
  /** On top of a small environment that holds no setting of the hub. */
  readonly environment?: Record<string, string>
  /** Another runtime than the one that runs the tests. */
  readonly node?: string
}

/** Runs `regiograaf` as a person at a shell does. */
export function startCommand(argv: readonly string[], { environment, node }: CommandOptions = {}): RunningCommand {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const child = spawn(node ?? process.execPath, [program, ...argv], {
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const written = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      written[stream] += text
    })
  }
  const outcome = new Promise<Outcome>((settle, fail) => {
    child.once('error', fail)
    child.once('close', (code) => settle({ code, ...written }))
  })
  const waitFor = (text: string) =>
    new Promise<string>((settle, fail) => {
      const look = () => written.stdout.includes(text) && settle(written.stdout)
      child.stdout?.on('data', look)
      look()
      outcome.then(({ code, stdout, stderr }) => fail(new Error(`It ended with ${code}: ${stdout}${stderr}`)), fail)
    })
  return { child, outcome, waitFor }
}

export function runCommand(argv: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return startCommand(argv, options).outcome
}
