import { describe, expect, it } from 'vitest'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import { judgeClaim } from '../exchange/judge-claim.ts'
import { type AllocationFact, type ClaimLineFact, KnownFacts, type TariffFact } from '../exchange/known-facts.ts'
import { exampleClaim } from '../testing/example-messages.ts'
import { claimLineRules } from './claim-line-rules-against-facts.ts'

const bsn = '999900031'
const providerCode = '98000202'

/** Three hours a week from 8 April to 17 June 2026: 12, 15 and 9 hours a month, 33 in all. */
const hours: AllocationFact = {
  number: 700,
  clientId: bsn,
  providerCode,
  categoryCode: '45',
  productCode: '45A90',
  start: '2026-04-08',
  end: '2026-06-17',
  volume: 3,
  unit: '04',
  frequency: '2',
  decidedAt: '2026-03-20 14:05:00',
  startToldOn: '2026-03-20',
  endToldOn: '2026-03-20',
}

const noSize = { volume: undefined, unit: undefined, frequency: undefined }
const nonSpecific: AllocationFact = { ...hours, ...noSize, productCode: undefined }
const budget: AllocationFact = { ...nonSpecific, categoryCode: undefined, budgetCents: 200_000 }

const tariff: TariffFact = {
  providerCode,
  categoryCode: '45',
  productCode: '45A90',
  unit: '04',
  amountCents: 10500,
  validFrom: '2026-01-01',
}
const hourly10001: TariffFact = { ...tariff, amountCents: 10001 }

/** The line of May that `claimedLine` is, as it was granted before under the reference L-0. */
const granted: ClaimLineFact = {
  reference: 'L-0',
  providerCode,
  claimNumber: 'D0',
  clientId: bsn,
  allocationNumber: 700,
  categoryCode: '45',
  productCode: '45A90',
  periodStart: '2026-05-01',
  periodEnd: '2026-05-31',
  volume: 15,
  unit: '04',
  tariffCents: 10500,
  amountCents: 157500,
  debitCredit: 'D',
  repeats: 0,
  state: 'granted',
}
const april: ClaimLineFact = { ...granted, reference: 'L-A', periodStart: '2026-04-08', periodEnd: '2026-04-30' }

const credit: Partial<Prestatie> = {
  ProductReferentie: { ReferentieNummer: 'L-1', VorigReferentieNummer: 'L-0' },
  IngediendBedrag: { Bedrag: 157500, DebetCredit: 'C' },
}

interface Situation {
  readonly line?: Partial<Prestatie>
  readonly allocation?: AllocationFact | null
  readonly claimLines?: readonly ClaimLineFact[]
  readonly tariffs?: readonly TariffFact[]
  readonly claim?: Partial<Jw323['Declaratie']>
}

/** The codes of the one line of a claim; the client always has another allocation at the provider. */
function codesOf({ line = {}, allocation = hours, claimLines = [], tariffs = [], claim = {} }: Situation) {
  const allocations = [{ ...hours, number: 1 }, ...(allocation ? [allocation] : [])]
  const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations, claimLines, tariffs })
  const verdict = judgeClaim(exampleClaim([line], claim), known.between(providerCode))
  expect(verdict.codes).toEqual([])
  return verdict.clients[0]?.lines[0]
}

const period = (Begindatum: string, Einddatum: string) => ({ ProductPeriode: { Begindatum, Einddatum } })
const minutes = (GeleverdVolume: number, ProductTarief: number, Bedrag: number): Partial<Prestatie> => ({
  GeleverdVolume,
  Eenheid: '01',
  ProductTarief,
  IngediendBedrag: { Bedrag, DebetCredit: 'D' },
})
const volume = (GeleverdVolume: number): Partial<Prestatie> => ({
  GeleverdVolume,
  IngediendBedrag: { Bedrag: GeleverdVolume * 10500, DebetCredit: 'D' },
})
const euros = (cents: number): Partial<Prestatie> => ({
  Eenheid: '83',
  ProductTarief: undefined,
  GeleverdVolume: cents,
  IngediendBedrag: { Bedrag: cents, DebetCredit: 'D' },
})

/** For each rule situations that it lets pass and situations that break it, and nothing else. */
const examples: Readonly<Record<string, { sound: Record<string, Situation>; broken: Record<string, Situation> }>> = {
  TR314: {
    sound: { 'another reference is known': { claimLines: [april], line: volume(15) } },
    broken: {
      'the reference was granted': { claimLines: [{ ...april, reference: 'L-1' }] },
      'the reference was rejected': { claimLines: [{ ...granted, reference: 'L-1', state: 'rejected' }] },
    },
  },
  TR304: {
    sound: { 'the allocation is of the client': {} },
    broken: { 'the allocation is of another client of the provider': { allocation: { ...hours, clientId: 'other' } } },
  },
  TR338: {
    sound: { 'the allocation is known': {} },
    broken: {
      'nobody sent the allocation': { allocation: null },
      'the allocation is of another provider': { allocation: { ...hours, providerCode: '98000101' } },
    },
  },
  TR384: {
    sound: { 'the allocation was changed for another reason': { allocation: { ...hours, changeReason: '14' } } },
    broken: { 'the allocation was withdrawn': { allocation: { ...hours, end: hours.start, changeReason: '13' } } },
  },
  TR339: {
    sound: {
      'the category is the same': { allocation: nonSpecific },
      'the allocation is generic': { allocation: budget },
    },
    broken: { 'the category differs': { allocation: { ...nonSpecific, categoryCode: '54' } } },
  },
  TR340: {
    sound: { 'the allocation has no code': { allocation: nonSpecific } },
    broken: { 'the code differs': { allocation: { ...hours, productCode: '45A91' } } },
  },
  TR341: {
    sound: {
      'minutes are claimed on hours': { line: minutes(900, 175, 157500) },
      'the unit is that of the contract': { allocation: nonSpecific, tariffs: [tariff] },
      'minutes are claimed and the contract is by the hour': {
        allocation: nonSpecific,
        tariffs: [tariff],
        line: minutes(900, 175, 157500),
      },
      'no contract is known': { allocation: nonSpecific },
      'euros are claimed, of which no tariff is agreed': {
        allocation: nonSpecific,
        tariffs: [tariff],
        line: euros(5000),
      },
    },
    broken: {
      'hours are claimed on minutes': { allocation: { ...hours, unit: '01', volume: 180 } },
      'days are claimed on hours': { line: { Eenheid: '14' } },
      'the contract has another unit': { allocation: nonSpecific, tariffs: [{ ...tariff, unit: '14' }] },
    },
  },
  TR307: {
    sound: {
      'the period begins with the allocation': { line: { ...period('2026-04-08', '2026-04-30'), ...volume(12) } },
    },
    broken: {
      'the period begins before the allocation': { line: { ...period('2026-04-01', '2026-04-30'), ...volume(12) } },
    },
  },
  TR308: {
    sound: {
      'the allocation is open': { allocation: { ...hours, end: undefined } },
      'the period ends with the allocation': { allocation: { ...hours, end: '2026-05-31' } },
    },
    broken: { 'the period ends after the allocation': { allocation: { ...hours, end: '2026-05-30' } } },
  },
  TR319: {
    sound: { 'the period lies in the claim period': {} },
    broken: {
      'the period lies after the claim period': {
        claim: { DeclaratiePeriode: { Begindatum: '2026-04-01', Einddatum: '2026-04-30' } },
      },
    },
  },
  TR387: {
    sound: {
      'the allocation begins within the month': { line: { ...period('2026-04-08', '2026-04-30'), ...volume(12) } },
    },
    broken: {
      'care began within the month': { line: period('2026-05-11', '2026-05-31'), allocation: nonSpecific },
      'the period begins after the allocation, within the month': {
        line: { ...period('2026-04-09', '2026-04-30'), ...volume(12) },
      },
    },
  },
  TR388: {
    sound: { 'the allocation ends within the month': { allocation: { ...hours, end: '2026-05-31' } } },
    broken: {
      'care ended within the month': { line: { ...period('2026-05-01', '2026-05-20'), ...volume(9) } },
    },
  },
  TR321: {
    sound: {
      'the volume is the maximum of five weeks': { line: volume(15) },
      'minutes come to the maximum': { line: minutes(900, 175, 157500) },
      'no volume is allocated': { allocation: nonSpecific, line: volume(400) },
      'the monthly volume is claimed in a broken month': {
        allocation: { ...hours, start: '2026-05-14', volume: 15, frequency: '4' },
        line: period('2026-05-14', '2026-05-31'),
      },
    },
    broken: {
      'the volume is an hour too much': { line: volume(16) },
      'it is a minute too much': { line: minutes(901, 175, 157675) },
      'a broken month has fewer weeks': {
        line: { ...period('2026-04-08', '2026-04-30'), ...volume(13) },
      },
    },
  },
  TR322: {
    sound: {
      'the weeks of all months just fit': { claimLines: [{ ...april, volume: 18 }] },
      'earlier lines were rejected': { claimLines: [{ ...april, volume: 30, state: 'rejected' }] },
      'an earlier line was credited': {
        claimLines: [
          { ...april, volume: 30, state: 'credited' },
          { ...april, reference: 'L-B', volume: 30, debitCredit: 'C' },
        ],
      },
      'the total of a total is not used up': {
        allocation: { ...hours, volume: 30, frequency: '6' },
        claimLines: [april],
      },
    },
    broken: {
      'a week that lies in two months was claimed twice': { claimLines: [{ ...april, volume: 19 }] },
      'the total was claimed before': { allocation: { ...hours, volume: 29, frequency: '6' }, claimLines: [april] },
      'minutes were claimed before': { claimLines: [{ ...april, unit: '01', volume: 18 * 60 + 1 }] },
    },
  },
  TR369: {
    sound: {
      'the amount fits the budget': { allocation: { ...budget, budgetCents: 157500 } },
      'an earlier line was credited': {
        allocation: budget,
        claimLines: [
          { ...april, state: 'credited' },
          { ...april, reference: 'L-B', debitCredit: 'C' },
        ],
      },
    },
    broken: {
      'the amount is a cent over the budget': { allocation: { ...budget, budgetCents: 157499 } },
      'earlier lines used it up': { allocation: budget, claimLines: [april] },
      'euros are over the budget': { allocation: budget, line: euros(200_001) },
    },
  },
  TR323: {
    sound: {
      'the line was granted': { line: credit, claimLines: [granted] },
      'the allocation was withdrawn since': {
        line: credit,
        claimLines: [granted],
        allocation: { ...hours, end: hours.start, changeReason: '13' },
      },
      'another tariff was agreed since': { line: credit, claimLines: [granted], tariffs: [hourly10001] },
    },
    broken: {
      'nobody claimed the line': { line: credit },
      'the line was rejected': { line: credit, claimLines: [{ ...granted, state: 'rejected' }] },
      'the line is a credit itself': { line: credit, claimLines: [{ ...granted, debitCredit: 'C' }] },
      'the period differs': { line: credit, claimLines: [{ ...granted, periodStart: '2026-04-08' }] },
      'it takes back less than was granted': { line: credit, claimLines: [{ ...granted, amountCents: 157501 }] },
      'it is of another client': { line: credit, claimLines: [{ ...granted, clientId: 'other' }] },
    },
  },
  TR389: {
    sound: {
      'the line was credited': { claimLines: [{ ...granted, state: 'credited' }] },
      'the line was rejected': { claimLines: [{ ...granted, state: 'rejected' }] },
      'another product was granted': { allocation: nonSpecific, claimLines: [{ ...granted, productCode: '45A91' }] },
    },
    broken: { 'the same was granted': { claimLines: [granted], allocation: nonSpecific } },
  },
  TR390: {
    sound: { 'the line was not credited before': { line: credit, claimLines: [granted] } },
    broken: { 'the line was credited before': { line: credit, claimLines: [{ ...granted, state: 'credited' }] } },
  },
  TR418: {
    sound: {
      'the tariff is the agreed one': { tariffs: [tariff] },
      'no tariff is known': { tariffs: [{ ...tariff, productCode: '45A91' }] },
      'it is a sixtieth of the tariff of an hour': { tariffs: [hourly10001], line: minutes(95, 167, 15835) },
      'the tariff changes in the period': {
        tariffs: [
          { ...tariff, amountCents: 10000, validTo: '2026-05-14' },
          { ...tariff, validFrom: '2026-05-15' },
        ],
      },
    },
    broken: {
      'the tariff differs': { tariffs: [hourly10001] },
      'the tariff was valid before the period': {
        tariffs: [
          { ...tariff, validTo: '2026-04-30' },
          { ...hourly10001, validFrom: '2026-05-01' },
        ],
      },
    },
  },
  TR346: {
    sound: {
      'the amount is volume times tariff': {},
      'minutes are rounded once': { tariffs: [hourly10001], line: minutes(95, 167, 15835) },
      'some price of an hour gives the amount, and no contract is known': { line: minutes(95, 167, 15835) },
    },
    broken: {
      'the amount is a cent off': { line: { IngediendBedrag: { Bedrag: 157501, DebetCredit: 'D' } } },
      'minutes are multiplied by the rounded tariff': { tariffs: [hourly10001], line: minutes(95, 167, 15865) },
      'no price of an hour gives the amount': { line: minutes(95, 167, 15913) },
    },
  },
  TR381: {
    sound: {
      'the code is agreed in the category': { tariffs: [tariff] },
      'nothing is agreed about the code': { tariffs: [{ ...tariff, productCode: '45A91' }] },
    },
    broken: {
      'the code is agreed in another category': { tariffs: [{ ...tariff, categoryCode: '54' }] },
    },
  },
}

describe('rules about a claim line', () => {
  it('each have examples', () => {
    expect(Object.keys(examples)).toEqual(claimLineRules.map(({ id }) => id))
  })

  const cases = (kind: 'sound' | 'broken') =>
    Object.entries(examples).flatMap(([id, example]) =>
      Object.entries(example[kind]).map(([name, situation]) => [id, name, situation] as const),
    )

  it.each(cases('sound'))('%s lets pass that %s', (_, __, situation) => {
    expect(codesOf(situation)).toEqual([])
  })

  it.each(cases('broken'))('%s rejects a line when %s', (id, _, situation) => {
    expect(codesOf(situation)).toEqual([claimLineRules.find((rule) => rule.id === id)?.code])
  })
})
