import {
  addsUp,
  audit,
  cellId,
  type MoneyCell,
  type Observation,
  observe,
  observeAsProvider,
  type ShownValue,
  type Table,
  type WithholdingReason,
  withholdingReasons,
} from '@regiograaf/disclosure'
import { type IjwMessage, type Jw301, type Jw323, messageEnvelope } from '@regiograaf/ijw'
import { membersOf, successorOf } from '@regiograaf/reference-data'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectMessages } from '../testing/project-messages.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

const asOf = '2026-07-15'
const years = ['2023-01-01', '2024-01-01', '2025-01-01']
const regionIds = ['noord-kennemerland', 'eemland', 'zuid-holland-zuid']

/** One claimed line: what it adds to or takes off an amount. */
interface LineFact {
  readonly municipality: string
  readonly provider: string
  readonly client: string
  readonly year: string
  readonly cents: number
}

let hub: TestHub
let lines: readonly LineFact[]

beforeAll(async () => {
  hub = await openTestHub()
  const messages = [...generateDemoRegion({ clients: 2000 }).messages].filter(isOfMoney)
  await projectMessages(hub, 'finance', messages)
  await hub.hub.publishFigures(asOf)
  lines = messages.flatMap((message) => (message.type === 'JW323' ? toFacts(message) : []))
}, 600_000)
afterAll(() => hub?.close())

function isOfMoney(message: IjwMessage): message is Jw301 | Jw323 {
  return message.type === 'JW301' || message.type === 'JW323'
}

function toFacts(message: Jw323): readonly LineFact[] {
  const { municipalityCode, providerCode } = messageEnvelope(message)
  return message.Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }) =>
    Prestaties.Prestatie.map(({ ProductPeriode, IngediendBedrag }) => ({
      municipality: successorOf(municipalityCode, asOf),
      provider: providerCode,
      client: `${municipalityCode} ${Bsn}`,
      year: `${ProductPeriode.Begindatum.slice(0, 4)}-01-01`,
      cents: IngediendBedrag.Bedrag * (IngediendBedrag.DebetCredit === 'C' ? -1 : 1),
    })),
  )
}

/** What was granted in a year, added up line by line. */
function toCell(id: string, municipality: string | null, own: readonly LineFact[], published = true): MoneyCell {
  const sumBy = (key: (line: LineFact) => string) =>
    [...Map.groupBy(own, key)].map(([name, of]) => [name, of.reduce((sum, { cents }) => sum + cents, 0)] as const)
  return {
    kind: 'money',
    id,
    municipality,
    published,
    value: own.reduce((sum, { cents }) => sum + cents, 0),
    byProvider: new Map(sumBy(({ provider }) => provider)),
    clients: sumBy(({ client }) => client).filter(([, cents]) => cents > 0).length,
  }
}

/**
 * The true amounts of a region with what ties them, and for one viewer what the groups come to that it can compute: all municipalities but its own,
 * and those that are hidden from it.
 */
function truthOf(regionId: string, viewer: string | null, isHidden: (id: string) => boolean): Table {
  const members = membersOf(regionId, asOf)
  const tables = years.map((period): Table => {
    const ofYear = lines.filter(({ year }) => year === period)
    const parts = members.map((municipality) =>
      toCell(
        cellId('MON-24', { period, municipality }),
        municipality,
        ofYear.filter((line) => line.municipality === municipality),
      ),
    )
    const whole = toCell(
      cellId('MON-24', { period }),
      null,
      ofYear.filter(({ municipality }) => members.includes(municipality)),
    )
    const groups = [parts, parts.filter(({ id }) => isHidden(id))]
      .map((group) => group.filter(({ municipality }) => municipality !== viewer))
      .filter((group) => group.length > 1)
      .map((group) => ({
        group,
        sum: toCell(
          group.map(({ id }) => id).join(' + '),
          null,
          ofYear.filter(({ municipality }) => group.some((part) => part.municipality === municipality)),
          false,
        ),
      }))
    const idsOf = (cells: readonly MoneyCell[]) => cells.map(({ id }) => id)
    return {
      // A group that is everybody is the region itself.
      cells: [...new Map([...groups.map(({ sum }) => sum), ...parts, whole].map((cell) => [cell.id, cell])).values()],
      relations: [addsUp(whole.id, idsOf(parts)), ...groups.map(({ sum, group }) => addsUp(sum.id, idsOf(group)))],
    }
  })
  return { cells: tables.flatMap(({ cells }) => cells), relations: tables.flatMap(({ relations }) => relations) }
}

interface Answered {
  readonly from: string
  readonly municipalityCode: string | null
  readonly value: number | null
  readonly precision: 'EXACT' | 'ROUNDED' | null
  readonly withheld: { readonly reason: string } | null
  readonly definition: { readonly name: string }
}

/** Every amount that somebody can obtain of a region through any door, by the id of its cell. */
async function obtain(token: string, regionId: string): Promise<ReadonlyMap<string, Answered>> {
  const scopes = [`region: "${regionId}"`, ...membersOf(regionId, asOf).map((code) => `municipality: "${code}"`)].map(
    (scope) => `scope: { ${scope} }`,
  )
  const [first, last] = [years[0], years.at(-1)]
  const questions = [
    ...scopes.map((scope) => `grantedCosts(${scope}, from: "${first}", to: "${last}")`),
    `grantedCosts(${scopes[0]}, from: "${first}", to: "${last}", by: MUNICIPALITY)`,
    ...scopes.flatMap((scope) => years.map((year) => `budgetUtilisation(${scope}, year: ${year.slice(0, 4)})`)),
  ]
  const found = new Map<string, Answered>()
  for (const question of questions) {
    const { data, text } = await hub.ask({
      token,
      query: `{ figures: ${question} { from municipalityCode value precision withheld { reason } definition { name } } }`,
    })
    const answered = data?.figures as readonly Answered[] | undefined
    if (!answered) throw new Error(text)
    for (const figure of answered.filter(({ definition }) => definition.name === 'Toegekende declaraties')) {
      const { from: period, municipalityCode: municipality } = figure
      const id = cellId('MON-24', { period, ...(municipality && { municipality }) })
      expect([id, figure]).toEqual([id, found.get(id) ?? figure])
      found.set(id, figure)
    }
  }
  return found
}

function toShown(figure: Answered | undefined): ShownValue {
  if (figure?.value != null) return { kind: figure.precision === 'EXACT' ? 'exact' : 'rounded', value: figure.value }
  const reason = figure?.withheld?.reason as WithholdingReason | undefined
  if (reason === undefined || !withholdingReasons.includes(reason)) throw new Error(`An amount is missing: ${reason}.`)
  return { kind: 'withheld', reason }
}

const leaksOf = (observation: Observation) => audit(observation).leaks

describe.each(regionIds)('what was granted in %s', (regionId) => {
  it('gives no amount of few away to anybody, is exact to the municipality itself and the same to all others', async () => {
    const analyst = await obtain(await hub.tokenOf('analyst', regionId), regionId)
    const isHidden = (id: string) => analyst.get(id)?.value === null
    for (const viewer of [null, ...membersOf(regionId, asOf)]) {
      const seen = viewer ? await obtain(await hub.tokenOf('policy', viewer), regionId) : analyst
      const truth = truthOf(regionId, viewer, isHidden)
      const values = new Map(truth.cells.map(({ id, value }) => [id, value]))
      for (const [id, answered] of seen) {
        const isOwn = viewer !== null && answered.municipalityCode === viewer
        if (isOwn) expect([id, answered.value, answered.precision]).toEqual([id, values.get(id), 'EXACT'])
        else expect([id, answered]).toEqual([id, analyst.get(id)])
      }
      expect([viewer, leaksOf(observe(truth, viewer, ({ id }) => toShown(seen.get(id))))]).toEqual([viewer, []])
    }
    const truth = truthOf(regionId, null, isHidden)
    for (const provider of new Set(lines.map((line) => line.provider))) {
      const observation = observeAsProvider(truth, provider, ({ id }) => toShown(analyst.get(id)))
      expect([provider, leaksOf(observation)]).toEqual([provider, []])
    }
    const shown = [...analyst.values()].filter(({ value }) => value !== null).length
    process.stdout.write(`MON-24, ${regionId}: ${shown} of ${analyst.size} amounts are shown.\n`)
  })

  it('is published of the region, rounded from its own true value', async () => {
    const analyst = await obtain(await hub.tokenOf('analyst', regionId), regionId)
    const region = analyst.get(cellId('MON-24', { period: '2025-01-01' }))
    expect(region?.precision).toBe('ROUNDED')
    for (const { id, value } of truthOf(regionId, null, () => false).cells) {
      const shown = analyst.get(id)?.value
      if (shown != null) expect(Math.abs(shown - value)).toBeLessThanOrEqual(500_00)
    }
  })
})

it('would give amounts away if only the rules of each amount by itself held', () => {
  const regionId = 'eemland'
  const isFew = ({ byProvider, clients, value }: MoneyCell) =>
    byProvider.size < 3 || clients < 10 || Math.max(...byProvider.values()) > value / 2
  const few = truthOf(regionId, null, () => false).cells.filter((cell) => cell.kind === 'money' && isFew(cell))
  const hidden = new Set(few.map(({ id }) => id))
  const show = ({ id, value }: { id: string; value: number }): ShownValue =>
    hidden.has(id)
      ? { kind: 'withheld', reason: 'DOMINANT_PROVIDER' }
      : { kind: 'rounded', value: Math.round(value / 1000_00) * 1000_00 }
  const truth = truthOf(regionId, null, (id) => hidden.has(id))
  expect(leaksOf(observe(truth, null, show)).map(({ cell }) => cell)).toEqual([
    cellId('MON-24', { period: '2025-01-01', municipality: 'GM0308' }),
  ])
})
