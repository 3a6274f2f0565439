import { exchangeIdentity } from '@regiograaf/identity'
import { parseMessage, type SendOutcome } from '@regiograaf/ijw'
import { today as dayOf } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import type { AllocationRow } from '../data/allocation.table.ts'
import type { CareRequestRow } from '../data/care-request.table.ts'
import { findDescription } from '../data/description.queries.ts'
import type { MessageRow } from '../data/message.queries.ts'
import { type AllocationDecision, composeAllocations } from '../outgoing/compose-allocations.ts'
import { type Person, toPerson, withContact, withoutWhereabouts } from '../outgoing/person.ts'
import { type RuleBreach, toAllocationBreaches } from '../outgoing/rule-breach.ts'
import type { ContactInput } from '../schema/types.generated.ts'
import { keyReused, messageRefused } from './sending-problems.ts'

/** A decision about one allocation, and how it is to be sent. */
export interface AllocationOrder {
  readonly idempotencyKey: string
  /** By which the same order is known: the mutation and its input. */
  readonly asked: readonly [mutation: string, input: object]
  readonly municipalityCode: string
  readonly clientId: string
  readonly providerCode: string
  readonly decision: AllocationDecision
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
 * Sends the JW301 that tells a decision; or answers with why nothing was sent.
 */
export async function sendAllocation(
  { idempotencyKey, asked, municipalityCode, clientId, providerCode, decision, request, contact }: AllocationOrder,
  context: Context,
): Promise<SentAllocation | { readonly problem: Problem }> {
  const { loaders, sender, pseudonyms } = context
  const now = new Date()
  const today = dayOf(now)
  const person = await findPerson(municipalityCode, clientId, contact ?? null, today, context)
  if (person.Contactgegevens.Contact.length === 0) return { problem: messageRefused([noContact]) }
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
      const draft = composeAllocations(decision, standing, order)
      place = draft.place
      return draft
    },
  })
  if (outcome.outcome === 'key-reused') return { problem: keyReused }
  if (outcome.outcome === 'refused') {
    const isNew = decision.kind === 'grant'
    return { problem: messageRefused(toAllocationBreaches(outcome.findings, { place, isNew })) }
  }

  const allocationId = pseudonyms.allocationId(municipalityCode, decidedNumber(outcome))
  loaders.allocationById.clear(allocationId)
  loaders.allocationsByClient.clear(clientId)
  loaders.careRequestByAllocation.clear(allocationId)
  loaders.careRequestsByClient.clear(clientId)
  if (request !== null) {
    loaders.careRequestById.clear(request.id)
    loaders.allocationsByRequest.clear(request.id)
  }
  const [allocation, message] = await Promise.all([
    loaders.allocationById.load(allocationId),
    loaders.messageById.load(outcome.messageId),
  ])
  return { allocation, message }
}

/** Of the allocation that was decided about: the last of the message, also of one that was sent before. */
function decidedNumber({ message }: Extract<SendOutcome, { outcome: 'sent' }>): number {
  const decided = message.type === 'JW301' ? message.Client.ToegewezenProducten.ToegewezenProduct.at(-1) : undefined
  if (decided === undefined) throw new Error('What was sent under this key is no allocation.')
  return decided.ToewijzingNummer
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

const noContact: RuleBreach = {
  path: ['contact'],
  message:
    'Say where the young person can be reached: no allocation told it yet, or the address is secret and the provider gets to know only what you say.',
  rule: 'TR061',
  returnCode: '0001',
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})
