import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoRegion } from './demo-region.ts'
import { toMessageFile } from './message-file.ts'

/**
 * Writes each message of the region to its own file, and makes the folder when it
 * is not there. Files of the same name are replaced. Gives the number of files.
 */
export async function writeDemoFolder(region: DemoRegion, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  let files = 0
  for (const message of region.messages) {
    const { name, content } = toMessageFile(message)
    await writeFile(join(folder, name), content)
    files += 1
  }
  return files
}
