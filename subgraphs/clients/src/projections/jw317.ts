import { type InboxMessage, type Pseudonyms, type Verzoek, versionOf } from '@regiograaf/ijw'
import type { careRequest, RequestedProductFacts } from '../data/care-request.table.ts'
import { toRequestId } from './request-id.ts'

/** The request in a JW317, which holds all of what is wished; no rows for another message. */
export function toChangeRequestRows(
  { message, envelope, receivedOn }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof careRequest.$inferInsert)[] {
  if (message.type !== 'JW317') return []
  const { municipalityCode, providerCode, datedOn } = envelope
  const { Bsn, Verzoek: request } = message.Client
  return [
    {
      municipalityCode,
      id: toRequestId(pseudonyms, municipalityCode, providerCode, request.ReferentieAanbieder),
      clientId: pseudonyms.clientId(municipalityCode, Bsn),
      providerAgbCode: providerCode,
      kind: 'CHANGE',
      reference: request.ReferentieAanbieder,
      datedOn,
      receivedOn,
      reasonCode: request.RedenVerzoek,
      products: toProducts(request, (number) => pseudonyms.allocationId(municipalityCode, number)),
      version: versionOf(envelope),
    },
  ]
}

function toProducts(request: Verzoek, allocationIdOf: (number: number) => string): RequestedProductFacts[] {
  const { OngewijzigdeProducten, TeWijzigenProducten, NieuweProducten } = request
  const unchanged = (OngewijzigdeProducten?.OngewijzigdProduct ?? []).map(({ ToewijzingNummer }) => ({
    wish: 'UNCHANGED' as const,
    allocationId: allocationIdOf(ToewijzingNummer),
  }))
  const changed = (TeWijzigenProducten?.TeWijzigenProduct ?? []).map(({ ToewijzingNummer, ...product }) => ({
    wish: 'CHANGED' as const,
    allocationId: allocationIdOf(ToewijzingNummer),
    ...toTerms(product),
  }))
  const added = (NieuweProducten?.NieuwProduct ?? []).map(({ Product, ...product }) => ({
    wish: 'NEW' as const,
    categoryCode: Product?.Categorie,
    productCode: Product?.Code,
    ...toTerms(product),
  }))
  return [...unchanged, ...changed, ...added]
}

type Terms = Omit<NonNullable<Verzoek['NieuweProducten']>['NieuwProduct'][number], 'Product'>

function toTerms({ GewensteIngangsdatum, Einddatum, Omvang, Budget }: Terms) {
  return {
    start: GewensteIngangsdatum,
    end: Einddatum,
    volume: Omvang?.Volume,
    unitCode: Omvang?.Eenheid,
    frequencyCode: Omvang?.Frequentie,
    budgetCents: Budget,
  }
}
