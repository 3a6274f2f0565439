import { isAnyOf } from '@regiograaf/database'
import { and, eq, getTableColumns, max, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { storedMessage } from '../inbox/inbox.table.ts'
import { mentionedBsns } from '../mentioned-clients.ts'
import { allocation, breach, claim, claimLine, delivery, receipt, request } from './exchange.table.ts'
import {
  type AllocationFact,
  type IdentificationFact,
  KnownFacts,
  type RequestFact,
  type TariffFact,
} from './known-facts.ts'

/** What another part of the hub publishes about municipalities, and messages are held against. */
export interface PublishedTerms {
  /** What a municipality agreed with these providers about these product codes. */
  loadTariffs(
    db: NodePgDatabase,
    municipalityCode: string,
    products: { readonly providerCodes: readonly string[]; readonly productCodes: readonly string[] },
  ): Promise<readonly TariffFact[]>
  /** Whether a municipality wants to see claims before they are answered. */
  reviewsClaims(db: NodePgDatabase, municipalityCode: string): Promise<boolean>
}

/** What a JW301 is made from: it repeats what stands (OP087), so it is made when nothing else decides for the municipality. */
export interface Standing {
  /** All that was ever allocated to the young person, by every provider. */
  readonly allocations: readonly AllocationFact[]
  /** All that was ever asked for the young person, by every provider. */
  readonly requests: readonly RequestFact[]
  /** A number that no allocation of the municipality has, nor any number after it (TR332). */
  readonly freeNumber: number
}

export interface FactScope {
  readonly municipalityCode: string
  readonly today: string
  readonly clientIdOf: (bsn: string) => string
  readonly terms: PublishedTerms
}

/**
 * Everything known that these messages of one municipality can be held against, in a fixed number of statements however many there
 * are. Facts about what they do not mention are not among it.
 */
export async function loadFacts(
  db: NodePgDatabase,
  messages: readonly IjwMessage[],
  { municipalityCode, today, clientIdOf, terms }: FactScope,
): Promise<KnownFacts> {
  const mentioned = mentionedBy(messages, clientIdOf)
  const { clientIds, providerCodes, allocationNumbers, claimedNumbers, requests, lines, productCodes } = mentioned
  const find = <Table extends PgTable & { municipalityCode: AnyPgColumn }>(
    table: Table,
    ...keys: readonly (readonly [AnyPgColumn, ReadonlySet<string | number>])[]
  ) => findAny(db, table, municipalityCode, keys)
  const { claimed, linesOfClaims } = await listClaims(db, municipalityCode, mentioned)
  const [allocations, deliveries, known, claimLines, lastPeriods, identifications, tariffs, reviewsClaims] =
    await Promise.all([
      find(allocation, [allocation.number, allocationNumbers], [allocation.clientId, clientIds]),
      find(delivery, [delivery.clientId, mentioned.deliveredClientIds]),
      find(request, [request.reference, requests], [request.clientId, mentioned.requestingClientIds]),
      listClaimLines(db, municipalityCode, providerCodes, { claimedNumbers, lines }),
      listLastPeriods(db, municipalityCode, mentioned),
      listIdentifications(db, municipalityCode, mentioned.answered),
      productCodes.size === 0
        ? []
        : terms.loadTariffs(db, municipalityCode, {
            providerCodes: [...providerCodes],
            productCodes: [...productCodes],
          }),
      mentioned.claimants.size > 0 && terms.reviewsClaims(db, municipalityCode),
    ])
  return new KnownFacts({
    municipalityCode,
    today,
    clientIdOf,
    allocations: allocations,
    deliveries: deliveries,
    requests: known,
    claims: claimed,
    claimLines: [...claimLines, ...linesOfClaims],
    reviewsClaims,
    lastClaimPeriods: lastPeriods,
    identifications,
    tariffs,
  })
}

/** What was ever allocated to and asked for a young person, and a number for the next allocation of the municipality. */
export async function loadStanding(db: NodePgDatabase, municipalityCode: string, clientId: string): Promise<Standing> {
  const own = new Set([clientId])
  const [allocations, requests, [last]] = await Promise.all([
    findAny(db, allocation, municipalityCode, [[allocation.clientId, own]]),
    findAny(db, request, municipalityCode, [[request.clientId, own]]),
    db
      .select({ number: max(allocation.number) })
      .from(allocation)
      .where(eq(allocation.municipalityCode, municipalityCode)),
  ])
  return {
    allocations: allocations,
    requests: requests,
    freeNumber: (last?.number ?? 0) + 1,
  }
}

/** A claim by the id under which the graph shows it. */
export async function findClaim(db: NodePgDatabase, municipalityCode: string, id: string) {
  const [row] = await db
    .select()
    .from(claim)
    .where(and(eq(claim.municipalityCode, municipalityCode), eq(claim.id, id)))
  return row ?? null
}

/** What a message says. Throws when there is none with this id. */
export async function findContent(
  db: NodePgDatabase,
  municipalityCode: string,
  messageId: string,
): Promise<Uint8Array> {
  const [row] = await db
    .select({ content: storedMessage.content })
    .from(storedMessage)
    .where(and(eq(storedMessage.municipalityCode, municipalityCode), eq(storedMessage.id, messageId)))
  if (row === undefined) throw new Error('A message that took effect is not in the inbox.')
  return row.content
}

/** What was found in a message. */
export function listBreaches(db: NodePgDatabase, municipalityCode: string, messageId: string) {
  return db
    .select({ path: breach.path, code: breach.code })
    .from(breach)
    .where(and(eq(breach.municipalityCode, municipalityCode), eq(breach.messageId, messageId)))
}

/** What stands of the lines of a claim. */
export function listLinesOfClaim(db: NodePgDatabase, municipalityCode: string, providerCode: string, number: string) {
  return db
    .select({ reference: claimLine.reference, debitCredit: claimLine.debitCredit, state: claimLine.state })
    .from(claimLine)
    .where(
      and(
        eq(claimLine.municipalityCode, municipalityCode),
        eq(claimLine.providerCode, providerCode),
        eq(claimLine.claimNumber, number),
      ),
    )
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
    const clientIds = mentionedBsns(message).map(clientIdOf)
    addAll(mentioned.clientIds, clientIds)
    mentioned.providerCodes.add(providerCode)
    switch (message.type) {
      case 'JW301': {
        const products = message.Client.ToegewezenProducten.ToegewezenProduct
        const deleted = products.filter(({ RedenWijziging }) => RedenWijziging === '13')
        // What still has to be started or stopped follows from both.
        addAll(mentioned.deliveredClientIds, clientIds)
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
): Promise<FactOf<Table['$inferSelect']>[]> {
  const conditions = keys
    .filter(([, values]) => values.size > 0)
    .map(([column, values]): SQL => isAnyOf(column, [...values]))
  if (conditions.length === 0) return []
  return selectFacts(db, table, and(eq(table.municipalityCode, municipalityCode), or(...conditions)))
}

type Mentioned = ReturnType<typeof mentionedBy>

/** The claims that are mentioned, by number or by identification; a number is only that of the claim that stands under it. */
function isMentionedClaim({ claims, answered }: Mentioned): SQL {
  return sql`(${claim.state} <> 'refused' and ${isAnyOf(claim.number, [...claims])} or ${isAnyOf(claim.identification, [...answered])})`
}

/** The claims that are mentioned, with the lines of those that are answered and the lines that these take back. */
async function listClaims(db: NodePgDatabase, municipalityCode: string, mentioned: Mentioned) {
  const { claims, answered, providerCodes } = mentioned
  if (claims.size + answered.size === 0) return { claimed: [], linesOfClaims: [] }
  const claimed = await selectFacts(
    db,
    claim,
    and(
      eq(claim.municipalityCode, municipalityCode),
      isAnyOf(claim.providerCode, [...providerCodes]),
      isMentionedClaim(mentioned),
    ),
  )
  const numbers = claimed.filter(({ identification }) => answered.has(identification)).map(({ number }) => number)
  if (numbers.length === 0) return { claimed, linesOfClaims: [] }
  const ofProviders = and(
    eq(claimLine.municipalityCode, municipalityCode),
    isAnyOf(claimLine.providerCode, [...providerCodes]),
  )
  const own = await selectFacts(db, claimLine, and(ofProviders, isAnyOf(claimLine.claimNumber, numbers)))
  const undone = new Set(own.flatMap(({ previousReference }) => previousReference ?? []))
  const takenBack = await listClaimLines(db, municipalityCode, providerCodes, {
    claimedNumbers: new Set(),
    lines: undone,
  })
  return { claimed, linesOfClaims: [...own, ...takenBack] }
}

/** Lines of these providers on some allocations, and lines with some references. */
async function listClaimLines(
  db: NodePgDatabase,
  municipalityCode: string,
  providerCodes: ReadonlySet<string>,
  { claimedNumbers, lines }: { claimedNumbers: ReadonlySet<number>; lines: ReadonlySet<string> },
) {
  if (claimedNumbers.size + lines.size === 0) return []
  return selectFacts(
    db,
    claimLine,
    and(
      eq(claimLine.municipalityCode, municipalityCode),
      or(
        isAnyOf(claimLine.allocationNumber, [...claimedNumbers]),
        and(isAnyOf(claimLine.providerCode, [...providerCodes]), isAnyOf(claimLine.reference, [...lines])),
      ),
    ),
  )
}

/** Of providers that claim: the last period of their claims that are not mentioned. */
async function listLastPeriods(
  db: NodePgDatabase,
  municipalityCode: string,
  mentioned: Mentioned,
): Promise<{ providerCode: string; period: string }[]> {
  const { claimants } = mentioned
  if (claimants.size === 0) return []
  const rows = await db
    .select({ providerCode: claim.providerCode, period: max(claim.period) })
    .from(claim)
    .where(
      and(
        eq(claim.municipalityCode, municipalityCode),
        isAnyOf(claim.providerCode, [...claimants]),
        ne(claim.state, 'refused'),
        not(isMentionedClaim(mentioned)),
      ),
    )
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

/** The row as a fact: what is not known is undefined. */
type FactOf<Row> = { [K in keyof Row]: Exclude<Row[K], null> }

/**
 * The rows of a table as facts. A claim is held against thousands of lines, so they go without the mapping of each value: numbers
 * arrive as numbers, and days as text.
 */
async function selectFacts<Table extends PgTable>(
  db: NodePgDatabase,
  table: Table,
  condition: SQL | undefined,
): Promise<FactOf<Table['$inferSelect']>[]> {
  const columns = Object.entries(getTableColumns(table)).map(
    ([key, column]) =>
      sql`${column}${sql.raw(column.getSQLType() === 'bigint' ? '::float8' : '')} as ${sql.identifier(key)}`,
  )
  const { rows } = await db.execute<Record<string, unknown>>(
    sql`select ${sql.join(columns, sql`, `)} from ${table} where ${condition}`,
  )
  for (const row of rows) for (const key in row) if (row[key] === null) row[key] = undefined
  return rows as FactOf<Table['$inferSelect']>[]
}
