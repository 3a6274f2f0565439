import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { careStart } from '../data/care-start.table.ts'

/** The starts that a JW305 delivers or takes back; no rows for another message. */
export function toCareStartRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof careStart.$inferInsert)[] {
  if (message.type !== 'JW305') return []
  const { municipalityCode, providerCode } = envelope
  const clientId = pseudonyms.clientId(municipalityCode, message.Client.Bsn)
  return message.Client.StartProducten.StartProduct.map(
    ({ ToewijzingNummer: number, Product: product, Begindatum: begin, StatusAanlevering: status }) => ({
      municipalityCode,
      id: pseudonyms.idOf(
        'care start',
        municipalityCode,
        providerCode,
        clientId,
        number,
        product?.Categorie,
        product?.Code,
        begin,
      ),
      clientId,
      providerAgbCode: providerCode,
      allocationId: number === undefined ? null : pseudonyms.allocationId(municipalityCode, number),
      allocationNumber: number,
      categoryCode: product?.Categorie,
      productCode: product?.Code,
      begin,
      removed: status === '3',
      version: versionOf(envelope),
    }),
  )
}
