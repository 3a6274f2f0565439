import { code, date, integer, line, optional, shared } from './building-blocks.ts'
import {
  agbCode,
  amount,
  debitCredit,
  initials,
  lineReference,
  messageIdentification,
  name,
  phoneNumber,
  productCategory,
  productCode,
  totalAmount,
  unit,
  version,
} from './simple-types.ts'

/** The composite types that the messages share; their children live in the basisschema namespace. */
export const identification = shared({ Identificatie: messageIdentification, Dagtekening: date })

export const xsdVersion = shared({ BasisschemaXsdVersie: version, BerichtXsdVersie: version })

export const birthDate = shared({ Datum: date, DatumGebruik: optional(code('COD170')) })

const familyName = shared({ Achternaam: name, Voorvoegsel: optional(line(10)) })

export const fullName = shared({
  Geslachtsnaam: familyName,
  Partnernaam: optional(familyName),
  Voornamen: optional(name),
  Voorletters: optional(initials),
  NaamGebruik: code('COD700'),
})

export const shortName = shared({
  Geslachtsnaam: familyName,
  Voornamen: optional(name),
  Voorletters: optional(initials),
})

export const communication = shared({ Vorm: code('COD747'), Taal: optional(line(25)) })

const house = shared({
  Huisnummer: integer(99_999),
  Huisletter: optional(line(1)),
  HuisnummerToevoeging: optional(line(4)),
  AanduidingWoonadres: optional(code('NUM061')),
})

export const address = shared({
  Huis: optional(house),
  Postcode: optional(line(8)),
  Straatnaam: optional(line(24)),
  Plaatsnaam: optional(line(80)),
  LandCode: optional(code('COD032')),
})

const phone = shared({ Telefoonnummer: phoneNumber, Landnummer: line(4) })

export const phones = shared({ Telefoon01: phone, Telefoon02: optional(phone) })

export const openPeriod = shared({ Begindatum: optional(date), Einddatum: optional(date) })

export const closedPeriod = shared({ Begindatum: date, Einddatum: date })

export const product = shared({ Categorie: productCategory, Code: optional(productCode) })

/** How much care: volume, unit and frequency. With unit 83 the volume is an amount in eurocents. */
export const volume = shared({ Volume: amount, Eenheid: unit, Frequentie: code('WMO757') })

export const claimLineReference = shared({
  ReferentieNummer: lineReference,
  VorigReferentieNummer: optional(lineReference),
})

/** An amount is never negative: debit (D) or credit (C) is its sign. */
export const signedAmount = shared({ Bedrag: amount, DebetCredit: debitCredit })

export const signedTotal = shared({ TotaalBedrag: totalAmount, DebetCredit: debitCredit })

export const referrer = shared({ Type: code('COD327'), Naam: optional(line(64)), ZorgverlenerCode: optional(agbCode) })
