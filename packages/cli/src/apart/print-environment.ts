import { migrate, openDatabaseServer } from '@regiograaf/database'
import { type CommandEnvironment, readCommandEnvironment } from '../environment.ts'
import { migrationSets } from '../hub.ts'
import { UsageError } from '../usage-error.ts'
import { readHubKey, type SubgraphName, subgraphNames } from './environment.ts'
import { subgraphEnvironment } from './subgraph-environment.ts'

export const subgraphEnvironmentUsage = `Usage: regiograaf subgraph-environment <${subgraphNames.join('|')}>

Prints the settings with which one subgraph runs in a process of its own: the address with which its own role logs in,
and its keys. It brings the database up to date first, and reads DATABASE_URL, the owner's address, and HUB_INTERNAL_KEY.`

/** The command `regiograaf subgraph-environment`: writes a line `NAME=value` for each setting. Rejects with one sentence. */
export async function runSubgraphEnvironment(
  argv: string[],
  { databaseUrl, folder, roleSecret }: CommandEnvironment = readCommandEnvironment(),
): Promise<void> {
  if (argv.includes('--help')) return console.log(subgraphEnvironmentUsage)
  const name = toName(argv)
  if (databaseUrl === null) {
    throw new UsageError('DATABASE_URL must be the address of the database with its owner as the user.')
  }
  const internalKey = readHubKey()
  const { ownerUrl } = await openDatabaseServer({ url: databaseUrl, folder, onProgress: () => {} })
  const keys = await migrate(ownerUrl, migrationSets, roleSecret === null ? {} : { roleSecret })
  const settings = subgraphEnvironment(name, {
    ownerUrl,
    roleSecret: roleSecret ?? undefined,
    keys,
    internalKey,
  })
  for (const [variable, value] of Object.entries(settings)) console.log(`${variable}=${value}`)
}

function toName([first, ...rest]: string[]): SubgraphName {
  const name = subgraphNames.find((known) => known === first)
  if (name === undefined || rest.length > 0) {
    throw new UsageError(`subgraph-environment takes the name of one subgraph: ${subgraphNames.join(', ')}.`)
  }
  return name
}
