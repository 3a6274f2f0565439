import { findRegion } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import { type CommandEnvironment, readCommandEnvironment } from './environment.ts'
import { openHubWithServer } from './hub.ts'
import { parseJsonOption } from './json-option.ts'

export const publishUsage = `Usage: regiograaf publish [--json]

Publishes the figures of each region as of today, under disclosure control: what others than the municipality itself may see.
Run it on fixed days, such as the first of each month, and not after every import: what changes between two publications tells of
those who came or went.

  --json  prints the ids of the regions as JSON`

/** The command `regiograaf publish`. Rejects with one sentence when nothing could be published. */
export async function runPublish(
  argv: string[],
  environment: CommandEnvironment = readCommandEnvironment(),
): Promise<void> {
  const { json, help } = parseJsonOption('publish', argv)
  if (help) return console.log(publishUsage)
  const hub = await openHubWithServer(environment, (line) => console.error(line))
  try {
    const regionIds = await hub.publishFigures(today())
    const names = regionIds.map((id) => findRegion(id)?.name ?? id)
    console.log(json ? JSON.stringify(regionIds) : `Published the figures of ${names.join(', ') || 'no region'}.`)
  } finally {
    await hub.close()
  }
}
