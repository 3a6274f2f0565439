import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type ReceiveReport, writeMessage } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage, claimedLine, claimMessage } from '@regiograaf/ijw/testing'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { migrationSets, takeTestBsns } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, runCommand } from '../testing/command.ts'
import { readServerLog } from '../testing/server-log.ts'

const bsns = takeTestBsns(40)
/** Fails the 11-proof, so it is nobody's. */
const wrongBsn = '999900032'
const unusedBsn = () => bsns[nextBsn++] ?? ''
let nextBsn = 0

let folder: string
let database: TestDatabase
let owner: pg.Client
/** What an external entity would ask for. */
let bait: Server
const requests: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-import-'))
  database = await createTestDatabase(migrationSets)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  bait = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end('<!ELEMENT Bericht ANY>')
  })
  await new Promise<void>((listening) => bait.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  bait?.close()
  await owner?.end()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const importPaths = (...argv: string[]): Promise<Outcome> =>
  runCommand(['import', ...argv], {
    environment: { DATABASE_URL: database.ownerUrl, REGIOGRAAF_FOLDER: join(folder, 'home') },
  })

/** A JW301 as text, with one thing in it replaced. */
function allocationText(identification: string, replace = '', by = ''): string {
  const text = writeMessage(
    allocationMessage({ identification, bsn: unusedBsn() }, [{ ...allocatedProduct, ToewijzingNummer: nextBsn }]),
  )
  if (!text.includes(replace)) throw new Error(`The message does not hold ${replace}.`)
  return text.replace(replace, by)
}

function putFiles(name: string, files: Record<string, string | Uint8Array>): string {
  const place = join(folder, name)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), content)
  }
  return place
}

/** What the report in words says below the line of a file. */
function saidOf(stdout: string, path: string): string[] {
  const lines = stdout.split('\n')
  const start = lines.indexOf(`  ${path}`)
  if (start < 0) throw new Error(`The report does not name ${path}:\n${stdout}`)
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => !line.startsWith('    '))
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => line.trim())
}

describe('a folder with what is no message among the messages', () => {
  let place: string
  let outcome: Outcome
  beforeAll(async () => {
    place = putFiles('unreadable', {
      'good.xml': allocationText('GOOD'),
      'deeper/also-good.xml': allocationText('GOODTOO'),
      'empty.xml': '',
      'letter.pdf': Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj', 'latin1'),
      'words.xml': 'Geachte heer, mevrouw,',
      'half.xml': allocationText('HALF').slice(0, 900),
      'doctype.xml': `<!DOCTYPE Bericht SYSTEM "http://127.0.0.1:${(bait.address() as AddressInfo).port}/x.dtd" [
        <!ENTITY secret SYSTEM "file:///etc/passwd">]><Bericht>&secret;</Bericht>`,
      'deep.xml': `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
      'large.xml': `<Bericht>${' '.repeat(26 * 1024 * 1024)}</Bericht>`,
    })
    outcome = await importPaths(place)
  })

  it('ends with exit code 1, and takes in the rest', () => {
    expect([outcome.code, outcome.stderr]).toEqual([1, ''])
    expect(outcome.stdout).toContain('Accepted    2 JW301\n')
    expect(outcome.stdout).toContain('Rejected    0')
    expect(outcome.stdout).toContain('Unreadable  7')
  })

  it.each([
    ['empty.xml', '/  XML:wellformed: The file is not XML.'],
    ['letter.pdf', '/  XML:wellformed: The file is not XML.'],
    ['words.xml', '/  XML:wellformed: The file is not XML.'],
    ['half.xml', '/  XML:wellformed: The file is not well-formed XML: see line 21.'],
    ['doctype.xml', '/  HUB:doctype: A message must not have a document type declaration (DOCTYPE).'],
    ['deep.xml', '/  HUB:depth: Elements may be nested at most 64 deep.'],
    ['large.xml', '/  OP179: A message may be at most 25 MB.'],
  ])('says of %s why it cannot be read', (file, reason) => {
    expect(saidOf(outcome.stdout, join(place, file))).toEqual([reason])
  })

  it('opens no address that a file names, and no other file', () => {
    expect(requests).toEqual([])
    expect(outcome.stdout).not.toContain('root:')
  })
})

describe('a message that breaks a rule', () => {
  const product = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]'
  const cases: Record<string, { text: () => string; said: string }> = {
    'iJw 3.1': {
      text: () => allocationText('R1', 'ijw/3_2', 'ijw/3_1'),
      said: '/  unsupported: Expected is a message of iJw 3.2 that the hub reads; found is JW301 of ijw 3.1.',
    },
    'a JW303': {
      text: () => allocationText('R2', 'jw301/schema', 'jw303/schema'),
      said: '/  unsupported: Expected is a message of iJw 3.2 that the hub reads; found is JW303 of ijw 3.2.',
    },
    'another namespace': {
      text: () => allocationText('R3', 'http://www.istandaarden.nl/ijw/3_2/jw301/schema', 'urn:example:message'),
      said: '/  unsupported: Expected is a message of iJw 3.2 that the hub reads; found is another root element or namespace.',
    },
    'a BSN that fails the 11-proof': {
      text: () => allocationText('R4').replace(/Bsn>\d{9}</, `Bsn>${wrongBsn}<`),
      said: '/Bericht/Client/Bsn  CS002 (0001): The citizen service number (BSN) must pass the 11-proof.',
    },
    'an unknown category': {
      text: () => allocationText('R5', 'Categorie>45<', 'Categorie>99<'),
      said: `${product}/Product/Categorie  `,
    },
    'a day that does not exist': {
      text: () => allocationText('R6', '2026-04-08', '2026-02-30'),
      said: `${product}/Ingangsdatum  `,
    },
    'a whole number with a decimal point': {
      text: () => allocationText('R7', 'Volume>3<', 'Volume>3.00<'),
      said: `${product}/Omvang/Volume  `,
    },
  }
  let place: string
  let outcome: Outcome
  let report: ReceiveReport
  beforeAll(async () => {
    const files = Object.entries(cases).map(([name, { text }]) => [`${name}.xml`, text()] as const)
    const claim = writeMessage(claimMessage({ bsn: unusedBsn() })).replace('>157500<', '>1575.00<')
    place = putFiles('rejected', { ...Object.fromEntries(files), 'an amount with a decimal point.xml': claim })
    outcome = await importPaths(place)
    report = JSON.parse((await importPaths(place, '--json')).stdout)
  })

  it('is no reason for exit code 1: it was read', () => {
    expect([outcome.code, outcome.stderr]).toEqual([0, ''])
    expect(outcome.stdout).toContain('Accepted    0\n')
    expect(outcome.stdout).toContain('Rejected    8')
    expect(outcome.stdout).toContain('Unreadable  0')
  })

  it.each(Object.keys(cases))('is rejected by the name of its element and rule: %s', (name) => {
    const said = saidOf(outcome.stdout, join(place, `${name}.xml`))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(cases[name]?.said)
  })

  it('is rejected by the name of its element and rule: an amount with a decimal point', () => {
    const said = saidOf(outcome.stdout, join(place, 'an amount with a decimal point.xml'))
    expect(said.join('\n')).toContain('/Bericht/Declaratie/')
    expect(said.join('\n')).toContain('Bedrag  ')
  })

  it('is told with the same facts to a machine', () => {
    expect(report).toMatchObject({ accepted: { JW301: 0 }, duplicates: 0, conflicts: [], unreadable: [] })
    for (const { name, findings } of report.rejected) {
      expect(saidOf(outcome.stdout, name)).toEqual(
        findings.map(
          ({ path, rule, code, message }) => `${path}  ${rule}${code === null ? '' : ` (${code})`}: ${message}`,
        ),
      )
    }
    expect(report.rejected).toHaveLength(8)
  })
})

describe('a message that comes again', () => {
  it('with other content is set aside, and the first one stands', async () => {
    const bsn = unusedBsn()
    const version = (familyName: string) =>
      writeMessage(allocationMessage({ identification: 'TWICE', bsn, familyName }))
    const first = putFiles('conflict', { 'first.xml': version('Eerste') })
    expect((await importPaths(first)).stdout).toContain('Accepted    1 JW301')
    const second = join(putFiles('conflict', { 'second.xml': version('Tweede') }), 'second.xml')
    const { code, stdout } = await importPaths(second)
    expect([code, stdout.split('\n').slice(2, 4)]).toEqual([
      0,
      ['Conflicts   1 (set aside; the first message stands)', `  ${second}`],
    ])
    const { rows } = await owner.query(
      "select family_name from clients.client where family_name in ('Eerste', 'Tweede')",
    )
    expect(rows).toEqual([{ family_name: 'Eerste' }])
    expect((await owner.query('select from ijw.conflict')).rowCount).toBe(1)
  })

  it('with the same content is a duplicate', async () => {
    const { code, stdout } = await importPaths(join(folder, 'unreadable', 'good.xml'))
    expect([code, stdout.split('\n').slice(0, 2)]).toEqual([0, ['Accepted    0', 'Duplicates  1']])
  })
})

describe('a claim line for an allocation that nobody sent', () => {
  it('is kept and matches nothing', async () => {
    const line = { ...claimedLine, ToewijzingNummer: 31_415 }
    const place = putFiles('unmatched', { 'claim.xml': writeMessage(claimMessage({ bsn: unusedBsn() }, [line])) })
    const { code, stdout } = await importPaths(place)
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Accepted    1 JW323'])
    const { rows } = await owner.query(`
      select allocation_number, exists (select from finance.commitment where id = allocation_id) as matched
      from finance.claim_line`)
    expect(rows).toEqual([{ allocation_number: 31_415, matched: false }])
  })
})

describe('a call that cannot be carried out', () => {
  it.each([
    [['--fast', '.'], 'import takes one or more files or folders, --answers with a folder, and --json.'],
    [['/nowhere/999900031.xml'], 'There is no file or folder /nowhere/*********.xml.'],
  ])('import %j gets one sentence and exit code 1', async (argv, sentence) => {
    expect(await importPaths(...argv)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` })
  })
})

describe('what an import prints, answers and logs', () => {
  it('names no citizen service number, not even that of a file name', async () => {
    const bsn = bsns.at(-1) ?? ''
    const names = [`${bsn}.xml`, `JW301-${wrongBsn}\n\u001b[31m.xml`, `dossier ${bsn}/${wrongBsn}.pdf`]
    const [good = '', wrong = '', letter = ''] = names
    const place = putFiles('discreet', {
      [good]: writeMessage(allocationMessage({ identification: 'D1', bsn })),
      [wrong]: allocationText('D2').replaceAll(/\d{9}/g, wrongBsn),
      [letter]: `%PDF ${bsn}`,
    })
    putFiles('discreet', {
      [`conflict ${bsn}.xml`]: writeMessage(allocationMessage({ identification: 'D1', bsn, familyName: 'X' })),
    })
    const { stdout, stderr } = await importPaths(place)
    const printed = stdout + stderr
    expect(printed).toContain('dossier *********/*********.pdf')
    expect(printed).toContain('JW301-*********??[31m.xml')
    for (const number of [...bsns, wrongBsn]) expect(printed).not.toContain(number)
  })

  it('leaves none in the log of the database server', async () => {
    const text = await readServerLog(owner)
    for (const number of [...bsns, wrongBsn]) expect(text).not.toContain(number)
  })
})
