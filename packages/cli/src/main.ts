import { usage } from './usage.ts'

type Command = (argv: string[]) => Promise<void>

/** Each command is loaded when it is called: a token should not wait for the whole hub. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).runStart,
  token: async () => (await import('./token.ts')).runToken,
  import: async () => (await import('./import.ts')).runImport,
  publish: async () => (await import('./publish.ts')).runPublish,
  recount: async () => (await import('./recount.ts')).runRecount,
  report: async () => (await import('./report.ts')).runReport,
  rules: async () => (await import('./rules.ts')).runRules,
  audit: async () => (await import('./audit.ts')).runAudit,
  'subgraph-environment': async () => (await import('./apart/print-environment.ts')).runSubgraphEnvironment,
}

/** The command line `regiograaf`. A failure is one sentence on standard error and exit code 1. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name = '--help', ...rest] = argv
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    if (name === '--help' || name === 'help') return console.log(usage)
    console.error(usage)
    process.exitCode = 1
    return
  }
  try {
    const run = await load()
    await run(rest)
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'Something failed without a reason.')
    process.exitCode = 1
  }
}
