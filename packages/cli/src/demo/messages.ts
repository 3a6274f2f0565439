import {
  type IjwMessage,
  type Jw301,
  type Jw305,
  type Jw307,
  type Jw323,
  monthPeriod,
  type Prestatie,
  type StartProduct,
  type StopProduct,
  type ToegewezenProduct,
} from '@regiograaf/ijw'
import type { Municipality } from '@regiograaf/reference-data'
import type { DemoAllocation } from './allocations.ts'
import type { DemoStart, DemoStop } from './care.ts'
import { type DemoClaim, type DemoClaimLine, listClaims } from './claims.ts'
import type { AllocatedCare, DemoClient } from './clients.ts'
import { toShortPerson } from './people.ts'
import type { DemoProvider } from './providers.ts'

/** A message that still lacks its identification, which follows from its place among the others. */
interface Draft {
  readonly type: keyof typeof initialByType
  readonly sentOn: string
  readonly provider: DemoProvider
  readonly claimMonth?: string
  write(identification: string): IjwMessage
}

/**
 * All messages from and to one municipality, in order of time: what is allocated (JW301), what started (JW305) and stopped
 * (JW307), and a year of claims (JW323). Identifications are unique per message type and sender (TR056).
 */
export function* messagesOf(
  seed: number,
  municipality: Municipality,
  clients: readonly DemoClient[],
): Iterable<IjwMessage> {
  const claimable = clients.flatMap(({ bsn, assignments }) =>
    assignments.flatMap(({ provider, allocated }) => allocated.map((entry) => ({ bsn, provider, ...entry }))),
  )
  const drafts = [
    ...clients.flatMap((client) =>
      client.assignments.flatMap(({ provider, allocated }) => [
        ...allocationDrafts(client, provider, allocated),
        ...startDrafts(client, provider, allocated),
        ...stopDrafts(client, provider, allocated),
      ]),
    ),
    ...listClaims(seed, municipality, claimable).map(claimDraft),
  ]
  const sent = new Map<string, number>()
  for (const draft of drafts.toSorted(inOrderOfTime)) {
    const counter = draft.type === 'JW301' ? draft.type : `${draft.type}/${draft.provider.agbCode}`
    const number = (sent.get(counter) ?? 0) + 1
    sent.set(counter, number)
    yield draft.write(identificationOf(draft, municipality, number))
  }
}

function inOrderOfTime(one: Draft, other: Draft): number {
  if (one.sentOn !== other.sentOn) return one.sentOn < other.sentOn ? -1 : 1
  return one.type === other.type ? 0 : one.type < other.type ? -1 : 1
}

const initialByType = { JW301: 'T', JW305: 'S', JW307: 'E', JW323: 'D' } as const

/** At most 12 characters. A provider sends to several municipalities, so its numbers carry theirs. */
function identificationOf({ type, claimMonth }: Draft, { code }: Municipality, number: number): string {
  const digits = code.slice(2)
  if (claimMonth) return `${initialByType[type]}${claimMonth.replace('-', '')}${digits}`
  return `${initialByType[type]}${digits}${`${number}`.padStart(6, '0')}`
}

const xsdVersion = { BasisschemaXsdVersie: '0.1.0', BerichtXsdVersie: '0.1.0' }

function header<const C extends string>(
  code: C,
  sender: string,
  receiver: string,
  identification: string,
  sentOn: string,
) {
  return {
    BerichtCode: code,
    BerichtVersie: 3,
    BerichtSubversie: 2,
    Afzender: sender,
    Ontvanger: receiver,
    BerichtIdentificatie: { Identificatie: identification, Dagtekening: sentOn },
    XsdVersie: xsdVersion,
  } as const
}

function digitsOf({ municipality }: DemoClient): string {
  return municipality.code.slice(2)
}

/** A JW301 for every day on which something is granted or changed; it lists all that is current and all that changed. */
function allocationDrafts(
  client: DemoClient,
  provider: DemoProvider,
  allocated: readonly AllocatedCare[],
): readonly Draft[] {
  const allocations = allocated.map(({ allocation }) => allocation)
  const days = new Set(allocations.flatMap(({ sentOn, change }) => (change ? [sentOn, change.sentOn] : [sentOn])))
  return [...days].map((sentOn) => ({
    type: 'JW301',
    sentOn,
    provider,
    write: (identification): Jw301 => ({
      type: 'JW301',
      Header: header('436', digitsOf(client), provider.agbCode, identification, sentOn),
      Client: {
        ...client.person,
        ToegewezenProducten: {
          ToegewezenProduct: allocations.flatMap((allocation) => toAllocatedProduct(allocation, sentOn)),
        },
      },
    }),
  }))
}

/** The allocation as a JW301 of this day shows it: nothing when it was not yet granted, or has ended and did not change. */
function toAllocatedProduct(allocation: DemoAllocation, day: string): readonly ToegewezenProduct[] {
  if (allocation.sentOn > day) return []
  const change = allocation.change && allocation.change.sentOn <= day ? allocation.change : null
  const end = change?.end ?? allocation.end
  const isNews = allocation.sentOn === day || change?.sentOn === day
  const isCurrent = change?.reason !== '13' && (end === null || end >= day)
  if (!isNews && !isCurrent) return []

  const budgetCents = change?.budgetCents ?? allocation.budgetCents
  const product = toProduct(allocation)
  const { size } = allocation
  return [
    {
      ToewijzingNummer: allocation.number,
      ...(product && { Product: product }),
      Toewijzingsdatum: change?.sentOn ?? allocation.decidedOn,
      Toewijzingstijd: allocation.decidedAt,
      Ingangsdatum: allocation.start,
      ...(end !== null && { Einddatum: end }),
      ...(change?.sentOn === day && { RedenWijziging: change.reason }),
      ...(size && {
        Omvang: { Volume: change?.volume ?? size.volume, Eenheid: size.unit, Frequentie: size.frequency },
      }),
      ...(budgetCents !== null && { Budget: budgetCents }),
    },
  ]
}

function toProduct({ categoryCode, productCode }: DemoAllocation): ToegewezenProduct['Product'] | null {
  if (categoryCode === null) return null
  return productCode === null ? { Categorie: categoryCode } : { Categorie: categoryCode, Code: productCode }
}

/** A JW305 for every day on which the provider reports starts of this client. */
function startDrafts(
  client: DemoClient,
  provider: DemoProvider,
  allocated: readonly AllocatedCare[],
): readonly Draft[] {
  const reported = allocated.flatMap(({ allocation, care }) =>
    care.starts.map((start) => ({ sentOn: start.sentOn, product: toStartProduct(allocation, start) })),
  )
  return [...Map.groupBy(reported, ({ sentOn }) => sentOn)].map(([sentOn, group]) => ({
    type: 'JW305',
    sentOn,
    provider,
    write: (identification): Jw305 => ({
      type: 'JW305',
      Header: header('438', provider.agbCode, digitsOf(client), identification, sentOn),
      Client: {
        ...toShortPerson(client.person),
        StartProducten: { StartProduct: group.map(({ product }) => product) },
      },
    }),
  }))
}

function toStartProduct(allocation: DemoAllocation, { begin, status }: DemoStart): StartProduct {
  const product = toProduct(allocation)
  return {
    ToewijzingNummer: allocation.number,
    ...(product && { Product: product }),
    ToewijzingIngangsdatum: allocation.start,
    Begindatum: begin,
    StatusAanlevering: status,
  }
}

/** A JW307 for every day on which the provider reports stops of this client. */
function stopDrafts(client: DemoClient, provider: DemoProvider, allocated: readonly AllocatedCare[]): readonly Draft[] {
  const reported = allocated.flatMap(({ allocation, care }) =>
    care.stops.map((stop) => ({ sentOn: stop.sentOn, product: toStopProduct(allocation, stop) })),
  )
  return [...Map.groupBy(reported, ({ sentOn }) => sentOn)].map(([sentOn, group]) => ({
    type: 'JW307',
    sentOn,
    provider,
    write: (identification): Jw307 => ({
      type: 'JW307',
      Header: header('440', provider.agbCode, digitsOf(client), identification, sentOn),
      Client: { ...toShortPerson(client.person), StopProducten: { StopProduct: group.map(({ product }) => product) } },
    }),
  }))
}

function toStopProduct(allocation: DemoAllocation, stop: DemoStop): StopProduct {
  return { ...toStartProduct(allocation, stop), RedenBeeindiging: stop.reason, Einddatum: stop.end }
}

function claimDraft({ provider, municipalityCode, month, sentOn, lines }: DemoClaim): Draft {
  return {
    type: 'JW323',
    sentOn,
    provider,
    claimMonth: month,
    write: (identification): Jw323 => {
      const { begin, end } = monthPeriod(month)
      const total = lines.reduce((sum, { amountCents, undoes }) => sum + (undoes ? -amountCents : amountCents), 0)
      return {
        type: 'JW323',
        Header: header('490', provider.agbCode, municipalityCode.slice(2), identification, sentOn),
        Declaratie: {
          DeclaratieNummer: identification,
          DeclaratiePeriode: { Begindatum: begin, Einddatum: end },
          DeclaratieDagtekening: sentOn,
          TotaalIngediendBedrag: { TotaalBedrag: Math.abs(total), DebetCredit: total < 0 ? 'C' : 'D' },
          Clienten: {
            Client: [...Map.groupBy(lines, ({ bsn }) => bsn)].map(([bsn, own]) => ({
              Bsn: bsn,
              Prestaties: { Prestatie: own.map(toClaimLine) },
            })),
          },
        },
      }
    },
  }
}

function toClaimLine(line: DemoClaimLine): Prestatie {
  const { product, period, tariffCents } = line
  return {
    ProductReferentie: {
      ReferentieNummer: line.reference,
      ...(line.undoes !== null && { VorigReferentieNummer: line.undoes }),
    },
    ToewijzingNummer: line.allocationNumber,
    ProductCategorie: product.categoryCode,
    ProductCode: product.code,
    ProductPeriode: { Begindatum: period.begin, Einddatum: period.end },
    GeleverdVolume: line.volume,
    Eenheid: product.unit,
    ...(tariffCents !== null && { ProductTarief: tariffCents }),
    IngediendBedrag: { Bedrag: line.amountCents, DebetCredit: line.undoes === null ? 'D' : 'C' },
  }
}
