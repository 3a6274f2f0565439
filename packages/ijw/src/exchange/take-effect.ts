import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw305 } from '../definitions/jw305.ts'
import type { Jw307 } from '../definitions/jw307.ts'
import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw317 } from '../definitions/jw317.ts'
import type { Jw319 } from '../definitions/jw319.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { isClaimRefused } from '../rules/claim-answer-rules.ts'
import { rejectedLines } from '../rules/claim-answer-rules-against-facts.ts'
import { answerEvent } from '../rules/request-rules-against-facts.ts'
import { deliveriesInTurn } from './deliveries-in-turn.ts'
import type { ClaimVerdict } from './judge-claim.ts'
import type { Verdict } from './judge-message.ts'
import type { ClaimLineFact, ClaimLineState, Facts, KnownFacts } from './known-facts.ts'
import { claimMachine, type RequestEvent, requestMachine, stateAfter } from './status-machines.ts'

/** Makes known what an accepted message says. A return says nothing about care, so it changes nothing. */
export function takeEffect(message: IjwMessage, verdict: Verdict, known: KnownFacts): void {
  const facts = known.between(messageEnvelope(message).providerCode)
  switch (message.type) {
    case 'JW301':
      allocate(message, known, facts)
      break
    case 'JW305':
    case 'JW307':
      deliver(message, known, facts)
      break
    case 'JW315':
      request(message, known, facts)
      break
    case 'JW317':
      requestChange(message, known, facts)
      break
    case 'JW319':
      answer(message, known, facts)
      break
    case 'JW323':
      if (verdict.claim) claim(verdict.claim, known)
      break
    case 'JW325':
      answerClaim(message, known, facts)
      break
    default:
  }
}

function allocate({ Client }: Jw301, known: KnownFacts, facts: Facts): void {
  for (const product of Client.ToegewezenProducten.ToegewezenProduct) {
    const { ToewijzingNummer: number, ReferentieAanbieder: reference, Product, Omvang } = product
    const earlier = facts.allocation(number)
    const allocation = {
      number,
      clientId: facts.clientId(Client.Bsn),
      providerCode: facts.providerCode,
      categoryCode: Product?.Categorie,
      productCode: Product?.Code,
      start: product.Ingangsdatum,
      end: product.Einddatum,
      changeReason: product.RedenWijziging,
      volume: Omvang?.Volume,
      unit: Omvang?.Eenheid,
      frequency: Omvang?.Frequentie,
      budgetCents: product.Budget,
      decidedAt: `${product.Toewijzingsdatum} ${product.Toewijzingstijd}`,
      startToldOn: earlier?.start === product.Ingangsdatum ? earlier.startToldOn : facts.today,
      endToldOn: earlier && earlier.end === product.Einddatum ? earlier.endToldOn : facts.today,
    }
    // The municipality's latest decision stands, in whatever order its decisions come (OP033x1). Told again without a reason
    // for change, it is still the same decision.
    const isLatest = earlier === undefined || earlier.decidedAt <= allocation.decidedAt
    const isSameDecision = earlier?.decidedAt === allocation.decidedAt
    known.putAllocation({
      ...(isLatest ? allocation : earlier),
      ...(isSameDecision && { changeReason: allocation.changeReason ?? earlier.changeReason }),
      requestReference: earlier?.requestReference ?? reference,
    })
    if (reference !== undefined) moveRequest(reference, 'allocation', known, facts)
  }
}

function deliver(message: Jw305 | Jw307, known: KnownFacts, facts: Facts): void {
  for (const { delivery, isRemoval } of deliveriesInTurn(message, facts)) {
    if (isRemoval) known.removeDelivery(delivery)
    else known.putDelivery(delivery)
  }
}

function request({ Header, Client }: Jw315, known: KnownFacts, facts: Facts): void {
  for (const { ReferentieAanbieder: reference } of Client.AangevraagdeProducten.AangevraagdProduct) {
    putRequest('JW315', reference, Client.Bsn, Header.BerichtIdentificatie.Dagtekening, known, facts)
  }
}

function requestChange({ Header, Client }: Jw317, known: KnownFacts, facts: Facts): void {
  const { ReferentieAanbieder: reference } = Client.Verzoek
  putRequest('JW317', reference, Client.Bsn, Header.BerichtIdentificatie.Dagtekening, known, facts)
}

function putRequest(
  type: 'JW315' | 'JW317',
  reference: string,
  bsn: string,
  datedOn: string,
  known: KnownFacts,
  { clientId, providerCode, today }: Facts,
): void {
  known.putRequest({
    reference,
    providerCode,
    clientId: clientId(bsn),
    type,
    datedOn,
    receivedOn: today,
    state: requestMachine.initial,
  })
}

function answer({ Header, Antwoord }: Jw319, known: KnownFacts, facts: Facts): void {
  const examinedOn = Antwoord.VerzoekAntwoord === '2' ? Header.BerichtIdentificatie.Dagtekening : undefined
  moveRequest(Antwoord.ReferentieAanbieder, answerEvent(Antwoord), known, facts, examinedOn)
}

function moveRequest(
  reference: string,
  event: RequestEvent,
  known: KnownFacts,
  facts: Facts,
  examinedOn?: string,
): void {
  const before = facts.request(reference)
  if (before === undefined) return
  const state = stateAfter(requestMachine, before.state, event)
  if (state !== before.state) known.putRequest({ ...before, state, ...(examinedOn !== undefined && { examinedOn }) })
}

function claim({ added }: ClaimVerdict, known: KnownFacts): void {
  for (const claimed of added.claims) known.putClaim(claimed)
  for (const line of added.claimLines) known.putClaimLine(line)
}

/**
 * An answer of the municipality itself stands, whatever the hub made of the claim before: the lines that it lists are rejected and
 * the others are granted. A claim that it refuses counts as not sent, with all of its lines.
 */
function answerClaim(message: Jw325, known: KnownFacts, facts: Facts): void {
  const { DeclaratieIdentificatie, BerichtIdentificatie } = message.Header
  const claim = facts.claimIdentified(DeclaratieIdentificatie.Identificatie)
  // A claim that the hub refused before is not known, and its refusal changes nothing.
  if (claim === undefined) return
  const answeredOn = BerichtIdentificatie.Dagtekening
  const isRefused = isClaimRefused(message)
  const rejected = rejectedLines(message, facts.claimLinesOf(claim.number))
  // A credit line takes back what is granted by then.
  const debitsFirst = facts
    .claimLinesOf(claim.number)
    .toSorted((one, other) => (one.debitCredit > other.debitCredit ? -1 : 1))
  for (const { reference } of debitsFirst) {
    const line = facts.claimLine(reference)
    if (line === undefined) continue
    if (isRefused || rejected.has(reference)) reject(line, known, facts)
    else grant(line, known, facts)
    if (isRefused) known.removeClaimLine(line)
  }
  known.putClaim({
    ...claim,
    state: stateAfter(claimMachine, claim.state, isRefused ? 'refusal' : 'answer'),
    answeredOn,
  })
}

/** Rejects a line that counted; what it took back counts again. */
function reject(line: ClaimLineFact, known: KnownFacts, facts: Facts): void {
  if (line.state === 'rejected') return
  known.putClaimLine({ ...line, state: 'rejected' })
  moveUndone(line, 'credited', 'granted', known, facts)
}

/** Grants a line that did not count; what it takes back counts no more. */
function grant(line: ClaimLineFact, known: KnownFacts, facts: Facts): void {
  if (line.state !== 'rejected') return
  known.putClaimLine({ ...line, state: 'granted' })
  moveUndone(line, 'granted', 'credited', known, facts)
}

function moveUndone(
  { debitCredit, previousReference }: ClaimLineFact,
  from: ClaimLineState,
  to: ClaimLineState,
  known: KnownFacts,
  facts: Facts,
): void {
  const undone = debitCredit === 'C' && previousReference ? facts.claimLine(previousReference) : undefined
  if (undone?.debitCredit === 'D' && undone.state === from) known.putClaimLine({ ...undone, state: to })
}
