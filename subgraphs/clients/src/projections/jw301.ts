import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
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
