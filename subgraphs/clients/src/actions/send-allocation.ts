import { exchangeIdentity } from '@regiograaf/identity'
import { type Finding, parseMessage, type Standing } from '@regiograaf/ijw'
import { today as dayOf } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import type { AllocationRow } from '../data/allocation.table.ts'
import type { CareRequestRow } from '../data/care-request.table.ts'
import { findDescription } from '../data/description.queries.ts'
import type { MessageRow } from '../data/message.queries.ts'
import { type AllocationDecision, composeAllocations } from '../outgoing/compose-allocations.ts'
import { requestedPath } from '../outgoing/decide-request.ts'
import { type Person, toPerson, withContact, withoutWhereabouts } from '../outgoing/person.ts'
import { type RuleBreach, toAllocationBreaches } from '../outgoing/rule-breach.ts'
import type { ContactInput } from '../schema/types.generated.ts'
import { keyReused, messageRefused } from './sending-problems.ts'

/** What is decided about a young person at a provider, and how it is to be sent. */
export interface AllocationOrder {
  readonly idempotencyKey: string
  /** By which the same order is known: the mutation and its input. */
  readonly asked: readonly [mutation: string, input: object]
  readonly municipalityCode: string
  readonly clientId: string
  readonly providerCode: string
  /** The request that it honours. */
  readonly request: CareRequestRow | null
  readonly contact?: ContactInput | null | undefined
}

type Problem = typeof keyReused | ReturnType<typeof messageRefused>

/** The allocation as it stands after the decision, null when it was deleted, and the message that told it. */
export interface SentAllocation {
  readonly allocation: AllocationRow | null
  readonly message: MessageRow | null
}

/**
 * Sends the JW301 that tells a decision about one allocation; or answers with why nothing was sent.
 */
export async function sendAllocation(
  { decision, ...order }: AllocationOrder & { readonly decision: AllocationDecision },
  context: Context,
): Promise<SentAllocation | { readonly problem: Problem }> {
  const isNew = decision.kind === 'grant'
  const sent = await sendDecisions(
    order,
    () => onlyPart(decision, order.request),
    context,
    (findings, place) => toAllocationBreaches(findings, { place, isNew }),
  )
  if ('problem' in sent) return sent
  // What is decided about is the last of the message, also of one that was sent before.
  const decidedId = sent.allocationIds.at(-1) ?? ''
  const [allocation, message] = await Promise.all([
    context.loaders.allocationById.load(decidedId),
    context.loaders.messageById.load(sent.messageId),
  ])
  return { allocation, message }
}

/** A request for a change is granted as a whole: whatever carries its reference makes it granted. */
function onlyPart(
  decision: AllocationDecision,
  request: CareRequestRow | null,
): readonly AllocationDecision[] | { readonly findings: readonly Finding[] } {
  return request?.kind === 'CHANGE' ? { findings: [grantedAsWhole] } : [decision]
}

/**
 * Sends the JW301 that tells what `decide` makes of what stands, all of it or nothing; or answers with why nothing was sent, as
 * `toBreaches` says it of a message in which the products that are decided about begin at `place`.
 */
export async function sendDecisions(
  { idempotencyKey, asked, municipalityCode, clientId, providerCode, request, contact }: AllocationOrder,
  decide: (
    standing: Standing,
    today: string,
  ) => readonly AllocationDecision[] | { readonly findings: readonly Finding[] },
  context: Context,
  toBreaches: (findings: readonly Finding[], place: number) => RuleBreach[],
): Promise<{ readonly messageId: string; readonly allocationIds: readonly string[] } | { readonly problem: Problem }> {
  const { loaders, sender, pseudonyms } = context
  const now = new Date()
  const today = dayOf(now)
  const person = await findPerson(municipalityCode, clientId, contact ?? null, today, context)
  const order = { person, providerCode, request, today, time: timeFormat.format(now) }
  let place = 0
  const outcome = await sender.send({
    type: 'JW301',
    municipalityCode,
    providerCode,
    clientId,
    idempotencyKey: idempotencyKey.toLowerCase(),
    asked,
    compose: (standing) => {
      // Not before: what was sent under this key stays sent, whatever is known by now.
      if (person.Contactgegevens.Contact.length === 0) return { findings: [noContact] }
      const decisions = decide(standing, today)
      if ('findings' in decisions) return decisions
      const draft = composeAllocations(decisions, standing, order)
      place = draft.place
      return draft
    },
  })
  if (outcome.outcome === 'key-reused') return { problem: keyReused }
  if (outcome.outcome === 'refused') return { problem: messageRefused(toBreaches(outcome.findings, place)) }

  const { message, messageId } = outcome
  if (message.type !== 'JW301') throw new Error('What was sent under this key is no allocation.')
  const allocationIds = message.Client.ToegewezenProducten.ToegewezenProduct.map(({ ToewijzingNummer }) =>
    pseudonyms.allocationId(municipalityCode, ToewijzingNummer),
  )
  for (const allocationId of allocationIds) {
    loaders.allocationById.clear(allocationId)
    loaders.careRequestByAllocation.clear(allocationId)
  }
  loaders.allocationsByClient.clear(clientId)
  loaders.careRequestsByClient.clear(clientId)
  if (request !== null) {
    loaders.careRequestById.clear(request.id)
    loaders.allocationsByRequest.clear(request.id)
  }
  return { messageId, allocationIds }
}

/**
 * The young person as the provider gets to know them. Of somebody with a secret address nothing goes along that tells where
 * they stay, but for what the caseworker says.
 */
async function findPerson(
  municipalityCode: string,
  clientId: string,
  contact: ContactInput | null,
  today: string,
  { database, loaders }: Context,
): Promise<Person> {
  // Only the exchange reads messages; that the caller may see this young person was found out before.
  const [content, secretAddress] = await Promise.all([
    database.withIdentity(exchangeIdentity(municipalityCode), (db) => findDescription(db, municipalityCode, clientId)),
    loaders.secretAddressByClient.load(clientId),
  ])
  const result = content === null ? null : parseMessage(content)
  if (!result?.ok || (result.message.type !== 'JW301' && result.message.type !== 'JW315')) {
    throw new Error('The message that describes a young person cannot be read.')
  }
  const described = toPerson(result.message, today)
  const known = secretAddress === null ? described : withoutWhereabouts(described)
  return contact === null ? known : withContact(known, contact)
}

const noContact: Finding = {
  path: '/Bericht/Client/Contactgegevens',
  level: 2,
  message:
    'Say where the young person can be reached: no allocation told it yet, or the address is secret and the provider gets to know only what you say.',
  rule: 'TR061',
  code: '0001',
}

const grantedAsWhole: Finding = {
  path: requestedPath,
  level: 3,
  message: 'A request for a change is granted as a whole: use grantRequest.',
  rule: 'OP344',
  code: null,
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})
