import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { careStop } from '../data/care-stop.table.ts'

/** The stops that a JW307 delivers or takes back; no rows for another message. */
export function toCareStopRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof careStop.$inferInsert)[] {
  if (message.type !== 'JW307') return []
  const { municipalityCode, providerCode } = envelope
  const clientId = pseudonyms.clientId(municipalityCode, message.Client.Bsn)
  return message.Client.StopProducten.StopProduct.map((stop) => {
    const {
      ToewijzingNummer: number,
      Product: product,
      Begindatum: begin,
      Einddatum: end,
      RedenBeeindiging: reason,
    } = stop
    return {
      municipalityCode,
      id: pseudonyms.idOf(
        'care stop',
        municipalityCode,
        providerCode,
        clientId,
        number,
        product?.Categorie,
        product?.Code,
        begin,
        end,
        reason,
      ),
      clientId,
      providerAgbCode: providerCode,
      allocationId: number === undefined ? null : pseudonyms.allocationId(municipalityCode, number),
      allocationNumber: number,
      categoryCode: product?.Categorie,
      productCode: product?.Code,
      begin,
      end,
      endReasonCode: reason,
      removed: stop.StatusAanlevering === '3',
      version: versionOf(envelope),
    }
  })
}
