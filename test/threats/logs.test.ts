import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMessage } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage, claimMessage, startMessage } from '@regiograaf/ijw/testing'
import { isBsn } from '@regiograaf/reference-data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../testing/command.ts'
import { type Reply, type Sending, send, speak, toReply } from '../testing/door.ts'
import { readServerLog } from '../testing/server-log.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

// Group G of the threats, as far as what the hub writes: logs, errors, addresses, files. Each test has the number of its row.

/** The last numbers of the test range: no other test uses them, so that one that is found anywhere came from here. */
const canaries = Array.from({ length: 300 }, (_, index) => `${999_999_990 - index}`)
  .filter(isBsn)
  .slice(0, 20)
const anyCanary = new RegExp(canaries.join('|'))
const began = Date.now()

let hub: TestHub
let folder: string
let importOutput = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-canary-'))
  hub = await openTestHub({ gateway: { development: false } })
  importOutput = await importCanaries()
})
afterAll(async () => {
  await hub?.close()
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
  const files: Record<string, string> = {
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

const find = 'query Find($bsn: Bsn!) { clientByBsn(bsn: $bsn) { familyName } }'
const page = 'query($after: String, $first: Int! = 5) { clients(after: $after, first: $first) { nodes { id } } }'
const change = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { message } ... on ValidationProblem { fields { path message } } } }`

/** Every place in which a caller can put a number. */
const places: Readonly<Record<string, (bsn: string) => Sending>> = {
  'a literal': (bsn) => ({ body: { query: `{ clientByBsn(bsn: "${bsn}") { id } }` } }),
  'a number': (bsn) => ({ body: { query: `{ clientByBsn(bsn: ${bsn}) { id } }` } }),
  'a block text': (bsn) => ({ body: { query: `{ clientByBsn(bsn: """${bsn}""") { id } }` } }),
  'a default': (bsn) => ({ body: { query: find.replace('Bsn!', `Bsn! = "${bsn}"`) } }),
  'an enum value': (bsn) => ({ body: { query: `{ clientByBsn(bsn: x${bsn}) { id } }` } }),
  'a literal id': (bsn) => ({ body: { query: `{ client(id: "${bsn}") { id } }` } }),
  'an alias': (bsn) => ({ body: { query: `{ x${bsn}: regions { id } }` } }),
  'an alias below': (bsn) => ({ body: { query: `{ clients { nodes { _${bsn}: familyName } } }` } }),
  'an alias that fails': (bsn) => ({ body: { query: `{ x${bsn}: clients(first: 1000) { nodes { id } } }` } }),
  'an alias among digits': (bsn) => ({ body: { query: `{ x1${bsn}2: regions { id } }` } }),
  'an alias that is forbidden': (bsn) => ({ body: { query: `{ x${bsn}: claims { nodes { id } } }` } }),
  'the name of the operation': (bsn) => ({
    body: { query: `query x${bsn} { regions { id } }`, operationName: `x${bsn}` },
  }),
  'a name that is not there': (bsn) => ({ body: { query: '{ regions { id } }', operationName: bsn } }),
  'the name of a variable': (bsn) => ({
    body: { query: find.replaceAll('$bsn', `$b${bsn}`), variables: { [`b${bsn}`]: bsn } },
  }),
  'a variable that is not there': (bsn) => ({ body: { query: `{ clientByBsn(bsn: $b${bsn}) { id } }` } }),
  'the name of a fragment': (bsn) => ({
    body: { query: `{ ...F${bsn} } fragment F${bsn} on Query { regions { id } }` },
  }),
  'a field': (bsn) => ({ body: { query: `{ clients { nodes { b${bsn} } } }` } }),
  'an argument': (bsn) => ({ body: { query: `{ clients(b${bsn}: 1) { nodes { id } } }` } }),
  'a type': (bsn) => ({ body: { query: `{ ... on T${bsn} { id } }` } }),
  'a directive': (bsn) => ({ body: { query: `{ regions @d${bsn} { id } }` } }),
  'a question about the schema': (bsn) => ({ body: { query: `{ __type(name: "x${bsn}") { name } }` } }),
  'a document that is none': (bsn) => ({ body: { query: `{ ${bsn} ` } }),
  'a text that does not end': (bsn) => ({ body: { query: `{ client(id: "${bsn}` } }),
  'a variable': (bsn) => ({ body: { query: find, variables: { bsn } } }),
  'a variable that is a number': (bsn) => ({ body: { query: find, variables: { bsn: Number(bsn) } } }),
  'a variable in a list': (bsn) => ({ body: { query: find, variables: { bsn: [bsn] } } }),
  'a variable in an object': (bsn) => ({ body: { query: find, variables: { bsn: { [bsn]: bsn } } } }),
  'a variable that nobody declared': (bsn) => ({ body: { query: '{ regions { id } }', variables: { [bsn]: bsn } } }),
  'an id': (bsn) => ({ body: { query: 'query($id: ID!) { client(id: $id) { id } }', variables: { id: bsn } } }),
  'a cursor': (bsn) => ({ body: { query: page, variables: { after: bsn } } }),
  'a cursor in base64': (bsn) => ({
    body: { query: page, variables: { after: Buffer.from(bsn).toString('base64url') } },
  }),
  'a size': (bsn) => ({ body: { query: page, variables: { first: Number(bsn) } } }),
  'an id to change': (bsn) => ({
    body: { query: change('protectAddress', 'ProtectAddressInput'), variables: { input: { clientId: bsn } } },
  }),
  'a field of an input': (bsn) => ({
    body: {
      query: change('protectAddress', 'ProtectAddressInput'),
      variables: { input: { clientId: 'a', [`b${bsn}`]: bsn } },
    },
  }),
  'values of an input': (bsn) => ({
    body: {
      query: change('agreeEducationCareArrangement', 'AgreeEducationCareArrangementInput'),
      variables: { input: { clientId: bsn, schoolBrin: bsn, kind: bsn, targetGroup: bsn, start: bsn } },
    },
  }),
  'the hash of an operation': (bsn) => ({ body: { documentId: `sha256:${bsn}` } }),
  extensions: (bsn) => ({
    body: { query: '{ regions { id } }', extensions: { persistedQuery: { sha256Hash: bsn }, [bsn]: bsn } },
  }),
  'a body that is no JSON': (bsn) => ({ body: `{"query": ${bsn}x` }),
  'a member of the body': (bsn) => ({ body: { query: '{ regions { id } }', [bsn]: bsn } }),
  'a body of another type': (bsn) => ({ body: bsn, headers: { 'content-type': `text/${bsn}` } }),
  'a token': (bsn) => ({ body: { query: find }, headers: { authorization: `Bearer ${bsn}` } }),
  'a password': (bsn) => ({ body: { query: find }, headers: { authorization: `Basic ${btoa(`a:${bsn}`)}` } }),
  'a purpose': (bsn) => ({ body: { query: '{ regions { id } }' }, headers: { 'x-purpose': bsn } }),
  'headers of all sorts': (bsn) => ({
    body: { query: '{ regions { id } }' },
    headers: {
      'x-bsn': bsn,
      'x-request-id': bsn,
      'user-agent': bsn,
      referer: `https://a.test/${bsn}`,
      cookie: `bsn=${bsn}`,
      traceparent: `00-${bsn.padStart(32, 'a')}-${bsn.padStart(16, 'b')}-01`,
      tracestate: `a=${bsn}`,
      baggage: `bsn=${bsn}`,
    },
  }),
  'what it accepts': (bsn) => ({ body: { query: '{ regions { id } }' }, headers: { accept: `text/${bsn}` } }),
  'an origin': (bsn) => ({ body: { query: '{ regions { id } }' }, headers: { origin: `https://${bsn}.test` } }),
  'a path': (bsn) => ({ path: `/${bsn}`, body: {} }),
  'a path below the graph': (bsn) => ({ path: `/graphql/${bsn}`, body: {} }),
  'an address': (bsn) => ({ method: 'GET', path: `/graphql?query=${find}&variables={"bsn":"${bsn}"}` }),
  'an address of a hash': (bsn) => ({
    method: 'GET',
    path: `/graphql?documentId=sha256:${'a'.repeat(64)}&variables={"bsn":"${bsn}"}`,
  }),
  'a parameter': (bsn) => ({ method: 'GET', path: `/graphql?bsn=${bsn}&documentId=${bsn}` }),
  'a method': (bsn) => ({ method: 'PUT', path: `/graphql?${bsn}`, body: { bsn } }),
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
    expect(importOutput).toContain('Duplicates  22')
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

  it('99: comes back in no answer to what is not HTTP', async () => {
    const [bsn = ''] = canaries
    for (const bytes of [
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
    const { rows } = await hub.owner.query<{ query: string }>('select query, application_name from pg_stat_activity')
    const written: Readonly<Record<string, string>> = {
      answers: answers.join('\n'),
      'the log of the gateway': hub.logLines.join(''),
      'the log of PostgreSQL': await readServerLog(hub.owner),
      'the statements under way': JSON.stringify(rows),
      'the statements of the subgraphs': hub.recorder.statements.join('\n'),
      'the operations for the subgraphs': hub.operations.filter((text) => !text.includes('client(id')).join('\n'),
      'what the commands printed': importOutput,
      'files that are left': listLeftFiles()
        .map((path) => `${path} ${readFileSync(path, 'latin1')}`)
        .join('\n'),
    }
    expect(Object.keys(written).filter((where) => anyCanary.test(written[where] ?? ''))).toEqual([])
    // What was searched is there.
    expect(hub.logLines.length).toBeGreaterThan(200)
    expect(answers.length).toBeGreaterThan(200)
    expect(rows.length).toBeGreaterThan(2)
    expect(hub.recorder.statements.length).toBeGreaterThan(20)
    expect(importOutput).toContain('*********')
  })
})

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
