import type { Jw301, ToegewezenProduct } from '../definitions/jw301.ts'
import type { Facts, RequestFact } from '../exchange/known-facts.ts'
import { refusedBy, requestMachine } from '../exchange/status-machines.ts'
import { againstFacts, type RuleAgainstFacts } from './rule-against-facts.ts'

const referenceSentence =
  'A reference is that of a request for this client that was not rejected, and that of a change request is on every allocation.'

/** Rules about an allocation (JW301) against what was allocated, requested and claimed before. */
export const allocationRulesAgainstFacts: readonly RuleAgainstFacts[] = [
  aboutProduct(
    'TR332',
    '9332',
    'An allocation number is used for one client, one provider and one product only.',
    (product, facts, clientId) => {
      const known = facts.allocation(product.ToewijzingNummer)
      return (
        known !== undefined &&
        (known.clientId !== clientId ||
          known.providerCode !== facts.providerCode ||
          known.categoryCode !== product.Product?.Categorie ||
          known.productCode !== product.Product?.Code)
      )
    },
  ),
  aboutProduct('TR379', '9379', referenceSentence, (product, facts, clientId) => {
    const { ReferentieAanbieder: reference, ToewijzingNummer: number } = product
    if (reference === undefined || facts.allocation(number)?.requestReference === reference) return false
    const request = facts.request(reference)
    if (request === undefined || request.clientId !== clientId) return true
    return refusedBy(requestMachine, request.state, 'allocation') === 'TR379'
  }),
  againstFacts('TR379', '9379', ['JW301'], referenceSentence, ({ Client }, facts, report) => {
    const products = Client.ToegewezenProducten.ToegewezenProduct
    const granted = products
      .map(({ ReferentieAanbieder }) => ReferentieAanbieder)
      .find((reference) => reference !== undefined && isPendingChange(facts.request(reference)))
    if (granted === undefined) return
    for (const [index, { ReferentieAanbieder }] of products.entries()) {
      if (ReferentieAanbieder !== granted) report(pathOf(index))
    }
  }),
  aboutProduct(
    'TR385',
    '9385',
    'An allocation on which lines were granted, and not credited, cannot be deleted.',
    ({ RedenWijziging, ToewijzingNummer }, facts) =>
      RedenWijziging === '13' &&
      facts.claimLinesOn(ToewijzingNummer).some(({ state, debitCredit }) => state === 'granted' && debitCredit === 'D'),
  ),
]

function aboutProduct(
  id: string,
  code: string,
  sentence: string,
  isBroken: (product: ToegewezenProduct, facts: Facts, clientId: string) => boolean,
): RuleAgainstFacts {
  return againstFacts(id, code, ['JW301'], sentence, ({ Client }: Jw301, facts, report) => {
    const clientId = facts.clientId(Client.Bsn)
    for (const [index, product] of Client.ToegewezenProducten.ToegewezenProduct.entries()) {
      if (isBroken(product, facts, clientId)) report(pathOf(index))
    }
  })
}

function pathOf(index: number): string {
  return `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]`
}

function isPendingChange(request: RequestFact | undefined): boolean {
  return request?.type === 'JW317' && (request.state === 'open' || request.state === 'examining')
}
