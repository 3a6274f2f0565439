import type { Pseudonyms } from '../pseudonym.ts'
import { type InboxMessage, versionOf } from './projection.ts'

/**
 * What a JW301 says about each allocation that it lists, under the ids of the graph, for every subgraph that keeps
 * something of it; nothing for another message. Days are ISO days, amounts eurocents, codes those of the standard.
 */
export function toAllocationFacts({ message, envelope }: InboxMessage, pseudonyms: Pseudonyms) {
  if (message.type !== 'JW301') return []
  const { municipalityCode, providerCode } = envelope
  const clientId = pseudonyms.clientId(municipalityCode, message.Client.Bsn)
  return message.Client.ToegewezenProducten.ToegewezenProduct.map((product) => ({
    municipalityCode,
    id: pseudonyms.allocationId(municipalityCode, product.ToewijzingNummer),
    clientId,
    providerAgbCode: providerCode,
    number: product.ToewijzingNummer,
    providerReference: product.ReferentieAanbieder,
    categoryCode: product.Product?.Categorie,
    productCode: product.Product?.Code,
    decidedOn: product.Toewijzingsdatum,
    start: product.Ingangsdatum,
    end: product.Einddatum,
    changeReasonCode: product.RedenWijziging,
    volume: product.Omvang?.Volume,
    unitCode: product.Omvang?.Eenheid,
    frequencyCode: product.Omvang?.Frequentie,
    budgetCents: product.Budget,
    // The municipality's latest decision stands (IV013); the message only decides between equal moments.
    version: `${product.Toewijzingsdatum} ${product.Toewijzingstijd} ${versionOf(envelope)}`,
  }))
}
