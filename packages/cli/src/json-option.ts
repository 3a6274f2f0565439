import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

/** Reads the command line of a command that takes nothing but --json and --help. Throws UsageError for anything else. */
export function parseJsonOption(command: string, argv: string[]) {
  try {
    return parseArgs({ args: argv, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } }).values
  } catch (fault) {
    throw new UsageError(`${command} takes only --json.`, { cause: fault })
  }
}
