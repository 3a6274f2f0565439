import { isAnyOf } from '@regiograaf/database'
import { and, eq, max, or, type SQL } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { storedMessage } from '../inbox/inbox.table.ts'
import { mentionedClients } from '../mentioned-clients.ts'
import { allocation, claim, claimLine, delivery, receipt, request } from './exchange.table.ts'
import { type AllocationFact, type IdentificationFact, KnownFacts, type TariffFact } from './known-facts.ts'

/** Reads what a municipality agreed with these providers about these product codes; from what another subgraph publishes. */
export type LoadTariffs = (
  db: NodePgDatabase,
  municipalityCode: string,
  products: { readonly providerCodes: readonly string[]; readonly productCodes: readonly string[] },
) => Promise<readonly TariffFact[]>

export interface FactScope {
  readonly municipalityCode: string
  readonly today: string
  readonly clientIdOf: (bsn: string) => string
  readonly loadTariffs: LoadTariffs
}

/**
 * Everything known that these messages of one municipality can be held against, in at most eight statements however many there
 * are. Facts about what they do not mention are not among it.
 */
export async function loadFacts(
  db: NodePgDatabase,
  messages: readonly IjwMessage[],
  { municipalityCode, today, clientIdOf, loadTariffs }: FactScope,
): Promise<KnownFacts> {
  const mentioned = mentionedBy(messages, clientIdOf)
  const { clientIds, providerCodes, allocationNumbers, claimedNumbers, requests, claims, lines, productCodes } =
    mentioned
  const find = <Table extends PgTable & { municipalityCode: AnyPgColumn }>(
    table: Table,
    ...keys: readonly (readonly [AnyPgColumn, ReadonlySet<string | number>])[]
  ) => findAny(db, table, municipalityCode, keys)
  const [allocations, deliveries, known, claimed, claimLines, lastPeriods, identifications, tariffs] =
    await Promise.all([
      find(allocation, [allocation.number, allocationNumbers], [allocation.clientId, clientIds]),
      find(delivery, [delivery.clientId, mentioned.deliveredClientIds]),
      find(request, [request.reference, requests], [request.clientId, mentioned.requestingClientIds]),
      find(claim, [claim.number, claims]),
      find(
        claimLine,
        [claimLine.allocationNumber, claimedNumbers],
        [claimLine.reference, lines],
        [claimLine.claimNumber, mentioned.answeredClaims],
      ),
      listLastPeriods(db, municipalityCode, mentioned.claimants),
      listIdentifications(db, municipalityCode, mentioned.answered),
      productCodes.size === 0
        ? []
        : loadTariffs(db, municipalityCode, { providerCodes: [...providerCodes], productCodes: [...productCodes] }),
    ])
  return new KnownFacts({
    municipalityCode,
    today,
    clientIdOf,
    allocations: allocations.map(withoutNulls),
    deliveries: deliveries.map(withoutNulls),
    requests: known.map(withoutNulls),
    claims: claimed.map(withoutNulls),
    claimLines: claimLines.map(withoutNulls),
    lastClaimPeriods: lastPeriods,
    identifications,
    tariffs,
  })
}

/** What was ever allocated to a young person, and a number for the next allocation of the municipality. */
export async function loadStanding(
  db: NodePgDatabase,
  municipalityCode: string,
  clientId: string,
): Promise<{ allocations: readonly AllocationFact[]; freeNumber: number }> {
  const [allocations, [last]] = await Promise.all([
    findAny(db, allocation, municipalityCode, [[allocation.clientId, new Set([clientId])]]),
    db
      .select({ number: max(allocation.number) })
      .from(allocation)
      .where(eq(allocation.municipalityCode, municipalityCode)),
  ])
  return { allocations: allocations.map(withoutNulls), freeNumber: (last?.number ?? 0) + 1 }
}

/** The keys of everything that the messages can be held against. */
function mentionedBy(messages: readonly IjwMessage[], clientIdOf: (bsn: string) => string) {
  const mentioned = {
    clientIds: new Set<string>(),
    deliveredClientIds: new Set<string>(),
    requestingClientIds: new Set<string>(),
    providerCodes: new Set<string>(),
    claimants: new Set<string>(),
    allocationNumbers: new Set<number>(),
    /** Allocations of which the claim lines matter. */
    claimedNumbers: new Set<number>(),
    requests: new Set<string>(),
    claims: new Set<string>(),
    answeredClaims: new Set<string>(),
    /** Identifications of claims that are answered. */
    answered: new Set<string>(),
    lines: new Set<string>(),
    productCodes: new Set<string>(),
  }
  const addAll = <T>(to: Set<T>, values: readonly (T | undefined)[]) => {
    for (const value of values) if (value !== undefined) to.add(value)
  }
  for (const message of messages) {
    const { providerCode } = messageEnvelope(message)
    const clientIds = mentionedClients(message).map(({ bsn }) => clientIdOf(bsn))
    addAll(mentioned.clientIds, clientIds)
    mentioned.providerCodes.add(providerCode)
    switch (message.type) {
      case 'JW301': {
        const products = message.Client.ToegewezenProducten.ToegewezenProduct
        const deleted = products.filter(({ RedenWijziging }) => RedenWijziging === '13')
        addAll(
          mentioned.allocationNumbers,
          products.map(({ ToewijzingNummer }) => ToewijzingNummer),
        )
        addAll(
          mentioned.claimedNumbers,
          deleted.map(({ ToewijzingNummer }) => ToewijzingNummer),
        )
        addAll(
          mentioned.requests,
          products.map(({ ReferentieAanbieder }) => ReferentieAanbieder),
        )
        addAll(
          mentioned.productCodes,
          products.map(({ Product }) => Product?.Code),
        )
        break
      }
      case 'JW305':
      case 'JW307': {
        const products =
          message.type === 'JW305'
            ? message.Client.StartProducten.StartProduct
            : message.Client.StopProducten.StopProduct
        addAll(mentioned.deliveredClientIds, clientIds)
        addAll(
          mentioned.allocationNumbers,
          products.map(({ ToewijzingNummer }) => ToewijzingNummer),
        )
        addAll(
          mentioned.productCodes,
          products.map(({ Product }) => Product?.Code),
        )
        break
      }
      case 'JW315': {
        const products = message.Client.AangevraagdeProducten.AangevraagdProduct
        addAll(mentioned.requestingClientIds, clientIds)
        addAll(
          mentioned.requests,
          products.map(({ ReferentieAanbieder }) => ReferentieAanbieder),
        )
        addAll(
          mentioned.productCodes,
          products.map(({ Product }) => Product?.Code),
        )
        break
      }
      case 'JW317': {
        const { ReferentieAanbieder, OngewijzigdeProducten, TeWijzigenProducten, NieuweProducten } =
          message.Client.Verzoek
        const existing = [
          ...(OngewijzigdeProducten?.OngewijzigdProduct ?? []),
          ...(TeWijzigenProducten?.TeWijzigenProduct ?? []),
        ]
        addAll(mentioned.requestingClientIds, clientIds)
        addAll(mentioned.requests, [ReferentieAanbieder])
        addAll(
          mentioned.allocationNumbers,
          existing.map(({ ToewijzingNummer }) => ToewijzingNummer),
        )
        addAll(
          mentioned.productCodes,
          (NieuweProducten?.NieuwProduct ?? []).map(({ Product }) => Product?.Code),
        )
        break
      }
      case 'JW319':
        mentioned.requests.add(message.Antwoord.ReferentieAanbieder)
        break
      case 'JW323': {
        const lines = message.Declaratie.Clienten.Client.flatMap(({ Prestaties }) => Prestaties.Prestatie)
        mentioned.claims.add(message.Declaratie.DeclaratieNummer)
        mentioned.claimants.add(providerCode)
        addAll(
          mentioned.allocationNumbers,
          lines.map(({ ToewijzingNummer }) => ToewijzingNummer),
        )
        addAll(
          mentioned.claimedNumbers,
          lines.map(({ ToewijzingNummer }) => ToewijzingNummer),
        )
        addAll(
          mentioned.lines,
          lines.map(({ ProductReferentie }) => ProductReferentie.ReferentieNummer),
        )
        addAll(
          mentioned.lines,
          lines.map(({ ProductReferentie }) => ProductReferentie.VorigReferentieNummer),
        )
        addAll(
          mentioned.productCodes,
          lines.map(({ ProductCode }) => ProductCode),
        )
        break
      }
      case 'JW325':
        addAll(mentioned.claims, [message.DeclaratieAntwoord?.DeclaratieNummer])
        addAll(mentioned.answeredClaims, [message.DeclaratieAntwoord?.DeclaratieNummer])
        mentioned.answered.add(message.Header.DeclaratieIdentificatie.Identificatie)
        break
      default:
    }
  }
  return mentioned
}

/** The rows of a municipality that have one of the values in one of the columns; asks nothing when there are no values. */
async function findAny<Table extends PgTable & { municipalityCode: AnyPgColumn }>(
  db: NodePgDatabase,
  table: Table,
  municipalityCode: string,
  keys: readonly (readonly [AnyPgColumn, ReadonlySet<string | number>])[],
): Promise<Table['$inferSelect'][]> {
  const conditions = keys
    .filter(([, values]) => values.size > 0)
    .map(([column, values]): SQL => isAnyOf(column, [...values]))
  if (conditions.length === 0) return []
  return db
    .select()
    .from(table as PgTable)
    .where(and(eq(table.municipalityCode, municipalityCode), or(...conditions)))
}

async function listLastPeriods(
  db: NodePgDatabase,
  municipalityCode: string,
  providerCodes: ReadonlySet<string>,
): Promise<{ providerCode: string; period: string }[]> {
  if (providerCodes.size === 0) return []
  const rows = await db
    .select({ providerCode: claim.providerCode, period: max(claim.period) })
    .from(claim)
    .where(and(eq(claim.municipalityCode, municipalityCode), isAnyOf(claim.providerCode, [...providerCodes])))
    .groupBy(claim.providerCode)
  return rows.flatMap(({ providerCode, period }) => (period === null ? [] : [{ providerCode, period }]))
}

/** The claims with these identifications that are decided, whatever became of them. */
async function listIdentifications(
  db: NodePgDatabase,
  municipalityCode: string,
  identifications: ReadonlySet<string>,
): Promise<IdentificationFact[]> {
  if (identifications.size === 0) return []
  const rows = await db
    .select({ sender: storedMessage.sender, identification: storedMessage.identification })
    .from(storedMessage)
    .innerJoin(
      receipt,
      and(eq(receipt.municipalityCode, storedMessage.municipalityCode), eq(receipt.messageId, storedMessage.id)),
    )
    .where(
      and(
        eq(storedMessage.municipalityCode, municipalityCode),
        eq(storedMessage.messageType, 'JW323'),
        isAnyOf(storedMessage.identification, [...identifications]),
      ),
    )
  return rows.map((row) => ({ type: 'JW323', ...row }))
}

/** The row as a fact: what is not known is absent. */
function withoutNulls<Row extends Record<string, unknown>>(row: Row): { [K in keyof Row]: Exclude<Row[K], null> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never
}
