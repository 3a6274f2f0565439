import type { MessageType } from '../definitions/messages.ts'

/** What stands of an allocation after the latest decision of the municipality (JW301). Days are ISO days, amounts eurocents. */
export interface AllocationFact {
  /** Unique within the municipality (TR332). */
  readonly number: number
  readonly clientId: string
  readonly providerCode: string
  readonly categoryCode?: string | undefined
  readonly productCode?: string | undefined
  readonly start: string
  readonly end?: string | undefined
  /** RedenWijziging of the version that stands. */
  readonly changeReason?: string | undefined
  readonly volume?: number | undefined
  readonly unit?: string | undefined
  readonly frequency?: string | undefined
  readonly budgetCents?: number | undefined
  /** ReferentieAanbieder of the first sending: the request that it honours. */
  readonly requestReference?: string | undefined
  /** Toewijzingsdatum and Toewijzingstijd, as `2026-03-20 14:05:00`: the latest stands (OP033x1). */
  readonly decidedAt: string
  /** The day on which the hub took in that it starts on `start`. */
  readonly startToldOn: string
  /** The day on which the hub took in that it ends on `end`, or that no end is set. */
  readonly endToldOn: string
}

/** A start (JW305) or stop (JW307) that stands: what was removed (status 3) is not among the facts. */
export interface DeliveryFact {
  readonly clientId: string
  readonly providerCode: string
  readonly kind: 'start' | 'stop'
  /** Absent for task-based care, which is known by its product. */
  readonly allocationNumber?: number | undefined
  readonly categoryCode?: string | undefined
  readonly productCode?: string | undefined
  readonly begin: string
  /** Of a stop: Einddatum and RedenBeeindiging (20 is a temporary stop). */
  readonly end?: string | undefined
  readonly reason?: string | undefined
}

/** What is delivered: an allocation, or for task-based care a product. */
export type Delivered = Pick<DeliveryFact, 'allocationNumber' | 'categoryCode' | 'productCode'>

/** Section 6.7: an answer 2 makes a request `examining`, an answer 1 `rejected`, an allocation that carries it `granted`. */
export type RequestState = 'open' | 'examining' | 'granted' | 'rejected'

/** A request for an allocation or a change (JW315 per product, JW317 as a whole), by the provider's reference. */
export interface RequestFact {
  readonly reference: string
  readonly providerCode: string
  readonly clientId: string
  readonly type: 'JW315' | 'JW317'
  readonly datedOn: string
  /** The day on which the hub took it in: from then on its deadlines run. */
  readonly receivedOn: string
  /** Dagtekening of the answer that put it under examination. */
  readonly examinedOn?: string | undefined
  readonly state: RequestState
}

/**
 * `awaiting`: the municipality is still to answer it. `automatic`: the hub answered it when it came. `answered`: the municipality
 * did. `refused`: so it did, and the claim counts as not sent.
 */
export type ClaimState = 'awaiting' | 'automatic' | 'answered' | 'refused'

/** A claim (JW323) that was taken in, whatever became of its lines. */
export interface ClaimFact {
  readonly number: string
  readonly providerCode: string
  /** First day of the claim period. */
  readonly period: string
  /** BerichtIdentificatie and XsdVersie of the message, which its answer repeats (TR337, TR371). */
  readonly identification: string
  readonly datedOn: string
  readonly basisschemaXsdVersion: string
  readonly messageXsdVersion: string
  /** TotaalIngediendBedrag; negative with C. */
  readonly totalCents: number
  readonly state: ClaimState
  /** The day on which the hub took it in: from then on its deadline runs. */
  readonly receivedOn: string
  /** Dagtekening of its answer. */
  readonly answeredOn?: string | undefined
}

/** `credited`: granted once, and taken back by a credit line since. */
export type ClaimLineState = 'granted' | 'rejected' | 'credited'

/** One line of a claim. The sign of the amount is `debitCredit`. */
export interface ClaimLineFact {
  readonly reference: string
  readonly previousReference?: string | undefined
  readonly providerCode: string
  readonly claimNumber: string
  readonly clientId: string
  readonly allocationNumber: number
  readonly categoryCode: string
  readonly productCode: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly volume: number
  readonly unit: string
  readonly tariffCents?: number | undefined
  readonly amountCents: number
  readonly debitCredit: 'D' | 'C'
  /** How many more lines of the claim have this reference; they count as not known (TR314). */
  readonly repeats: number
  readonly state: ClaimLineState
}

/** A price that municipality and provider agreed for one unit of a product, for a time. */
export interface TariffFact {
  readonly providerCode: string
  readonly categoryCode: string
  readonly productCode: string
  readonly unit: string
  readonly amountCents: number
  readonly validFrom: string
  /** The last day. */
  readonly validTo?: string | undefined
}

/** The facts of one municipality as lists: what the database holds of them, or what a test makes up. */
export interface FactLists {
  readonly allocations: readonly AllocationFact[]
  readonly deliveries: readonly DeliveryFact[]
  readonly requests: readonly RequestFact[]
  readonly claims: readonly ClaimFact[]
  readonly claimLines: readonly ClaimLineFact[]
  readonly tariffs: readonly TariffFact[]
  /** Of providers whose claims are not all among `claims`: the first day of the last period of those that are not. */
  readonly lastClaimPeriods: readonly { readonly providerCode: string; readonly period: string }[]
  /** Messages that took their identification (TR056). */
  readonly identifications: readonly IdentificationFact[]
}

export interface IdentificationFact {
  readonly type: MessageType
  readonly sender: string
  readonly identification: string
}

/**
 * What is known to the one who judges a message between a municipality and a provider. Whatever is not known is undefined or
 * an empty list; nothing is ever guessed. Facts of the provider are those of the provider of the message, except an
 * allocation asked by number, which is whoever's it is.
 */
export interface Facts {
  /** The day of receipt, `yyyy-mm-dd`, in the Netherlands. */
  readonly today: string
  readonly municipalityCode: string
  readonly providerCode: string
  /** The id under which the facts know a young person of this municipality. */
  clientId(bsn: string): string
  allocation(number: number): AllocationFact | undefined
  /** The allocations of a client at this provider, deleted ones included (`isDeleted`). */
  allocations(clientId: string): readonly AllocationFact[]
  /** What stands of the starts and stops of one allocation or product of a client at this provider, in the order of the events. */
  deliveries(clientId: string, delivered: Delivered): readonly DeliveryFact[]
  request(reference: string): RequestFact | undefined
  /** Requests of this provider for the client that are open or under examination. */
  pendingRequests(clientId: string): readonly RequestFact[]
  /** The claim that stands under a number. */
  claim(number: string): ClaimFact | undefined
  /** The claim that came in a message with this identification, also one that is refused since. */
  claimIdentified(identification: string): ClaimFact | undefined
  /** Whether the municipality wants to see claims before they are answered. */
  readonly reviewsClaims: boolean
  /** The first day of the latest claim period of this provider. */
  lastClaimPeriod(): string | undefined
  claimLine(reference: string): ClaimLineFact | undefined
  /** Every line that this provider claimed on an allocation. */
  claimLinesOn(allocationNumber: number): readonly ClaimLineFact[]
  claimLinesOf(claimNumber: string): readonly ClaimLineFact[]
  /** Cents for one unit on that day, or undefined when the hub holds no such agreement. */
  agreedTariff(product: { categoryCode: string; productCode: string; unit: string }, day: string): number | undefined
  /** The units in which a product is agreed on that day; undefined when the hub holds no agreement about it. */
  agreedUnits(product: { categoryCode: string; productCode: string }, day: string): readonly string[] | undefined
  /** The categories under which a product code is agreed, whenever; undefined when the hub holds no agreement about it. */
  agreedCategories(productCode: string): readonly string[] | undefined
  /** Everything that was agreed about a product code with this provider, whenever and in whatever unit. */
  tariffs(productCode: string): readonly TariffFact[]
  isIdentificationTaken(identification: IdentificationFact): boolean
}

/** Whether the municipality took the allocation back (RedenWijziging 13): it ends on its first day and is not current. */
export function isDeleted({ changeReason, start, end }: AllocationFact): boolean {
  return start === end && (changeReason === '13' || changeReason === '01')
}

/** Whether an allocation is valid on that day or later (TR349). */
export function isCurrent(allocation: AllocationFact, day: string): boolean {
  return !isDeleted(allocation) && (allocation.end === undefined || allocation.end >= day)
}

export interface KnownFactsOptions extends Partial<FactLists> {
  readonly municipalityCode: string
  readonly today: string
  /** False when it is left out. */
  readonly reviewsClaims?: boolean
  /** Makes the id of a young person; a test that needs no pseudonyms leaves it out and has the BSN for an id. */
  readonly clientIdOf?: (bsn: string) => string
}

/**
 * The facts of one municipality in memory. Deciding adds to them as it accepts messages, so that each message is judged
 * against all that came before it; they come from lists and touch no database.
 */
export class KnownFacts {
  readonly municipalityCode: string
  readonly today: string
  readonly #reviewsClaims: boolean
  /** Null while the facts are read in, which is no change. */
  #changes: ChangedFacts | null = null
  readonly #clientIdOf: (bsn: string) => string
  readonly #allocations = new Map<number, AllocationFact>()
  readonly #allocationsOfClient = new GroupedFacts<AllocationFact>()
  readonly #deliveries = new GroupedFacts<DeliveryFact>()
  readonly #requests = new Map<string, RequestFact>()
  readonly #requestsOfClient = new GroupedFacts<RequestFact>()
  readonly #claims = new Map<string, ClaimFact>()
  readonly #claimsIdentified = new Map<string, ClaimFact>()
  readonly #claimsOfProvider = new GroupedFacts<ClaimFact>()
  readonly #lastPeriods = new Map<string, string>()
  readonly #claimLines = new Map<string, ClaimLinesOfProvider>()
  readonly #tariffs = new GroupedFacts<TariffFact>()
  readonly #identifications = new Set<string>()

  constructor({
    municipalityCode,
    today,
    clientIdOf = (bsn) => bsn,
    reviewsClaims = false,
    ...lists
  }: KnownFactsOptions) {
    this.municipalityCode = municipalityCode
    this.today = today
    this.#reviewsClaims = reviewsClaims
    this.#clientIdOf = clientIdOf
    for (const allocation of lists.allocations ?? []) this.putAllocation(allocation)
    for (const delivery of lists.deliveries ?? []) this.putDelivery(delivery)
    for (const request of lists.requests ?? []) this.putRequest(request)
    for (const claim of lists.claims ?? []) this.putClaim(claim)
    for (const line of lists.claimLines ?? []) this.putClaimLine(line)
    for (const { providerCode, period } of lists.lastClaimPeriods ?? []) this.#lastPeriods.set(providerCode, period)
    for (const tariff of lists.tariffs ?? []) {
      this.#tariffs.put(keyAt(tariff.providerCode, tariff.productCode), JSON.stringify(tariff), tariff)
    }
    for (const identification of lists.identifications ?? []) this.putIdentification(identification)
    this.#changes = new ChangedFacts()
  }

  /** What was put and removed since the last call, each fact once and as it stands now. */
  takeChanges(): FactChanges {
    const lists = (this.#changes ?? new ChangedFacts()).toLists()
    this.#changes = new ChangedFacts()
    const touched = new Set([
      ...lists.allocations.map(({ number }) => number),
      ...lists.deliveries.flatMap(({ delivery }) => delivery.allocationNumber ?? []),
    ])
    return { ...lists, courses: [...touched].flatMap((number) => this.#courseOf(number) ?? []) }
  }

  #courseOf(number: number): CareCourse | undefined {
    const allocation = this.#allocations.get(number)
    if (allocation === undefined) return undefined
    const { clientId, providerCode } = allocation
    const deliveries = this.#deliveries.list(careKey({ clientId, providerCode, allocationNumber: number }))
    return { allocation, deliveries: inOrderOfEvents(deliveries) }
  }

  /** The id under which the facts know a young person of this municipality. */
  clientId(bsn: string): string {
    return this.#clientIdOf(bsn)
  }

  putAllocation(allocation: AllocationFact): void {
    const known = this.#allocations.get(allocation.number)
    if (known) this.#allocationsOfClient.remove(keyAt(known.providerCode, known.clientId), String(known.number))
    this.#allocations.set(allocation.number, allocation)
    this.#allocationsOfClient.put(
      keyAt(allocation.providerCode, allocation.clientId),
      String(allocation.number),
      allocation,
    )
    this.#changes?.allocations.set(String(allocation.number), allocation)
  }

  putDelivery(delivery: DeliveryFact): void {
    const [care, key] = [careKey(delivery), deliveryKey(delivery)]
    this.#deliveries.put(care, key, delivery)
    this.#changes?.deliveries.set(keyOf(care, key), { delivery, stands: true })
  }

  removeDelivery(delivery: DeliveryFact): void {
    const [care, key] = [careKey(delivery), deliveryKey(delivery)]
    this.#deliveries.remove(care, key)
    this.#changes?.deliveries.set(keyOf(care, key), { delivery, stands: false })
  }

  putRequest(request: RequestFact): void {
    const key = keyAt(request.providerCode, request.reference)
    this.#requests.set(key, request)
    this.#requestsOfClient.put(keyAt(request.providerCode, request.clientId), key, request)
    this.#changes?.requests.set(key, request)
  }

  putClaim(claim: ClaimFact): void {
    const [number, identification] = [
      keyAt(claim.providerCode, claim.number),
      keyAt(claim.providerCode, claim.identification),
    ]
    if (claim.state !== 'refused') this.#claims.set(number, claim)
    else if (this.#claims.get(number)?.identification === claim.identification) this.#claims.delete(number)
    this.#claimsIdentified.set(identification, claim)
    this.#claimsOfProvider.put(claim.providerCode, identification, claim)
    this.#changes?.claims.set(identification, claim)
  }

  putClaimLine(line: ClaimLineFact): void {
    const { providerCode, reference, allocationNumber, claimNumber } = line
    const lines = this.#claimLinesOf(providerCode)
    lines.byReference.set(reference, line)
    lines.ofAllocation.put(allocationNumber, reference, line)
    lines.ofClaim.put(claimNumber, reference, line)
    this.#changes?.claimLines.set(keyAt(providerCode, reference), { line, stands: true })
  }

  removeClaimLine(line: ClaimLineFact): void {
    const { providerCode, reference, allocationNumber, claimNumber } = line
    const lines = this.#claimLinesOf(providerCode)
    lines.byReference.delete(reference)
    lines.ofAllocation.remove(allocationNumber, reference)
    lines.ofClaim.remove(claimNumber, reference)
    this.#changes?.claimLines.set(keyAt(providerCode, reference), { line, stands: false })
  }

  #claimLinesOf(providerCode: string): ClaimLinesOfProvider {
    const lines = this.#claimLines.get(providerCode) ?? new ClaimLinesOfProvider()
    this.#claimLines.set(providerCode, lines)
    return lines
  }

  #lastClaimPeriod(providerCode: string): string | undefined {
    const standing = this.#claimsOfProvider.list(providerCode).filter(({ state }) => state !== 'refused')
    return (
      [...standing.map(({ period }) => period), this.#lastPeriods.get(providerCode) ?? ''].sort().at(-1) || undefined
    )
  }

  putIdentification({ type, sender, identification }: IdentificationFact): void {
    this.#identifications.add(keyOf(type, sender, identification))
  }

  /** The facts as a message between this municipality and the provider is held against. */
  between(providerCode: string): Facts {
    const { municipalityCode, today } = this
    const claimLines = this.#claimLinesOf(providerCode)
    return {
      today,
      municipalityCode,
      providerCode,
      clientId: this.#clientIdOf,
      allocation: (number) => this.#allocations.get(number),
      allocations: (clientId) => this.#allocationsOfClient.list(keyAt(providerCode, clientId)),
      deliveries: (clientId, delivered) =>
        inOrderOfEvents(this.#deliveries.list(careKey({ ...delivered, clientId, providerCode }))),
      request: (reference) => this.#requests.get(keyAt(providerCode, reference)),
      pendingRequests: (clientId) =>
        this.#requestsOfClient
          .list(keyAt(providerCode, clientId))
          .filter(({ state }) => state === 'open' || state === 'examining'),
      claim: (number) => this.#claims.get(keyAt(providerCode, number)),
      claimIdentified: (identification) => this.#claimsIdentified.get(keyAt(providerCode, identification)),
      reviewsClaims: this.#reviewsClaims,
      lastClaimPeriod: () => this.#lastClaimPeriod(providerCode),
      claimLine: (reference) => claimLines.byReference.get(reference),
      claimLinesOn: (number) => claimLines.ofAllocation.list(number),
      claimLinesOf: (number) => claimLines.ofClaim.list(number),
      agreedTariff: ({ categoryCode, productCode, unit }, day) =>
        this.#agreements(providerCode, productCode, day).find(
          (tariff) => tariff.categoryCode === categoryCode && tariff.unit === unit,
        )?.amountCents,
      agreedUnits: ({ categoryCode, productCode }, day) => {
        const agreed = this.#agreements(providerCode, productCode, day).filter(
          (tariff) => tariff.categoryCode === categoryCode,
        )
        return agreed.length === 0 ? undefined : [...new Set(agreed.map(({ unit }) => unit))]
      },
      agreedCategories: (productCode) => {
        const agreed = this.#tariffs.list(keyAt(providerCode, productCode))
        return agreed.length === 0 ? undefined : [...new Set(agreed.map(({ categoryCode }) => categoryCode))]
      },
      tariffs: (productCode) => this.#tariffs.list(keyAt(providerCode, productCode)),
      isIdentificationTaken: ({ type, sender, identification }) =>
        this.#identifications.has(keyOf(type, sender, identification)),
    }
  }

  #agreements(providerCode: string, productCode: string, day: string): readonly TariffFact[] {
    return this.#tariffs
      .list(keyAt(providerCode, productCode))
      .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || validTo >= day))
  }
}

/** An allocation with what stands of its starts and stops, in the order of the events. */
export interface CareCourse {
  readonly allocation: AllocationFact
  readonly deliveries: readonly DeliveryFact[]
}

/** The facts that a batch of messages changed. */
export interface FactChanges {
  /** Of each allocation that changed or of which a start or stop did. */
  readonly courses: readonly CareCourse[]
  readonly allocations: readonly AllocationFact[]
  readonly deliveries: readonly { readonly delivery: DeliveryFact; readonly stands: boolean }[]
  readonly requests: readonly RequestFact[]
  readonly claims: readonly ClaimFact[]
  readonly claimLines: readonly { readonly line: ClaimLineFact; readonly stands: boolean }[]
}

class ChangedFacts {
  readonly allocations = new Map<string, AllocationFact>()
  readonly deliveries = new Map<string, { delivery: DeliveryFact; stands: boolean }>()
  readonly requests = new Map<string, RequestFact>()
  readonly claims = new Map<string, ClaimFact>()
  readonly claimLines = new Map<string, { line: ClaimLineFact; stands: boolean }>()

  toLists(): Omit<FactChanges, 'courses'> {
    return {
      allocations: [...this.allocations.values()],
      deliveries: [...this.deliveries.values()],
      requests: [...this.requests.values()],
      claims: [...this.claims.values()],
      claimLines: [...this.claimLines.values()],
    }
  }
}

/** Facts by a key that several share, each once by a key of its own. */
class GroupedFacts<Fact, Group extends string | number = string> {
  readonly #groups = new Map<Group, Map<string, Fact>>()

  put(group: Group, key: string, fact: Fact): void {
    const known = this.#groups.get(group)
    if (known) known.set(key, fact)
    else this.#groups.set(group, new Map([[key, fact]]))
  }

  remove(group: Group, key: string): void {
    this.#groups.get(group)?.delete(key)
  }

  list(group: Group): readonly Fact[] {
    return [...(this.#groups.get(group)?.values() ?? [])]
  }
}

/** The lines of one provider, by all that they are asked for. */
class ClaimLinesOfProvider {
  readonly byReference = new Map<string, ClaimLineFact>()
  readonly ofAllocation = new GroupedFacts<ClaimLineFact, number>()
  readonly ofClaim = new GroupedFacts<ClaimLineFact>()
}

/** The key of what one provider has once: no AGB code has a blank in it. */
function keyAt(providerCode: string, key: string | number): string {
  return `${providerCode} ${key}`
}

function keyOf(...parts: readonly (string | number | undefined)[]): string {
  return JSON.stringify(parts)
}

/**
 * The key of what starts and stops are about: a client's allocation, or product of task-based care. An allocation is known by
 * its number alone: the product that is repeated with it may be left out.
 */
export function careKey({
  clientId,
  providerCode,
  allocationNumber,
  categoryCode,
  productCode,
}: Omit<DeliveryFact, 'kind' | 'begin'>): string {
  return allocationNumber === undefined
    ? keyOf(clientId, providerCode, undefined, categoryCode, productCode)
    : keyOf(clientId, providerCode, allocationNumber)
}

/** The logical key of a start or stop (section 6), within what it delivers. */
export function deliveryKey({ kind, categoryCode, productCode, begin, end, reason }: DeliveryFact): string {
  return kind === 'start'
    ? keyOf(kind, categoryCode, productCode, begin)
    : keyOf(kind, categoryCode, productCode, begin, end, reason)
}

/** Starts, each with its stops after it: the stops carry its begin date, so the order of the messages does not matter. */
export function inOrderOfEvents(deliveries: readonly DeliveryFact[]): readonly DeliveryFact[] {
  return deliveries.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}

function orderOf({ kind, begin, end, reason }: DeliveryFact): string {
  return [begin, kind, end ?? '', reason === '20' ? 0 : 1, reason ?? ''].join(' ')
}
