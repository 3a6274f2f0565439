import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMessage } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage, claimMessage, startMessage } from '@regiograaf/ijw/testing'
import { isBsn } from '@regiograaf/reference-data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../testing/command.ts'
import { type Reply, type Sending, send, speak, toReply } from '../testing/door.ts'
import { searchTables } from '../testing/search-tables.ts'
import { readServerLog } from '../testing/server-log.ts'
import { openSubgraphDoor, type SubgraphDoor } from '../testing/subgraph-door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { bodyOf, entities, subgraphRequests, wrongRepresentations } from './attacks/graphs.ts'
import { attacks, plantNumber } from './attacks/list-attacks.ts'
import { brokenMessages, xmlDocuments } from './attacks/messages.ts'
import { find, page, places } from './attacks/places.ts'
import { rawRequests } from './attacks/requests.ts'
import {
  emptyAlgorithms,
  encode,
  type KnownProvider,
  keyIds,
  openKnownProvider,
  organisations,
  parties,
  times,
} from './attacks/tokens.ts'

// Group G of the threats, as far as what the hub writes: logs, errors, addresses, files. Each test has the number of its row.

/** The last numbers of the test range: no other test uses them, so that one that is found anywhere came from here. */
const canaries = Array.from({ length: 300 }, (_, index) => `${999_999_990 - index}`)
  .filter(isBsn)
  .slice(0, 20)
const canaryAt = (index: number) => canaries[index % canaries.length] ?? ''
const anyCanary = new RegExp(canaries.join('|'))
const began = Date.now()

let hub: TestHub
let provider: KnownProvider
let clients: SubgraphDoor
let folder: string
let importOutput = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-canary-'))
  provider = await openKnownProvider()
  hub = await openTestHub({ gateway: { development: false }, alsoTrust: provider.verifyToken })
  clients = await openSubgraphDoor(hub, 'clients')
  importOutput = await importCanaries()
}, 120_000)
afterAll(async () => {
  await clients?.close()
  await hub?.close()
  provider?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Takes the canaries in by the command, half of them in each of two municipalities, beside messages with all sorts of faults; gives all it printed. */
async function importCanaries(): Promise<string> {
  const texts = canaries.map((bsn, index) =>
    writeMessage(
      allocationMessage(
        { bsn, municipality: index < 10 ? '0361' : '0505', identification: `C${index}`, familyName: `Kanarie${index}` },
        [{ ...allocatedProduct, ToewijzingNummer: 800_000 + index }],
      ),
    ),
  )
  const [bsn = '', text = ''] = [canaries[0], texts[0]]
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  const files: Record<string, string | Uint8Array> = {
    ...Object.fromEntries(texts.map((content, index) => [`${index}.xml`, content])),
    [`named ${bsn}.xml`]: text,
    'conflict.xml': text.replace('Kanarie0', 'Anders'),
    'half.xml': text.slice(0, text.indexOf(bsn) + 9),
    'element.xml': text.replace('<?xml', `<${bsn}/><?xml`),
    'unclosed.xml': text.replace(/<\/(\w+:)?Bsn>/, `</x${bsn}>`),
    'entity.xml': `<!DOCTYPE a [<!ENTITY b "${bsn}">]><a>&b;</a>`,
    'attribute.xml': text.replace(/<(\w+:)?Bsn>/, `<$1Bsn a="${bsn}" a="${bsn}">`),
    'prefix.xml': text.replace(/<(\w+:)?Bsn>/, `<x${bsn}:Bsn>`),
    'wrong-place.xml': text.replace('1800AA', bsn),
    'wrong-date.xml': text.replace('2012-09-03', bsn),
    'twice.xml': text.replace(/<(\w+:)?Bsn>.*?<\/(\w+:)?Bsn>/, '$&$&'),
    'unknown-element.xml': text.replace(/<(\w+:)?Bsn>/, `<$1N${bsn}/>$&`),
    'code.xml': text.replace('>45<', `>${bsn}<`),
    'namespace.xml': text.replace('3_2/jw301', `3_2/${bsn}`),
    'words.xml': `Over ${bsn} schrijf ik het volgende.`,
    'start.xml': writeMessage(startMessage({ bsn })),
    'claim.xml': writeMessage(claimMessage({ bsn })).replace('>157500<', `>${bsn}<`),
  }
  const broken = [
    ...xmlDocuments.map(([, content]) => content(text, `http://127.0.0.1:9/${bsn}`)),
    ...brokenMessages.map(([, content]) => content(text)),
  ].filter((content) => content.length < 1_000_000)
  for (const [index, content] of broken.entries()) {
    files[`broken-${index}.xml`] = content
    if (typeof content !== 'string') continue
    files[`planted-${index}.xml`] = content.replaceAll(/Zandloper|root|lol|(?<=<)a\b/g, `x${canaryAt(index)}`)
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(inbox, name), content)
  const environment = { DATABASE_URL: hub.database.ownerUrl, REGIOGRAAF_FOLDER: join(folder, 'home') }
  const outcomes = [
    await runCommand(['import', inbox, '--json'], { environment }),
    await runCommand(['import', inbox], { environment }),
    await runCommand(['import', join(folder, `${bsn}.xml`)], { environment }),
    await runCommand(['token', '--role', bsn, '--organisation', bsn], { environment }),
    await runCommand([bsn], { environment }),
  ]
  return outcomes.map(({ stdout, stderr }) => stdout + stderr).join('\n')
}

/** As a text, with the headers. */
const all = ({ status, headers, text }: Reply) => `${status} ${JSON.stringify([...headers])} ${text}`

const answers: string[] = []
async function attack(sending: Sending): Promise<Reply> {
  const reply = await send(hub, sending)
  answers.push(all(reply))
  return reply
}

/** Files that the system made since this began and still has, other than the messages of the test and the rows of PostgreSQL. */
function listLeftFiles(): readonly string[] {
  const isOurs = (name: string) => name.startsWith('regiograaf-') && !name.startsWith('regiograaf-scratch-')
  return [
    ...readdirSync(tmpdir())
      .filter(isOurs)
      .map((name) => join(tmpdir(), name)),
    join(folder, 'home'),
  ]
    .flatMap((place) => {
      try {
        const names = statSync(place).isDirectory() ? readdirSync(place, { recursive: true }).map(String) : ['']
        return names.map((name) => join(place, name))
      } catch {
        // Another test took it away.
        return []
      }
    })
    .filter((path) => {
      const found = statSync(path, { throwIfNoEntry: false })
      const isMessage = path.startsWith(join(folder, 'inbox'))
      return !isMessage && found?.isFile() && found.size < 10_000_000 && found.mtimeMs >= began
    })
}

describe('a number of a person', () => {
  it('99: that is a canary was taken in, and its caseworker finds and reads it', async () => {
    expect(canaries).toHaveLength(20)
    expect(importOutput).toMatch(/Duplicates +[2-9]\d/)
    const { text } = await send(hub, {
      body: { query: find.replace('familyName', 'bsn familyName'), variables: { bsn: canaries[3] } },
    })
    expect(JSON.parse(text).data).toEqual({ clientByBsn: { bsn: canaries[3], familyName: 'Kanarie3' } })
    hub.clear()
  })

  it.each(Object.keys(places))('99: in %s comes back in no answer', async (name) => {
    // The place in turn decides which canaries, so that all of them are tried.
    const first = Object.keys(places).indexOf(name)
    for (const offset of [0, 7, 13]) {
      const bsn = canaries[(first + offset) % canaries.length] ?? ''
      const reply = await attack(places[name]?.(bsn) ?? {})
      expect(reply.status).toBeLessThan(500)
      expect(all(reply)).not.toMatch(anyCanary)
    }
  })

  it.each([
    'an alias',
    'an alias below',
    'the name of the operation',
    'the name of a variable',
    'the name of a fragment',
  ])('99: as %s is refused with a reason', async (name) => {
    const { status, text } = await attack(places[name]?.(canaries[5] ?? '') ?? {})
    const [error] = JSON.parse(text).errors
    expect([status, error.extensions.code, error.message]).toEqual([
      400,
      'BAD_USER_INPUT',
      'A name in an operation holds no nine digits in a row, which could be a BSN: choose another name.',
    ])
  })

  it('99: is told to nobody but its own caseworker, however it is asked', async () => {
    for (const [role, organisation] of [
      ['caseworker', 'GM0361'],
      ['back-office', 'GM0505'],
      ['policy', 'GM0505'],
      ['care-desk', 'noord-kennemerland'],
      ['provider', '98000101'],
    ] as const) {
      const headers = { authorization: `Bearer ${await hub.tokenOf(role, organisation)}` }
      for (const bsn of canaries.slice(10)) {
        const reply = await attack({ headers, body: { query: find.replace('familyName', 'bsn'), variables: { bsn } } })
        expect(all(reply)).not.toMatch(anyCanary)
      }
    }
  })

  it('99: in any part of any attack comes back in no answer', { timeout: 120_000 }, async () => {
    for (const [index, sending] of attacks.entries()) {
      for (const [part, planted] of plantNumber(sending, canaryAt(index)).entries()) {
        const reply = await attack(planted)
        expect([index, part, reply.status < 500, anyCanary.exec(all(reply))?.[0]]).toEqual([
          index,
          part,
          true,
          undefined,
        ])
      }
    }
  })

  it('99: in a token comes back in no answer, whether the token is accepted or not', async () => {
    const claims = [
      {},
      ...[...times, ...parties].map(([, claimsOf]) => claimsOf(provider.issuer)),
      ...organisations.map(([, said]) => said),
    ]
    const tokens = [
      ...claims.map((said, index) => provider.sign({ ...said, sub: canaryAt(index) })),
      ...claims.map((said, index) =>
        provider.sign({ organisation: { kind: 'municipality', code: canaryAt(index) }, ...said }),
      ),
      ...['role', 'purpose', 'client_id', 'aud', 'jti'].map((claim, index) =>
        provider.sign({ [claim]: canaryAt(index) }),
      ),
      ...keyIds.map((kid, index) => provider.sign({ sub: canaryAt(index) }, { kid: `${kid}${canaryAt(index)}` })),
      ...emptyAlgorithms.map(
        async (alg, index) => `${encode({ alg, kid: 'ours' })}.${encode({ sub: canaryAt(index) })}.`,
      ),
      ...canaries.map((bsn) => provider.sign({}, { typ: bsn })),
    ]
    for (const token of tokens) {
      const headers = { authorization: `Bearer ${await token}` }
      const reply = await attack({ headers, body: { query: '{ regions { id } }' } })
      expect([reply.status < 500, anyCanary.exec(all(reply))?.[0]]).toEqual([true, undefined])
    }
  })

  it('99: in what a subgraph is asked past the gateway comes back in no answer', async () => {
    const bodies = [
      ...subgraphRequests.map(([, , body]) => body(canaryAt(0))),
      ...wrongRepresentations.map(([, representations]) => bodyOf(entities, representations)),
      bodyOf(
        entities,
        canaries.map((bsn) => ({ __typename: 'Client', id: bsn, bsn })),
      ),
      ...canaries.map((bsn) => bodyOf(`{ x${bsn}: clients(after: "${bsn}") { nodes { b${bsn} } } }`)),
    ]
    for (const [index, body] of bodies.entries()) {
      const planted = body.replaceAll('"a"', `"${canaryAt(index)}"`)
      for (const token of [undefined, canaryAt(index), clients.sign(`${planted} `)]) {
        expect(await clients.ask(planted, token)).toEqual({ status: 401, text: '' })
      }
      // The gateway itself gets its own words back, and hands on none of them; the log of the subgraph holds none.
      expect((await clients.ask(planted, clients.sign(planted))).status).toBeLessThan(500)
    }
  })

  it('99: in a message that is refused comes back in no answer', async () => {
    const headers = {
      authorization: `Bearer ${await hub.tokenOf('message-broker', 'GM0361')}`,
      'content-type': 'application/xml',
    }
    const texts = readdirSync(join(folder, 'inbox'))
      .filter((name) => !/^\d+\.xml$|^named/.test(name))
      .map((name) => readFileSync(join(folder, 'inbox', name)))
    let refusals = 0
    for (const body of texts) {
      const reply = await send(hub, { path: '/ijw/messages', headers, body })
      // Whoever sent a message gets its own numbers back in the answer to it.
      if (reply.status < 400) continue
      refusals += 1
      answers.push(all(reply))
      expect([reply.status < 500, anyCanary.exec(all(reply))?.[0]]).toEqual([true, undefined])
    }
    expect(refusals).toBeGreaterThan(30)
  })

  it('99: comes back in no answer to what is not HTTP', async () => {
    const [bsn = ''] = canaries
    for (const bytes of [
      ...rawRequests.map(([, raw]) => raw.replaceAll('hub', bsn).replaceAll('/graphql', `/graphql/${bsn}`)),
      `GET /${bsn}\r\n\r\n`,
      `${bsn} / HTTP/1.1\r\nhost: a\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: a\r\n${bsn} : b\r\n\r\n`,
      `CONNECT ${bsn}:80 HTTP/1.1\r\nhost: ${bsn}\r\n\r\n`,
      `GET /%${bsn} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
      `GET http://${bsn}/ HTTP/1.1\r\nhost: ${bsn}\r\nconnection: close\r\n\r\n`,
    ]) {
      const answer = await speak(hub, bytes)
      answers.push(answer)
      expect(toReply(answer).status).toBeLessThan(500)
    }
  })

  it('99: stays out of every log and answer when the database fails', async () => {
    const statements = async () => {
      for (const bsn of canaries) {
        await attack({ body: { query: find, variables: { bsn } } })
        await attack({ body: { query: 'query($id: ID!) { client(id: $id) { id } }', variables: { id: bsn } } })
      }
    }
    await hub.owner.query('alter table clients.client rename to away')
    await statements().finally(() => hub.owner.query('alter table clients.away rename to client'))
    await hub.owner.query('alter table clients.client rename bsn to away')
    await statements().finally(() => hub.owner.query('alter table clients.client rename away to bsn'))
  })

  it('99: is in nothing that the system wrote while all this was done', async () => {
    expect(await searchOutputs()).toEqual([])
    // What was searched is there.
    expect(hub.logLines.length).toBeGreaterThan(2_000)
    expect(clients.logLines.length).toBeGreaterThan(100)
    expect(answers.length).toBeGreaterThan(2_000)
    expect(hub.recorder.statements.length).toBeGreaterThan(20)
    expect(importOutput).toContain('*********')
    const { rows } = await hub.owner.query("select content like '%*********%' as is_masked from audit.record")
    expect(rows.length).toBeGreaterThan(1_000)
    expect(rows.filter(({ is_masked }) => is_masked).length).toBeGreaterThan(0)
  })

  it('99: that did get out would have been found, wherever it was', async () => {
    const [bsn = ''] = canaries
    const undo: (() => unknown)[] = []
    const plant = <T>(list: readonly T[], value: T) => {
      ;(list as T[]).push(value)
      undo.push(() => (list as T[]).pop())
    }
    plant(answers, bsn)
    plant(hub.logLines, bsn)
    plant(clients.logLines, bsn)
    plant(hub.recorder.statements, `select '${bsn}'`)
    plant(hub.operations, `{ x${bsn}: regions { id } }`)
    const file = join(folder, 'home', 'left')
    writeFileSync(file, bsn)
    await hub.owner.query('begin')
    try {
      await hub.owner.query("select audit.append(array[$1], array[0], '')", [JSON.stringify({ who: bsn })])
      expect(await searchOutputs()).toEqual([
        'answers',
        'the log of the gateway',
        'the log of a subgraph',
        'the statements of the subgraphs',
        'the operations for the subgraphs',
        'files that are left',
        'audit.record.content',
      ])
    } finally {
      await hub.owner.query('rollback')
      for (const take of undo) take()
      rmSync(file)
    }
    expect(await searchOutputs()).toEqual([])
  })
})

/** The columns that are there to hold the number of a person, or the text of a message with it. */
const meantFor: ReadonlySet<string> = new Set(['clients.client.bsn', 'ijw.message.content', 'ijw.conflict.content'])

/** Where a canary is found of all that the system wrote: what it answered and logged, and every column that is not meant for it. */
async function searchOutputs(): Promise<readonly string[]> {
  const { rows } = await hub.owner.query<{ query: string }>('select query, application_name from pg_stat_activity')
  const written: Readonly<Record<string, string>> = {
    answers: answers.join('\n'),
    'the log of the gateway': hub.logLines.join(''),
    'the log of a subgraph': clients.logLines.join(''),
    'the log of PostgreSQL': await readServerLog(hub.owner),
    'the statements under way': JSON.stringify(rows),
    'the statements of the subgraphs': hub.recorder.statements.join('\n'),
    // A value that is no BSN by its type goes along as the caller wrote it.
    'the operations for the subgraphs': hub.operations.join('\n').replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'),
    'what the commands printed': importOutput,
    'files that are left': listLeftFiles()
      .map((path) => `${path} ${readFileSync(path, 'latin1')}`)
      .join('\n'),
  }
  const columns = await searchTables(hub.owner, canaries)
  expect(columns).toEqual(expect.arrayContaining([...meantFor]))
  return [
    ...Object.keys(written).filter((where) => anyCanary.test(written[where] ?? '')),
    ...columns.filter((column) => !meantFor.has(column)),
  ]
}

describe('a log', () => {
  const forged = '\n{"level":"info","msg":"forged"}\r\n\u001b[31mred\u0000\u2028'

  it('100: keeps one line for each request, without what could control a terminal', async () => {
    hub.clear()
    const encoded = encodeURIComponent(forged)
    const sendings: readonly Sending[] = [
      { body: { query: '{ regions { id } }', operationName: forged } },
      { body: { query: `query { regions { id } } # ${forged}` } },
      { body: { query: find, variables: { bsn: forged } } },
      { body: { query: page, variables: { after: forged } } },
      { body: { query: '{ regions { id } }' }, headers: { 'user-agent': encoded, 'x-request-id': encoded } },
      { body: { query: '{ regions { id } }' }, headers: { traceparent: encoded } },
      { path: `/${encoded}`, body: {} },
      { path: `/graphql/${encoded}`, method: 'GET' },
      { path: `/graphql?documentId=${encoded}`, method: 'GET' },
      { body: `{"query":"${forged}"}` },
      { body: { query: '{ regions { id } }' }, headers: { authorization: `Bearer ${encoded}` } },
    ]
    for (const sending of sendings) expect((await send(hub, sending)).status).toBeLessThan(500)
    expect(hub.logLines.length).toBeGreaterThanOrEqual(sendings.length)
    for (const line of hub.logLines) {
      expect(line).toMatch(/^[^\p{Cc}\u2028]+\n$/u)
      expect(JSON.parse(line)).toMatchObject({ requestId: expect.any(String) })
      expect(line).not.toContain('forged')
    }
  })

  it('100: escapes what is in a name, in an answer and in what a command prints', async () => {
    const name = '\u009b31mKanarie \u2028{"level":"info"}'
    await hub.receive(allocationMessage({ bsn: canaries[1] ?? '', municipality: '0307', familyName: name }))
    const { text, data } = await hub.askAs('GM0307', '{ clients { nodes { familyName } } }')
    expect(data).toEqual({ clients: { nodes: [{ familyName: name }] } })
    expect(text.split('\n')).toHaveLength(1)
    const place = join(folder, 'named')
    mkdirSync(place)
    writeFileSync(join(place, 'a\n{"level":"info"}\u001b[31m.xml'), 'x')
    const { stdout } = await runCommand(['import', place], {
      environment: { DATABASE_URL: hub.database.ownerUrl, REGIOGRAAF_FOLDER: join(folder, 'home') },
    })
    expect(stdout).toContain('a?{"level":"info"}?[31m.xml')
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})
