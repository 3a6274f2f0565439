import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageEnvelope, writeMessage } from '@regiograaf/ijw'
import type { DemoRegion } from './demo-region.ts'

/**
 * Writes each message of the region to its own file `<type>-<sender>-<identification>.xml`, and makes the folder when it
 * is not there. Files of the same name are replaced. Gives the number of files.
 */
export async function writeDemoFolder(region: DemoRegion, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  let files = 0
  for (const message of region.messages) {
    const { type, sender, identification } = messageEnvelope(message)
    await writeFile(join(folder, `${type}-${sender}-${identification}.xml`), writeMessage(message))
    files += 1
  }
  return files
}
