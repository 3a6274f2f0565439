import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { careRequest } from '../data/care-request.table.ts'
import type { client } from '../data/client.table.ts'
import { toRequestId } from './request-id.ts'

/** The requests in a JW315, one for each product; no rows for another message. */
export function toCareRequestRows(
  { message, envelope, receivedOn }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof careRequest.$inferInsert)[] {
  if (message.type !== 'JW315') return []
  const { municipalityCode, providerCode, datedOn } = envelope
  const clientId = pseudonyms.clientId(municipalityCode, message.Client.Bsn)
  return message.Client.AangevraagdeProducten.AangevraagdProduct.map((product) => ({
    municipalityCode,
    id: toRequestId(pseudonyms, municipalityCode, providerCode, product.ReferentieAanbieder),
    clientId,
    providerAgbCode: providerCode,
    kind: 'ALLOCATION' as const,
    reference: product.ReferentieAanbieder,
    datedOn,
    receivedOn,
    referrerTypeCode: product.Verwijzer.Type,
    referrerName: product.Verwijzer.Naam,
    referrerAgbCode: product.Verwijzer.ZorgverlenerCode,
    decisionNumber: product.BeschikkingNummer,
    products: [
      {
        wish: 'NEW' as const,
        categoryCode: product.Product?.Categorie,
        productCode: product.Product?.Code,
        start: product.ToewijzingIngangsdatum,
        end: product.ToewijzingEinddatum,
        volume: product.Omvang?.Volume,
        unitCode: product.Omvang?.Eenheid,
        frequencyCode: product.Omvang?.Frequentie,
        budgetCents: product.Budget,
      },
    ],
    version: versionOf(envelope),
  }))
}

/**
 * The young person for whom a JW315 asks, who may not be known yet. Its version comes before that of any JW301: a request
 * describes a young person only as long as the municipality has not.
 */
export function toRequestedClientRows(
  { id, message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof client.$inferInsert)[] {
  if (message.type !== 'JW315') return []
  const { municipalityCode } = envelope
  const { Bsn, Geboortedatum, Geslacht, Naam } = message.Client
  return [
    {
      municipalityCode,
      id: pseudonyms.clientId(municipalityCode, Bsn),
      bsn: Bsn,
      birthDate: Geboortedatum.Datum,
      birthDateUse: Geboortedatum.DatumGebruik,
      givenNames: Naam.Voornamen,
      initials: Naam.Voorletters,
      familyNamePrefix: Naam.Geslachtsnaam.Voorvoegsel,
      familyName: Naam.Geslachtsnaam.Achternaam,
      sexCode: Geslacht,
      messageId: id,
      version: `- ${versionOf(envelope)}`,
    },
  ]
}
