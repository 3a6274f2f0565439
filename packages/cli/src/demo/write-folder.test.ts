import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageEnvelope, parseMessage } from '@regiograaf/ijw'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateDemoRegion } from './demo-region.ts'
import { writeDemoFolder } from './write-folder.ts'

let parent: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'regiograaf-demo-'))
})

afterAll(() => rm(parent, { recursive: true }))

describe('demo folder', () => {
  it('holds each message in a file that is named after it and can be read back', async () => {
    const region = generateDemoRegion({ clients: 12 })
    const folder = join(parent, 'messages')
    const written = await writeDemoFolder(region, folder)
    const files = await readdir(folder)
    expect(files).toHaveLength(written)
    for (const message of region.messages) {
      const { type, sender, identification } = messageEnvelope(message)
      const xml = await readFile(join(folder, `${type}-${sender}-${identification}.xml`))
      expect(parseMessage(xml)).toEqual({ ok: true, message })
    }
  })
})
