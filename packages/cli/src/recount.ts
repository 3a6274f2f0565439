import { findMunicipality } from '@regiograaf/reference-data'
import { type CommandEnvironment, readCommandEnvironment } from './environment.ts'
import { openHubWithServer } from './hub.ts'
import { parseJsonOption } from './json-option.ts'

export const recountUsage = `Usage: regiograaf recount [--json]

Counts the figures of every municipality again from what stands in the files, and puts right where they differ. They are kept with every
message, so that nothing differs, unless the way of counting changed: run it after a new version of the hub that says so, or after
another list of intervention levels. What is published changes with the next "regiograaf publish".

  --json  prints the number of cells that differed by municipality as JSON`

/** The command `regiograaf recount`. */
export async function runRecount(
  argv: string[],
  environment: CommandEnvironment = readCommandEnvironment(),
): Promise<void> {
  const { json, help } = parseJsonOption('recount', argv)
  if (help) return console.log(recountUsage)
  const hub = await openHubWithServer(environment, (line) => console.error(line))
  try {
    const differing = await hub.recountFigures()
    if (json) return console.log(JSON.stringify(Object.fromEntries(differing)))
    if (differing.size === 0) return console.log('Counted all figures again: nothing differs.')
    console.log('Counted all figures again. Cells that differed, and are put right:')
    for (const [code, cells] of differing) {
      console.log(`${findMunicipality(code)?.name ?? code}: ${cells}`)
    }
  } finally {
    await hub.close()
  }
}
