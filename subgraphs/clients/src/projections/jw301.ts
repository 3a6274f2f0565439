import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { allocation } from '../data/allocation.table.ts'
import type { client } from '../data/client.table.ts'

/** The young person that a JW301 describes; no rows for another message. */
export function toClientRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof client.$inferInsert)[] {
  if (message.type !== 'JW301') return []
  const { municipalityCode } = envelope
  const { Bsn, Geboortedatum, Geslacht, Naam, JuridischeStatus, WettelijkeVertegenwoordiging } = message.Client
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
      legalStatusCode: JuridischeStatus,
      legalRepresentationCode: WettelijkeVertegenwoordiging,
      version: versionOf(envelope),
    },
  ]
}

/** The allocations that a JW301 lists; no rows for another message. */
export function toAllocationRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof allocation.$inferInsert)[] {
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
