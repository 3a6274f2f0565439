import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { commitment } from '../data/commitment.table.ts'

/** The commitments that the allocations of a JW301 make; no rows for another message. */
export function toCommitmentRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof commitment.$inferInsert)[] {
  if (message.type !== 'JW301') return []
  const { municipalityCode, providerCode } = envelope
  const clientId = pseudonyms.clientId(municipalityCode, message.Client.Bsn)
  return message.Client.ToegewezenProducten.ToegewezenProduct.map((product) => ({
    municipalityCode,
    id: pseudonyms.allocationId(municipalityCode, product.ToewijzingNummer),
    clientId,
    providerAgbCode: providerCode,
    number: product.ToewijzingNummer,
    categoryCode: product.Product?.Categorie,
    productCode: product.Product?.Code,
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
