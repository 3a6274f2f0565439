import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw317, NieuwProduct, TeWijzigenProduct, Verzoek } from '../definitions/jw317.ts'
import type { Jw319 } from '../definitions/jw319.ts'
import { type AllocationFact, type Facts, isCurrent } from '../exchange/known-facts.ts'
import { type RequestEvent, refusedBy, requestMachine } from '../exchange/status-machines.ts'
import { overlappingTerms } from './overlap.ts'
import { againstFacts, type RuleAgainstFacts } from './rule-against-facts.ts'

const requestPath = '/Bericht/Client/Verzoek'

/** Rules about requests (JW315, JW317) and their answers (JW319) against what was allocated and requested before. */
export const requestRulesAgainstFacts: readonly RuleAgainstFacts[] = [
  againstFacts(
    'TR347',
    '9347',
    ['JW315', 'JW317'],
    'A provider uses a reference for one request only.',
    (message, facts, report) => {
      for (const { reference, path } of requestsOf(message)) {
        if (facts.request(reference) !== undefined) report(path)
      }
    },
  ),
  againstFacts(
    'TR374',
    '9374',
    ['JW315', 'JW317'],
    'There is no other request of this provider for this client that has not been answered.',
    (message, facts, report) => {
      const own = new Set(requestsOf(message).map(({ reference }) => reference))
      const others = facts
        .pendingRequests(facts.clientId(message.Client.Bsn))
        .filter(({ reference }) => !own.has(reference))
      if (others.length > 0) for (const { path } of requestsOf(message)) report(path)
    },
  ),
  againstFacts(
    'TR304',
    '8187',
    ['JW317'],
    'The allocations in a change request are those of its client.',
    ({ Client }, facts, report) => {
      const clientId = facts.clientId(Client.Bsn)
      const isOfAnother = ({ number }: Mentioned) => {
        const allocation = facts.allocation(number)
        return allocation !== undefined && allocation.clientId !== clientId
      }
      if ([...unchangedIn(Client.Verzoek), ...changedIn(Client.Verzoek)].some(isOfAnother)) report('/Bericht/Client')
    },
  ),
  againstFacts(
    'TR349',
    '9349',
    ['JW317'],
    'A change request holds every current allocation of the client at this provider.',
    ({ Header, Client }, facts, report) => {
      const mentioned = new Set(
        [...unchangedIn(Client.Verzoek), ...changedIn(Client.Verzoek)].map(({ number }) => number),
      )
      const missing = facts
        .allocations(facts.clientId(Client.Bsn))
        .filter((allocation) => isCurrent(allocation, Header.BerichtIdentificatie.Dagtekening))
        .filter(({ number }) => !mentioned.has(number))
      if (missing.length > 0) report(requestPath)
    },
  ),
  againstFacts(
    'TR350',
    '9350',
    ['JW317'],
    'A product that stays unchanged is a current allocation.',
    (message, facts, report) => {
      for (const { number, path } of unchangedIn(message.Client.Verzoek)) {
        if (!isCurrentlyOwn(message, facts, number)) report(path)
      }
    },
  ),
  againstFacts(
    'TR351',
    '9351',
    ['JW317'],
    'A product that is to change is a current allocation.',
    (message, facts, report) => {
      for (const { number, path } of changedIn(message.Client.Verzoek)) {
        if (!isCurrentlyOwn(message, facts, number)) report(path)
      }
    },
  ),
  aboutChange(
    'TR357',
    '9357',
    'A change that does not lie ahead begins on the first day of the allocation.',
    ({ GewensteIngangsdatum }, allocation, madeOn) =>
      GewensteIngangsdatum <= madeOn && GewensteIngangsdatum !== allocation.start,
  ),
  aboutChange(
    'TR373',
    '9373',
    'Another budget, or another total, begins on the first day of the allocation.',
    ({ GewensteIngangsdatum, Budget, Omvang }, allocation) => {
      const hasOtherBudget = Budget !== undefined && Budget !== allocation.budgetCents
      const hasOtherTotal = Omvang !== undefined && allocation.frequency === '6' && Omvang.Volume !== allocation.volume
      return (hasOtherBudget || hasOtherTotal) && GewensteIngangsdatum !== allocation.start
    },
  ),
  aboutChange(
    'TR375',
    '9375',
    'No volume is asked on an allocation without a product.',
    ({ Omvang }, allocation) =>
      Omvang !== undefined && allocation.categoryCode === undefined && endsAfter2020(allocation),
  ),
  aboutChange(
    'TR411',
    '9411',
    'A volume is asked on an allocation with a product code.',
    ({ Omvang }, allocation) => Omvang === undefined && allocation.productCode !== undefined,
  ),
  aboutChange(
    'TR412',
    '9412',
    'No volume is asked on an allocation of a category without a product code.',
    ({ Omvang }, allocation) =>
      Omvang !== undefined &&
      allocation.categoryCode !== undefined &&
      allocation.productCode === undefined &&
      endsAfter2020(allocation),
  ),
  againstFacts(
    'TR361',
    '9361',
    ['JW317'],
    'The same product occurs more than once in what is wished only in periods that do not overlap.',
    ({ Client }, facts, report) => {
      const wishes = wishesOf(Client.Verzoek, facts)
      for (const index of overlappingTerms(wishes)) report(wishes[index]?.path ?? requestPath)
    },
  ),
  againstFacts(
    'TR355',
    '9355',
    ['JW319'],
    'An answer refers to a request that was received.',
    ({ Antwoord }, facts, report) => {
      if (facts.request(Antwoord.ReferentieAanbieder) === undefined) report('/Bericht/Antwoord')
    },
  ),
  aboutAnswer('TR359', '9359', 'A request that was granted is not answered any more.'),
  aboutAnswer('TR360', '9360', 'A request is put under examination only as the first answer to it.'),
  aboutAnswer('TR365', '9365', 'A request that was rejected is not answered again.'),
]

interface Mentioned {
  readonly number: number
  readonly path: string
}

function requestsOf(message: Jw315 | Jw317): readonly { readonly reference: string; readonly path: string }[] {
  if (message.type === 'JW317') return [{ reference: message.Client.Verzoek.ReferentieAanbieder, path: requestPath }]
  return message.Client.AangevraagdeProducten.AangevraagdProduct.map(({ ReferentieAanbieder }, index) => ({
    reference: ReferentieAanbieder,
    path: `/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[${index + 1}]`,
  }))
}

function unchangedIn({ OngewijzigdeProducten }: Verzoek): readonly Mentioned[] {
  return (OngewijzigdeProducten?.OngewijzigdProduct ?? []).map(({ ToewijzingNummer: number }, index) => ({
    number,
    path: `${requestPath}/OngewijzigdeProducten/OngewijzigdProduct[${index + 1}]`,
  }))
}

function changedIn({ TeWijzigenProducten }: Verzoek): readonly (Mentioned & { readonly product: TeWijzigenProduct })[] {
  return (TeWijzigenProducten?.TeWijzigenProduct ?? []).map((product, index) => ({
    number: product.ToewijzingNummer,
    path: `${requestPath}/TeWijzigenProducten/TeWijzigenProduct[${index + 1}]`,
    product,
  }))
}

function newIn({ NieuweProducten }: Verzoek): readonly { readonly path: string; readonly product: NieuwProduct }[] {
  return (NieuweProducten?.NieuwProduct ?? []).map((product, index) => ({
    path: `${requestPath}/NieuweProducten/NieuwProduct[${index + 1}]`,
    product,
  }))
}

/** Whether the number is that of an allocation of this client at this provider that is current when the request is made. */
function isCurrentlyOwn({ Header, Client }: Jw317, facts: Facts, number: number): boolean {
  const allocation = facts.allocation(number)
  // That it is someone else's is said once, of the client (TR304).
  if (allocation !== undefined && allocation.clientId !== facts.clientId(Client.Bsn)) return true
  return (
    allocation?.providerCode === facts.providerCode && isCurrent(allocation, Header.BerichtIdentificatie.Dagtekening)
  )
}

/** A rule about each product that is to change, where its allocation is known. */
function aboutChange(
  id: string,
  code: string,
  sentence: string,
  isBroken: (product: TeWijzigenProduct, allocation: AllocationFact, madeOn: string) => boolean,
): RuleAgainstFacts {
  return againstFacts(id, code, ['JW317'], sentence, ({ Header, Client }, facts, report) => {
    for (const { number, path, product } of changedIn(Client.Verzoek)) {
      const allocation = facts.allocation(number)
      if (allocation && isBroken(product, allocation, Header.BerichtIdentificatie.Dagtekening)) report(path)
    }
  })
}

function endsAfter2020({ end }: AllocationFact): boolean {
  return end === undefined || end > '2020-12-31'
}

interface Wish {
  readonly path: string
  readonly product: NieuwProduct['Product']
  readonly start: string
  readonly end: string | undefined
}

/** All that is wished, with the product of existing allocations taken from their number. */
function wishesOf(request: Verzoek, facts: Facts): readonly Wish[] {
  const existing = (number: number, path: string, end?: string): readonly Wish[] => {
    const known = facts.allocation(number)
    return known ? [{ path, product: productOf(known), start: known.start, end: end ?? known.end }] : []
  }
  return [
    ...unchangedIn(request).flatMap(({ number, path }) => existing(number, path)),
    // What is left out of a change stays as it was.
    ...changedIn(request).flatMap(({ number, path, product }) => existing(number, path, product.Einddatum)),
    ...newIn(request).map(({ path, product }) => ({
      path,
      product: product.Product,
      start: product.GewensteIngangsdatum,
      end: product.Einddatum,
    })),
  ]
}

function productOf({ categoryCode, productCode }: AllocationFact): NieuwProduct['Product'] {
  if (categoryCode === undefined) return undefined
  return productCode === undefined ? { Categorie: categoryCode } : { Categorie: categoryCode, Code: productCode }
}

function aboutAnswer(id: string, code: string, sentence: string): RuleAgainstFacts {
  return againstFacts(id, code, ['JW319'], sentence, ({ Antwoord }: Jw319, facts, report) => {
    const request = facts.request(Antwoord.ReferentieAanbieder)
    if (request && refusedBy(requestMachine, request.state, answerEvent(Antwoord)) === id) report('/Bericht/Antwoord')
  })
}

/** What an answer does to the request that it is about. */
export function answerEvent({ VerzoekAntwoord }: Pick<Jw319['Antwoord'], 'VerzoekAntwoord'>): RequestEvent {
  return VerzoekAntwoord === '1' ? 'answer 1: rejected' : 'answer 2: under examination'
}
