import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw305 } from '../definitions/jw305.ts'
import type { Jw307 } from '../definitions/jw307.ts'
import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw317 } from '../definitions/jw317.ts'
import type { Jw319 } from '../definitions/jw319.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { answerEvent } from '../rules/request-rules-against-facts.ts'
import { deliveriesInTurn } from './deliveries-in-turn.ts'
import type { ClaimVerdict } from './judge-claim.ts'
import type { Verdict } from './judge-message.ts'
import type { Facts, KnownFacts } from './known-facts.ts'
import { type RequestEvent, requestMachine, stateAfter } from './status-machines.ts'

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

/** What a municipality rejects in an answer of its own is rejected, whatever the hub made of it before. */
function answerClaim({ DeclaratieAntwoord }: Jw325, known: KnownFacts, facts: Facts): void {
  for (const { Prestaties } of DeclaratieAntwoord?.Clienten?.Client ?? []) {
    for (const { ProductReferentie } of Prestaties.Prestatie) {
      const line = facts.claimLine(ProductReferentie.ReferentieNummer)
      if (line?.state === 'granted') known.putClaimLine({ ...line, state: 'rejected' })
    }
  }
}
