import type { Jw301, Jw315 } from '@regiograaf/ijw'

/** What a JW301 says about the young person and those around, besides the allocations. */
export type Person = Omit<Jw301['Client'], 'ToegewezenProducten'>
export type Contact = Jw301['Client']['Contactgegevens']['Contact'][number]

/** How somebody who grants an allocation says where the young person can be reached; codes are those of the standard. */
export interface GivenContact {
  /** COD757. */
  readonly kindCode?: string | undefined
  readonly street?: string | null | undefined
  readonly houseNumber?: number | null | undefined
  readonly houseLetter?: string | null | undefined
  readonly houseNumberAddition?: string | null | undefined
  readonly postcode?: string | null | undefined
  readonly town?: string | null | undefined
  /** COD032. */
  readonly countryCode?: string | null | undefined
  readonly phoneNumber?: string | null | undefined
  readonly phoneCountryCode?: string | null | undefined
}

/**
 * The young person as the latest message describes them: a JW301, or a JW315 as long as there is none. Contacts for a time that
 * is over are left out.
 */
export function toPerson({ Client }: Jw301 | Jw315, today: string): Person {
  if ('AangevraagdeProducten' in Client) {
    const { Bsn, Geboortedatum, Geslacht, Naam } = Client
    return { Bsn, Geboortedatum, Geslacht, Naam: { ...Naam, NaamGebruik: ownName }, Contactgegevens: { Contact: [] } }
  }
  const { ToegewezenProducten: _, Contactgegevens, ...person } = Client
  const contacts = Contactgegevens.Contact.filter(({ Periode }) => !(Periode?.Einddatum && Periode.Einddatum < today))
  return { ...person, Contactgegevens: { Contact: contacts } }
}

/** NaamGebruik (COD700) of somebody of whom no other name is known. */
const ownName = '1'

/** AdresSoort (COD757) of the address in the register. */
const registered = '01'

/** The person with a contact that takes the place of what was known of its kind. */
export function withContact(person: Person, given: GivenContact): Person {
  const contact = toContact(given)
  const others = person.Contactgegevens.Contact.filter(({ Soort }) => Soort !== contact.Soort)
  return { ...person, Contactgegevens: { Contact: [contact, ...others] } }
}

/** The person without anything that tells where they stay: for a provider who is told only what a caseworker says. */
export function withoutWhereabouts({ Relaties: _, ...person }: Person): Person {
  return { ...person, Contactgegevens: { Contact: [] } }
}

function toContact(given: GivenContact): Contact {
  const { houseNumber, houseLetter, houseNumberAddition, postcode, street, town, countryCode } = given
  const hasAddress = [houseNumber, postcode, street, town].some((part) => part != null)
  return {
    Soort: given.kindCode ?? registered,
    ...(hasAddress && {
      Adres: {
        ...(houseNumber != null && {
          Huis: {
            Huisnummer: houseNumber,
            ...(houseLetter != null && { Huisletter: houseLetter }),
            ...(houseNumberAddition != null && { HuisnummerToevoeging: houseNumberAddition }),
          },
        }),
        ...(postcode != null && { Postcode: postcode, LandCode: countryCode ?? 'NL' }),
        ...(street != null && { Straatnaam: street }),
        ...(town != null && { Plaatsnaam: town }),
      },
    }),
    ...(given.phoneNumber != null && {
      Telefoon: { Telefoon01: { Telefoonnummer: given.phoneNumber, Landnummer: given.phoneCountryCode ?? '31' } },
    }),
  }
}
