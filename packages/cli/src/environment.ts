import { fileURLToPath } from 'node:url'

/** What every command reads from the environment. */
export interface CommandEnvironment {
  /** REGIOGRAAF_FOLDER: where the hub keeps what it makes for itself, its database and the key pair of development tokens. */
  readonly folder: string
  readonly production: boolean
  /** DATABASE_URL: the owner's address of an existing database; null for the embedded one. */
  readonly databaseUrl: string | null
  /** DATABASE_ROLE_SECRET: derives the passwords of the hub's roles when the owner logs in without a password. */
  readonly roleSecret: string | null
}

/** REGIOGRAAF_TOKEN: the access token of whoever runs a report; null when it is not set. */
export function readReportToken({ REGIOGRAAF_TOKEN }: NodeJS.ProcessEnv = process.env): string | null {
  return REGIOGRAAF_TOKEN || null
}

/** Reads the settings of the command line; an empty variable counts as unset. By default the folder is `.regiograaf` in the checkout. */
export function readCommandEnvironment(variables: NodeJS.ProcessEnv = process.env): CommandEnvironment {
  const { DATABASE_URL, DATABASE_ROLE_SECRET, NODE_ENV, REGIOGRAAF_FOLDER } = variables
  return {
    folder: REGIOGRAAF_FOLDER || fileURLToPath(new URL('../../../.regiograaf', import.meta.url)),
    production: NODE_ENV === 'production',
    databaseUrl: DATABASE_URL || null,
    roleSecret: DATABASE_ROLE_SECRET || null,
  }
}
