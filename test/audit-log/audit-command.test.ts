import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allocatedProduct, allocationMessage } from '@regiograaf/ijw/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alkmaar, fillTwoMunicipalities, idsOf } from '../isolation/two-municipalities.ts'
import { runCommand } from '../testing/command.ts'
import { searchTables } from '../testing/search-tables.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { forgetRecords, listRecords } from './records.ts'

let hub: TestHub
const folder = mkdtempSync(join(tmpdir(), 'regiograaf-audit-'))
beforeAll(async () => {
  hub = await openTestHub()
  await fillTwoMunicipalities(hub)
})
afterAll(async () => {
  await hub?.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await forgetRecords(hub)
  await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
})

const audit = (...argv: string[]) =>
  runCommand(['audit', ...argv], { environment: { DATABASE_URL: hub.database.ownerUrl } })

describe('regiograaf audit verify', () => {
  it('says that everything is as it was written', async () => {
    const { code, stdout, stderr } = await audit('verify')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^1 records with 1 lines .*\nEverything is as it was written\.\n$/)
    expect(code).toBe(0)
  })

  it('says which record is not as it was written', async () => {
    await hub.owner.query("update audit.record set content = replace(content, 'ANSWERED', 'DENIED')")
    const { code, stdout } = await audit('verify')
    expect(stdout).toContain('Record 1 is not as written')
    expect(code).toBe(1)
  })

  it('tells by a head that was kept elsewhere that the end was cut off', async () => {
    await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
    const head = join(folder, 'head.json')
    writeFileSync(head, (await audit('head')).stdout)
    expect((await audit('verify', '--head', head)).code).toBe(0)
    await hub.owner.query(`
      delete from audit.record where seq = 2;
      delete from audit.line where seq = 2;
      update audit.head set seq = 1, hash = (select hash from audit.record where seq = 1)`)
    expect((await audit('verify')).code).toBe(0)
    const { code, stdout } = await audit('verify', '--head', head)
    expect(stdout).toContain('Record 2 is not the one that the head of --head was made of')
    expect(code).toBe(1)
  })

  it('takes no head that this hub did not sign', async () => {
    const head = join(folder, 'forged.json')
    const printed = JSON.parse((await audit('head')).stdout)
    writeFileSync(head, JSON.stringify({ ...printed, seq: 0 }))
    const { code, stdout } = await audit('verify', '--head', head)
    expect(stdout).toContain('was not signed by this hub')
    expect(code).toBe(1)
  })
})

describe('regiograaf audit export', () => {
  it('tells a person who looked, by organisation, role and purpose, and names no employee', async () => {
    const { clientId } = idsOf(hub, alkmaar)
    const { code, stdout } = await audit('export', '--client', clientId)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        purpose: 'ACCESS',
        role: 'caseworker',
        organisation: 'Alkmaar (GM0361)',
      },
    ])
    expect(stdout).not.toContain('development')
    expect((await listRecords(hub)).at(-1)).toMatchObject({ name: 'audit export', subjects: [clientId] })
  })

  it('is empty for a person in whose file nobody looked', async () => {
    const { stdout } = await audit('export', '--client', '00000000-0000-8000-8000-000000000000')
    expect(JSON.parse(stdout)).toEqual([])
  })
})

it.each([
  [['verify', '--client', 'x'], 'audit takes verify'],
  [['export'], 'audit takes verify'],
  [['export', '--client', '999900031'], '--client must be the id'],
  [['verify', '--head', '/nowhere'], 'The file of --head cannot be read.'],
  [['erase'], 'audit takes verify'],
])('regiograaf audit %j is answered with one sentence', async (argv, sentence) => {
  const { code, stderr } = await audit(...argv)
  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
})

const messageAbout = (bsn: string, ToewijzingNummer: number) =>
  allocationMessage({ municipality: '0361', bsn, identification: `M${ToewijzingNummer}` }, [
    { ...allocatedProduct, ToewijzingNummer },
  ])

it('an import is written down before it is stored, with the young people of its messages', async () => {
  await forgetRecords(hub)
  await hub.receive(messageAbout('999900055', 900_001))
  expect(await listRecords(hub)).toMatchObject([
    {
      source: 'import',
      role: 'exchange',
      organisation: { code: 'GM0361' },
      types: ['JW301'],
      subjects: [hub.hub.pseudonyms.clientId('GM0361', '999900055')],
    },
  ])
  await hub.owner.query('revoke execute on function audit.append from regiograaf_audit')
  await expect(hub.receive(messageAbout('999900067', 900_002))).rejects.toThrow(/audit log/)
  await hub.owner.query('grant execute on function audit.append to regiograaf_audit')
  expect(await searchTables(hub.owner, ['999900067'])).not.toContain('ijw.message.content')
})
