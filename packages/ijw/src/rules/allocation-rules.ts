import type { Jw301, ToegewezenProduct } from '../definitions/jw301.ts'
import { type Rule, withinMessage } from './rule.ts'

type Contact = Jw301['Client']['Contactgegevens']['Contact'][number]
type Address = NonNullable<Contact['Adres']>

/** Rules about what only an allocation (JW301) tells: contacts, names and why an allocation was changed. */
export const allocationRules: readonly Rule[] = [
  aboutContact(
    'TR006',
    '',
    'A contact has a telephone number, or an address with house number and postcode, or both.',
    ({ Telefoon, Adres }) => !Telefoon && !(Adres?.Huis && Adres.Postcode !== undefined),
  ),
  withinMessage(
    'TR061',
    ['JW301'],
    'The client has at least one registered, correspondence or stay address (01, 02 or 03).',
    ({ Client }, report) => {
      const kinds = Client.Contactgegevens.Contact.map(({ Soort }) => Soort)
      if (!kinds.some((kind) => ['01', '02', '03'].includes(kind))) report('/Bericht/Client/Contactgegevens')
    },
  ),
  aboutAddress(
    'CD005',
    'LandCode',
    'A country is given with a postcode, and only then.',
    ({ LandCode, Postcode }) => (LandCode !== undefined) !== (Postcode !== undefined),
  ),
  withinMessage(
    'CD007',
    ['JW301'],
    'A language is given with form 1 (interpreter), and only then.',
    ({ Client: { Communicatie } }, report) => {
      if (Communicatie && (Communicatie.Taal !== undefined) !== (Communicatie.Vorm === '1')) {
        report('/Bericht/Client/Communicatie/Taal')
      }
    },
  ),
  aboutContact(
    'CD009',
    '/Periode',
    'A period is given with a temporary address (04) only.',
    ({ Soort, Periode }) => Periode !== undefined && Soort !== '04',
  ),
  aboutAddress(
    'CD025',
    'Huis',
    'A house number is mandatory for an address in the Netherlands.',
    ({ LandCode, Huis }) => LandCode === 'NL' && !Huis,
  ),
  aboutAddress(
    'CD034',
    'Postcode',
    'A postcode is mandatory for a registered address (01) and an address of stay (03).',
    ({ Postcode }, { Soort }) => (Soort === '01' || Soort === '03') && Postcode === undefined,
  ),
  withinMessage(
    'CS050',
    ['JW301'],
    'The name use is 1, 2, 3 or 4 with the name of a partner, and 1 or 6 without.',
    (message, report) => {
      for (const { path, name } of names(message)) {
        const allowed = name.Partnernaam ? ['1', '2', '3', '4'] : ['1', '6']
        if (!allowed.includes(name.NaamGebruik)) report(`${path}/NaamGebruik`)
      }
    },
  ),
  aboutAddress(
    'CS089',
    'Postcode',
    'A postcode in the Netherlands is four digits and two letters.',
    ({ LandCode, Postcode }) => LandCode === 'NL' && Postcode !== undefined && !/^[0-9]{4}[A-Z]{2}$/i.test(Postcode),
  ),
  withinMessage('CS318', ['JW301'], 'A client is a person: the name use is not 6.', ({ Client }, report) => {
    if (Client.Naam.NaamGebruik === '6') report('/Bericht/Client/Naam/NaamGebruik')
  }),
  aboutReason(
    'CS335',
    'Reason 13 (deleted) is only for an allocation that ends on its start date.',
    ({ RedenWijziging, Ingangsdatum, Einddatum }) => RedenWijziging === '13' && Einddatum !== Ingangsdatum,
  ),
  aboutReason('CS336', 'Reason 01 is withdrawn and must not be used.', ({ RedenWijziging }) => RedenWijziging === '01'),
]

/** A rule about every contact of the client and of those around the client; `element` is what is named of it, `/` first. */
function aboutContact(id: string, element: string, sentence: string, isBroken: (contact: Contact) => boolean): Rule {
  return withinMessage(id, ['JW301'], sentence, (message, report) => {
    for (const { path, contact } of contacts(message)) if (isBroken(contact)) report(`${path}${element}`)
  })
}

/** A rule about the addresses of those contacts; `element` is the element of the address that is named. */
function aboutAddress(
  id: string,
  element: keyof Address,
  sentence: string,
  isBroken: (address: Address, contact: Contact) => boolean,
): Rule {
  return aboutContact(
    id,
    `/Adres/${element}`,
    sentence,
    (contact) => contact.Adres !== undefined && isBroken(contact.Adres, contact),
  )
}

function aboutReason(id: string, sentence: string, isBroken: (product: ToegewezenProduct) => boolean): Rule {
  return withinMessage(id, ['JW301'], sentence, ({ Client }, report) => {
    for (const [index, product] of Client.ToegewezenProducten.ToegewezenProduct.entries()) {
      const path = `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]`
      if (isBroken(product)) report(`${path}/RedenWijziging`)
    }
  })
}

/** Every contact in an allocation: those of the client and the one of each relation. */
export function* contacts({ Client }: Jw301): Iterable<{ path: string; contact: Contact }> {
  for (const [index, contact] of Client.Contactgegevens.Contact.entries()) {
    yield { path: `/Bericht/Client/Contactgegevens/Contact[${index + 1}]`, contact }
  }
  for (const [index, { Contact: contact }] of (Client.Relaties?.Relatie ?? []).entries()) {
    yield { path: `/Bericht/Client/Relaties/Relatie[${index + 1}]/Contact`, contact }
  }
}

function* names({ Client }: Jw301): Iterable<{ path: string; name: Jw301['Client']['Naam'] }> {
  yield { path: '/Bericht/Client/Naam', name: Client.Naam }
  for (const [index, { Naam }] of (Client.Relaties?.Relatie ?? []).entries()) {
    yield { path: `/Bericht/Client/Relaties/Relatie[${index + 1}]/Naam`, name: Naam }
  }
}
