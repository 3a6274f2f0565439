import { fileURLToPath } from 'node:url'

/** What every command reads from the environment. */
export interface CommandEnvironment {
  /** Where the hub of this checkout keeps what it makes for itself: its database, the key pair of development tokens. */
  readonly folder: string
  readonly production: boolean
}

export function readCommandEnvironment(variables: NodeJS.ProcessEnv = process.env): CommandEnvironment {
  return {
    folder: fileURLToPath(new URL('../../../.regiograaf', import.meta.url)),
    production: variables.NODE_ENV === 'production',
  }
}
