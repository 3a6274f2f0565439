import { code, date, integer, line, messageClass, optional, repeated, time } from './building-blocks.ts'
import { address, birthDate, communication, fullName, openPeriod, phones, product, volume } from './composite-types.ts'
import { fromMunicipality, type MessageOf } from './message.ts'
import { amount, bsn, comment, number, reference, relationNumber, sex } from './simple-types.ts'

const contact = messageClass({
  Soort: code('COD757'),
  Adres: optional(address),
  Organisatie: optional(line(35)),
  Telefoon: optional(phones),
  Emailadres: optional(line(80)),
  Periode: optional(openPeriod),
})

const relation = messageClass({
  Nummer: relationNumber,
  Volgorde: optional(integer(99)),
  Soort: code('COD472'),
  Geboortedatum: optional(birthDate),
  Geslacht: optional(sex),
  Naam: fullName,
  Contact: contact,
})

const allocatedProduct = messageClass({
  ToewijzingNummer: number,
  ReferentieAanbieder: optional(reference),
  Product: optional(product),
  Toewijzingsdatum: date,
  Toewijzingstijd: time,
  Ingangsdatum: date,
  Einddatum: optional(date),
  RedenWijziging: optional(code('JZ002')),
  Omvang: optional(volume),
  Budget: optional(amount),
  Commentaar: optional(comment),
})

/** Allocation (toewijzing): a municipality orders a provider to deliver products to one client. */
export const jw301 = fromMunicipality('JW301', '436', {
  Client: messageClass({
    Bsn: bsn,
    Geboortedatum: birthDate,
    Geslacht: sex,
    Naam: fullName,
    Communicatie: optional(communication),
    JuridischeStatus: optional(code('WJ232')),
    WettelijkeVertegenwoordiging: optional(code('WJ003')),
    Commentaar: optional(comment),
    Relaties: optional(messageClass({ Relatie: repeated(relation) })),
    Contactgegevens: messageClass({ Contact: repeated(contact) }),
    ToegewezenProducten: messageClass({ ToegewezenProduct: repeated(allocatedProduct) }),
  }),
})

export type Jw301 = MessageOf<typeof jw301>
export type ToegewezenProduct = Jw301['Client']['ToegewezenProducten']['ToegewezenProduct'][number]
