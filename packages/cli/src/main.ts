import { importUsage, runImport } from './import.ts'
import { runStart, startUsage } from './start.ts'
import { runToken, tokenUsage } from './token.ts'

const commands = {
  start: { run: runStart, usage: startUsage },
  token: { run: runToken, usage: tokenUsage },
  import: { run: runImport, usage: importUsage },
}

/** The command line `regiograaf`. A failure is one sentence on standard error and exit code 1. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name = '', ...rest] = argv
  if (!Object.hasOwn(commands, name)) {
    console.error(
      Object.values(commands)
        .map(({ usage }) => usage)
        .join('\n\n'),
    )
    process.exitCode = name === '' || name === '--help' || name === 'help' ? 0 : 1
    return
  }
  try {
    await commands[name as keyof typeof commands].run(rest)
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'Something failed without a reason.')
    process.exitCode = 1
  }
}
