import { type InboxMessage, type Jw301, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { client } from '../data/client.table.ts'
import type { requestGrant } from '../data/request-grant.table.ts'
import type { AddressFacts, whereabouts } from '../data/whereabouts.table.ts'
import { toRequestId } from './request-id.ts'

/** The young person that a JW301 describes; no rows for another message. */
export function toClientRows(
  { id, message, envelope }: InboxMessage,
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
      messageId: id,
      version: versionOf(envelope),
    },
  ]
}

/** Where the young person can be found according to a JW301; no rows for another message. */
export function toWhereaboutsRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof whereabouts.$inferInsert)[] {
  if (message.type !== 'JW301') return []
  const { municipalityCode } = envelope
  const { Bsn, Contactgegevens } = message.Client
  return [
    {
      municipalityCode,
      id: pseudonyms.clientId(municipalityCode, Bsn),
      addresses: Contactgegevens.Contact.flatMap(toAddress),
      version: versionOf(envelope),
    },
  ]
}

/** Which requests the allocations of a JW301 honour; no rows for another message. */
export function toRequestGrantRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof requestGrant.$inferInsert)[] {
  if (message.type !== 'JW301') return []
  const { municipalityCode, providerCode } = envelope
  const clientId = pseudonyms.clientId(municipalityCode, message.Client.Bsn)
  return message.Client.ToegewezenProducten.ToegewezenProduct.flatMap(
    ({ ToewijzingNummer: number, ReferentieAanbieder: reference }) => {
      if (reference === undefined) return []
      const requestId = toRequestId(pseudonyms, municipalityCode, providerCode, reference)
      const allocationId = pseudonyms.allocationId(municipalityCode, number)
      return [
        {
          municipalityCode,
          id: pseudonyms.idOf('request grant', municipalityCode, requestId, allocationId),
          requestId,
          allocationId,
          clientId,
          version: versionOf(envelope),
        },
      ]
    },
  )
}

type Contact = Jw301['Client']['Contactgegevens']['Contact'][number]

/** Nothing for a contact that has only a telephone or an e-mail address. */
function toAddress({ Soort, Adres, Organisatie, Periode }: Contact): AddressFacts[] {
  if (Adres === undefined) return []
  const { Huis, Postcode, Straatnaam, Plaatsnaam, LandCode } = Adres
  return [
    {
      kindCode: Soort,
      organisation: Organisatie,
      street: Straatnaam,
      houseNumber: Huis?.Huisnummer,
      houseLetter: Huis?.Huisletter,
      houseNumberAddition: Huis?.HuisnummerToevoeging,
      houseQualifierCode: Huis?.AanduidingWoonadres,
      postcode: Postcode,
      town: Plaatsnaam,
      countryCode: LandCode,
      start: Periode?.Begindatum,
      end: Periode?.Einddatum,
    },
  ]
}
