import { describe, expect, it } from 'vitest'
import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import { maximumFindings } from '../finding.ts'
import {
  exampleAllocation,
  exampleChange,
  exampleClaim,
  exampleClaimAnswer,
  exampleRequest,
  exampleStart,
  exampleStop,
  exampleWish,
} from '../testing/example-messages.ts'
import { requestAnswerMessage } from '../testing/messages.ts'
import { checkRules } from './check-rules.ts'
import { rulesBeyondXsd } from './rules-beyond-xsd.ts'

const client = '/Bericht/Client'
const product = `${client}/ToegewezenProducten/ToegewezenProduct`
const stop = `${client}/StopProducten/StopProduct`
const start = `${client}/StartProducten/StartProduct`
const claim = '/Bericht/Declaratie'
const line = `${claim}/Clienten/Client[1]/Prestaties/Prestatie`

const request = `${client}/AangevraagdeProducten/AangevraagdProduct`
const change = `${client}/Verzoek/TeWijzigenProducten/TeWijzigenProduct`
const wish = `${client}/Verzoek/NieuweProducten/NieuwProduct`
const answer = '/Bericht/Antwoord'
const claimAnswer = '/Bericht/DeclaratieAntwoord'
const answeredLine = `${claimAnswer}/Clienten/Client[1]/Prestaties/Prestatie`

const generic = { Product: undefined, Omvang: undefined }
const inEuros = { Eenheid: '83', GeleverdVolume: 157_500, ProductTarief: undefined }
const february = { Begindatum: '2024-02-01', Einddatum: '2024-02-29' }
const perDay = { Volume: 1, Eenheid: '14', Frequentie: '1' }
const phone = { Telefoon01: { Telefoonnummer: '0612345678', Landnummer: '31' } }
const home = { Huis: { Huisnummer: 1 }, Postcode: '1811AA', LandCode: 'NL' }
const contact = { Soort: '01', Telefoon: phone }
const backwards = {
  Soort: '04',
  Telefoon: phone,
  Periode: { Begindatum: '2026-02-02', Einddatum: '2026-02-01' },
}
const name = { Geslachtsnaam: { Achternaam: 'Zandloper' }, NaamGebruik: '1' }
const married = { ...name, Partnernaam: { Achternaam: 'Duinpan' } }
const relation = { Nummer: 'R-1', Soort: '10', Naam: name, Contact: contact }
const budget = { Omvang: undefined, Budget: 1 }
const requested = { Categorie: '45', Code: '45A90' }
const january2021 = { Begindatum: '2021-01-01', Einddatum: '2021-01-31' }
const newProducts = exampleWish().Client.Verzoek.NieuweProducten
const unchanged = exampleWish().Client.Verzoek.OngewijzigdeProducten
const checked = { RetourCodes: { RetourCode: ['0200'] } }

/** Messages that break rules, with every rule they break and the element that is named. */
const broken: readonly [what: string, message: IjwMessage, ...breaches: readonly [rule: string, path: string][]][] = [
  ['a BSN that fails the 11-proof', exampleAllocation([{}], { Bsn: '999900030' }), ['CS002', `${client}/Bsn`]],
  ['a BSN of zeros', exampleAllocation([{}], { Bsn: '000000000' }), ['CS002', `${client}/Bsn`]],
  [
    'the second client of a claim with a wrong BSN',
    claimOf('999900043', '123456789'),
    ['CS002', `${claim}/Clienten/Client[2]/Bsn`],
  ],
  [
    'an unknown birth day that is not 01',
    exampleAllocation([{}], { Geboortedatum: { Datum: '2012-09-03', DatumGebruik: '1' } }),
    ['CS139', `${client}/Geboortedatum/Datum`],
  ],
  [
    'an unknown birth date of a relation that is not 1900-01-01',
    exampleAllocation([{}], {
      Relaties: { Relatie: [{ ...relation, Geboortedatum: { Datum: '1980-01-01', DatumGebruik: '3' } }] },
    }),
    ['CS139', `${client}/Relaties/Relatie[1]/Geboortedatum/Datum`],
  ],
  [
    'an allocation number that occurs twice',
    exampleAllocation([{}, { ToewijzingNummer: 500 }]),
    ['TR101', `${product}[2]/ToewijzingNummer`],
  ],
  [
    'two contacts and two relations of one key',
    exampleAllocation([{}], {
      Relaties: { Relatie: [relation, relation] },
      Contactgegevens: { Contact: [contact, contact] },
    }),
    ['TR101', `${client}/Relaties/Relatie[2]/Nummer`],
    ['TR101', `${client}/Contactgegevens/Contact[2]/Soort`],
  ],
  ['a product code without volume', exampleAllocation([{ Omvang: undefined }]), ['CD041', `${product}[1]/Omvang`]],
  [
    'a budget without end date',
    exampleAllocation([{ ...generic, Budget: 1, Einddatum: undefined }]),
    ['CD075', `${product}[1]/Einddatum`],
  ],
  [
    'a volume per week without end date',
    exampleAllocation([{ Einddatum: undefined }]),
    ['CD076', `${product}[1]/Einddatum`],
  ],
  [
    'a budget beside a volume',
    exampleAllocation([{}, { Budget: 1 }]),
    ['CD077', `${product}[2]/Omvang`],
    ['CD078', `${product}[2]/Budget`],
  ],
  ['neither product nor budget', exampleAllocation([generic]), ['CD079', `${product}[1]/Product`]],
  [
    'a volume for a whole category',
    exampleAllocation([{ Product: { Categorie: '45' } }]),
    ['CD080', `${product}[1]/Omvang`],
  ],
  [
    'an allocation that ends before it starts',
    exampleAllocation([{ Einddatum: '2026-04-07' }]),
    ['CS003', `${product}[1]/Einddatum`],
  ],
  [
    'a contact that ends before it begins',
    withContacts(contact, backwards),
    ['CS003', `${client}/Contactgegevens/Contact[2]/Periode/Einddatum`],
  ],
  [
    'the contact of a relation that ends before it begins',
    exampleAllocation([{}], { Relaties: { Relatie: [{ ...relation, Contact: backwards }] } }),
    ['CS003', `${client}/Relaties/Relatie[1]/Contact/Periode/Einddatum`],
  ],
  [
    'a deleted allocation with a term',
    exampleAllocation([{ RedenWijziging: '13' }]),
    ['CS335', `${product}[1]/RedenWijziging`],
  ],
  ['the withdrawn reason 01', exampleAllocation([{ RedenWijziging: '01' }]), ['CS336', `${product}[1]/RedenWijziging`]],
  [
    'the delivery status 2 of a start',
    exampleStart([{ StatusAanlevering: '2' }]),
    ['CS058', `${start}[1]/StatusAanlevering`],
  ],
  [
    'the delivery status 9 of a stop',
    exampleStop([{}, { StatusAanlevering: '9' }]),
    ['CS058', `${stop}[2]/StatusAanlevering`],
  ],
  ['a stop before the start', exampleStop([{ Einddatum: '2026-04-09' }]), ['TR018', `${stop}[1]/Einddatum`]],
  ['the same start twice', exampleStart([{}, { ToewijzingNummer: 500 }]), ['TR101', `${start}[2]`]],
  ['the same stop twice', exampleStop([{}, { ToewijzingNummer: 500 }]), ['TR101', `${stop}[2]`]],
  ['the same client twice', claimOf('999900043', '999900043'), ['TR101', `${claim}/Clienten/Client[2]/Bsn`]],
  [
    'the same line twice',
    exampleClaim([{}, { ProductReferentie: { ReferentieNummer: 'L-1' } }]),
    ['TR101', `${line}[2]/ProductReferentie`],
  ],
  [
    'a period after the date of making',
    exampleClaim([{ ProductPeriode: { Begindatum: '2026-06-01', Einddatum: '2026-06-30' } }]),
    ['TR137', `${line}[1]/ProductPeriode/Einddatum`],
  ],
  [
    'a claim period that ends before it begins',
    exampleClaim([{}], { DeclaratiePeriode: { Begindatum: '2026-05-01', Einddatum: '2026-04-30' } }),
    ['TR137', `${claim}/DeclaratiePeriode/Einddatum`],
    ['CS340', `${claim}/DeclaratiePeriode`],
  ],
  [
    'one line credited twice',
    exampleClaim([credit('L-0'), credit('L-0', 'C-2')], {
      TotaalIngediendBedrag: { TotaalBedrag: 315_000, DebetCredit: 'C' },
    }),
    ['TR315', `${line}[2]/ProductReferentie/VorigReferentieNummer`],
  ],
  [
    'a line and its credit in one claim',
    exampleClaim([{}, credit('L-1')], { TotaalIngediendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' } }),
    ['TR316', `${line}[2]/ProductReferentie/VorigReferentieNummer`],
  ],
  [
    'a total that is not the sum',
    exampleClaim([{}, {}], { TotaalIngediendBedrag: { TotaalBedrag: 157_500, DebetCredit: 'D' } }),
    ['TR358', `${claim}/TotaalIngediendBedrag`],
  ],
  [
    'a negative total without C',
    exampleClaim([credit('L-0')], { TotaalIngediendBedrag: { TotaalBedrag: 157_500, DebetCredit: 'D' } }),
    ['TR358', `${claim}/TotaalIngediendBedrag`],
  ],
  ['two debits for the same care', exampleClaim([{}, { ToewijzingNummer: 700 }]), ['TR416', `${line}[2]`]],
  [
    'a debit with a previous reference',
    exampleClaim([{ ProductReferentie: { ReferentieNummer: 'L-1', VorigReferentieNummer: 'L-0' } }]),
    ['CD060', `${line}[1]/ProductReferentie/VorigReferentieNummer`],
  ],
  ['hours without tariff', exampleClaim([{ ProductTarief: undefined }]), ['CD087', `${line}[1]/ProductTarief`]],
  ['euros with a tariff', exampleClaim([{ ...inEuros, ProductTarief: 1 }]), ['CD087', `${line}[1]/ProductTarief`]],
  [
    'a credit of nothing',
    exampleClaim([{ ...credit('L-0'), IngediendBedrag: { Bedrag: 0, DebetCredit: 'C' } }], {
      TotaalIngediendBedrag: { TotaalBedrag: 0, DebetCredit: 'C' },
    }),
    ['CS325', `${claim}/TotaalIngediendBedrag/DebetCredit`],
    ['CS325', `${line}[1]/IngediendBedrag/DebetCredit`],
  ],
  [
    'a product period over two months',
    exampleClaim([{ ProductPeriode: { Begindatum: '2026-04-30', Einddatum: '2026-05-01' } }]),
    ['CS337', `${line}[1]/ProductPeriode`],
  ],
  [
    'euros whose volume is not the amount',
    exampleClaim([{ ...inEuros, GeleverdVolume: 157_501 }]),
    ['CS339', `${line}[1]/IngediendBedrag/Bedrag`],
  ],
  [
    'a claim period of part of a month',
    exampleClaim([{}], { DeclaratiePeriode: { Begindatum: '2026-05-01', Einddatum: '2026-05-30' } }),
    ['CS340', `${claim}/DeclaratiePeriode`],
  ],
  [
    'a birth of more than 120 years ago',
    exampleAllocation([{}], { Geboortedatum: { Datum: '1906-03-22' } }),
    ['TR002', `${client}/Geboortedatum/Datum`],
  ],
  [
    'the birth date 1900-01-01 that is not called unknown',
    exampleRequestOf({ Geboortedatum: { Datum: '1900-01-01' } }),
    ['TR002', `${client}/Geboortedatum/Datum`],
  ],
  [
    'a contact without address or number',
    withContacts({ Soort: '01' }),
    ['TR006', `${client}/Contactgegevens/Contact[1]`],
  ],
  [
    'a relation with half an address',
    withRelation({ Contact: { Soort: '02', Adres: { Postcode: '1000', LandCode: 'BE' } } }),
    ['TR006', `${client}/Relaties/Relatie[1]/Contact`],
  ],
  [
    'a client with a temporary address only',
    withContacts({ ...contact, Soort: '04' }),
    ['TR061', `${client}/Contactgegevens`],
  ],
  [
    'a request made before the birth',
    exampleRequestOf({ Geboortedatum: { Datum: '2026-04-21' } }),
    ['TR134', `${client}/Geboortedatum/Datum`],
  ],
  [
    'an allocation that is yet to be decided',
    exampleAllocation([{ Toewijzingsdatum: '2026-03-24' }]),
    ['TR134', `${product}[1]/Toewijzingsdatum`],
  ],
  ['a start that is yet to come', exampleStart([{ Begindatum: '2026-04-15' }]), ['TR134', `${start}[1]/Begindatum`]],
  ['a stop that is yet to come', exampleStop([{ Einddatum: '2026-06-19' }]), ['TR134', `${stop}[1]/Einddatum`]],
  [
    'a claim made after its message',
    exampleClaim([{}], { DeclaratieDagtekening: '2026-06-05' }),
    ['TR134', `${claim}/DeclaratieDagtekening`],
  ],
  [
    'an answer to a claim of later',
    withHeader(exampleClaimAnswer(), {
      DeclaratieIdentificatie: { Identificatie: 'PB323-1', Dagtekening: '2026-06-12' },
    }),
    ['TR134', '/Bericht/Header/DeclaratieIdentificatie/Dagtekening'],
  ],
  [
    'the same product twice at one time',
    exampleAllocation([{}, { Product: { Categorie: '45', Code: '45A90' }, Ingangsdatum: '2026-06-17' }]),
    ['TR302', `${product}[2]`],
  ],
  [
    'a whole category beside a product of it',
    exampleAllocation([{ Product: { Categorie: '45' }, Omvang: undefined }, {}]),
    ['TR302', `${product}[2]`],
  ],
  ['generic care beside anything', exampleAllocation([{}, { ...generic, Budget: 1 }]), ['TR302', `${product}[2]`]],
  [
    'a product period of more than five years ago',
    exampleClaim([{ ProductPeriode: { Begindatum: '2021-06-01', Einddatum: '2021-06-02' } }]),
    ['TR335', `${line}[1]/ProductPeriode/Einddatum`],
  ],
  [
    'a granted line in the answer to a claim',
    exampleClaimAnswer([{}], { Clienten: answered('0200') }),
    ['TR342', `${answeredLine}[1]/RetourCodes`],
  ],
  [
    'an answer whose lines are not the difference',
    exampleClaimAnswer([{}, {}], { TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' } }),
    ['TR342', `${claimAnswer}/TotaalToegekendBedrag`],
  ],
  [
    'the lines of a claim that is rejected as a whole',
    exampleClaimAnswer([{}], { RetourCodes: { RetourCode: ['9333'] } }),
    ['TR342', `${claimAnswer}/Clienten`],
  ],
  [
    'something granted of a claim that is rejected as a whole',
    exampleClaimAnswer([{}, {}], { Clienten: undefined, RetourCodes: { RetourCode: ['8214'] } }),
    ['TR342', `${claimAnswer}/TotaalToegekendBedrag`],
  ],
  [
    'a change of nothing that runs',
    exampleChange([{}], { TeWijzigenProducten: undefined, NieuweProducten: newProducts }),
    ['TR352', `${client}/Verzoek`],
  ],
  [
    'a change that changes nothing',
    exampleChange([{}], { TeWijzigenProducten: undefined, OngewijzigdeProducten: unchanged }),
    ['TR353', `${client}/Verzoek`],
  ],
  [
    'another municipality that is not named',
    requestAnswerMessage({}, { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8' }),
    ['TR377', `${answer}/Woonplaatsbeginsel`],
  ],
  [
    'a new product from today',
    exampleWish([{ GewensteIngangsdatum: '2026-04-20' }]),
    ['TR380', `${wish}[1]/GewensteIngangsdatum`],
  ],
  [
    'one reference for two requests',
    exampleRequest([{}, { ReferentieAanbieder: 'V-1' }]),
    ['TR101', `${request}[2]/ReferentieAanbieder`],
    ['TR383', `${request}[2]/ReferentieAanbieder`],
  ],
  ['the same product requested twice', exampleRequest([{}, { Product: requested }]), ['TR386', `${request}[2]`]],
  [
    'another municipality without the residence principle',
    requestAnswerMessage(
      {},
      { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '5', Woonplaatsbeginsel: { Gemeente: '0505' } },
    ),
    ['TR409', `${answer}/Woonplaatsbeginsel`],
  ],
  [
    'another municipality while it is being examined',
    requestAnswerMessage({}, { Woonplaatsbeginsel: { Gemeente: '0505' } }),
    ['TR409', `${answer}/Woonplaatsbeginsel`],
  ],
  [
    'the same new product twice',
    exampleWish([{}, { Product: requested, GewensteIngangsdatum: '2026-06-01' }]),
    ['TR410', `${wish}[2]`],
  ],
  [
    'one allocation changed twice',
    exampleChange([{}, { ToewijzingNummer: 500 }]),
    ['TR101', `${change}[2]/ToewijzingNummer`],
  ],
  [
    'one allocation unchanged twice',
    exampleChange([{}], {
      OngewijzigdeProducten: { OngewijzigdProduct: [{ ToewijzingNummer: 7 }, { ToewijzingNummer: 7 }] },
    }),
    ['TR101', `${client}/Verzoek/OngewijzigdeProducten/OngewijzigdProduct[2]/ToewijzingNummer`],
  ],
  [
    'the same line rejected twice',
    exampleClaimAnswer([{}], {
      TotaalIngediendBedrag: { TotaalBedrag: 315_000, DebetCredit: 'D' },
      Clienten: answered('0611', '0611'),
    }),
    ['TR101', `${answeredLine}[2]/ProductReferentie`],
  ],
  [
    'a change with a budget and no end',
    exampleChange([{ ...budget, Einddatum: undefined }]),
    ['CD075', `${change}[1]/Einddatum`],
  ],
  [
    'a request with a budget and no end',
    exampleRequest([{ ...generic, Budget: 1, ToewijzingEinddatum: undefined }]),
    ['CD075', `${request}[1]/ToewijzingEinddatum`],
  ],
  [
    'a request for hours per week without end',
    exampleRequest([{ ToewijzingEinddatum: undefined }]),
    ['CD076', `${request}[1]/ToewijzingEinddatum`],
  ],
  [
    'a change that ends before it begins',
    exampleChange([{ Einddatum: '2026-05-10' }]),
    ['CS003', `${change}[1]/Einddatum`],
  ],
  [
    'a request that ends before it begins',
    exampleRequest([{ ToewijzingEinddatum: '2026-04-30' }]),
    ['CS003', `${request}[1]/ToewijzingEinddatum`],
  ],
  ['a new product without volume', exampleWish([{ Omvang: undefined }]), ['CD041', `${wish}[1]/Omvang`]],
  ['a new wish for neither product nor budget', exampleWish([generic]), ['CD079', `${wish}[1]/Product`]],
  [
    'a postcode without country',
    withContacts({ Soort: '01', Adres: { ...home, LandCode: undefined } }),
    ['CD005', `${client}/Contactgegevens/Contact[1]/Adres/LandCode`],
  ],
  [
    'a country without postcode',
    withContacts({ Soort: '02', Telefoon: phone, Adres: { LandCode: 'BE' } }),
    ['CD005', `${client}/Contactgegevens/Contact[1]/Adres/LandCode`],
  ],
  [
    'an interpreter of no language',
    exampleAllocation([{}], { Communicatie: { Vorm: '1' } }),
    ['CD007', `${client}/Communicatie/Taal`],
  ],
  [
    'a language for who needs no interpreter',
    exampleAllocation([{}], { Communicatie: { Vorm: '2', Taal: 'Fries' } }),
    ['CD007', `${client}/Communicatie/Taal`],
  ],
  [
    'a period of a registered address',
    withContacts({ ...contact, Periode: { Begindatum: '2026-01-01' } }),
    ['CD009', `${client}/Contactgegevens/Contact[1]/Periode`],
  ],
  [
    'a Dutch address without house',
    withContacts({ ...contact, Adres: { Postcode: '1811AA', LandCode: 'NL' } }),
    ['CD025', `${client}/Contactgegevens/Contact[1]/Adres/Huis`],
  ],
  [
    'a registered address without postcode',
    withContacts({ ...contact, Adres: { Huis: { Huisnummer: 1 } } }),
    ['CD034', `${client}/Contactgegevens/Contact[1]/Adres/Postcode`],
  ],
  [
    'a decision without date',
    exampleRequest([{ BeschikkingNummer: 1 }]),
    ['CD043', `${request}[1]/BeschikkingIngangsdatum`],
  ],
  [
    'a date without decision',
    exampleRequest([{ BeschikkingIngangsdatum: '2026-04-01' }]),
    ['CD043', `${request}[1]/BeschikkingIngangsdatum`],
  ],
  [
    'a credit without previous reference in an answer',
    exampleClaimAnswer([{ IngediendBedrag: { Bedrag: 157_500, DebetCredit: 'C' } }], {
      TotaalIngediendBedrag: { TotaalBedrag: 157_500, DebetCredit: 'C' },
      TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
    }),
    ['CD060', `${answeredLine}[1]/ProductReferentie/VorigReferentieNummer`],
  ],
  [
    'a referrer with code and name',
    exampleRequest([{ Verwijzer: { Type: '02', Naam: 'Praktijk De Dijk', ZorgverlenerCode: '01000101' } }]),
    ['CD066', `${request}[1]/Verwijzer/Naam`],
  ],
  [
    'a referrer without code and name',
    exampleRequest([{ Verwijzer: { Type: '05' } }]),
    ['CD067', `${request}[1]/Verwijzer/Naam`],
  ],
  [
    'a court with an AGB code',
    exampleRequest([{ Verwijzer: { Type: '08', ZorgverlenerCode: '01000101' } }]),
    ['CD068', `${request}[1]/Verwijzer/ZorgverlenerCode`],
  ],
  [
    'a rejection without reason',
    requestAnswerMessage({}, { VerzoekAntwoord: '1' }),
    ['CD085', `${answer}/RedenAfwijzingVerzoek`],
  ],
  [
    'a reason while it is being examined',
    requestAnswerMessage({}, { RedenAfwijzingVerzoek: '2' }),
    ['CD086', `${answer}/RedenAfwijzingVerzoek`],
  ],
  [
    'a request for hours of a whole category',
    exampleRequest([{ Product: { Categorie: '45' } }]),
    ['CD095', `${request}[1]/Omvang`],
  ],
  [
    'a wish for hours of a whole category',
    exampleWish([{ Product: { Categorie: '45' } }]),
    ['CD096', `${wish}[1]/Omvang`],
  ],
  [
    'the name of a partner that does not exist',
    withRelation({ Naam: { ...name, NaamGebruik: '3' } }),
    ['CS050', `${client}/Relaties/Relatie[1]/Naam/NaamGebruik`],
  ],
  [
    'a pseudonym',
    exampleAllocation([{}], { Naam: { ...married, NaamGebruik: '5' } }),
    ['CS050', `${client}/Naam/NaamGebruik`],
  ],
  [
    'a Dutch postcode that is none',
    withContacts({ Soort: '01', Adres: { ...home, Postcode: '1811 AA' } }),
    ['CS089', `${client}/Contactgegevens/Contact[1]/Adres/Postcode`],
  ],
  [
    'a claim over 2020',
    exampleClaim([{}], { DeclaratiePeriode: { Begindatum: '2020-12-01', Einddatum: '2020-12-31' } }),
    ['CS100', `${claim}/DeclaratiePeriode/Begindatum`],
  ],
  [
    'a line over 2020',
    madeOn('2021-02-01', [{ ProductPeriode: { Begindatum: '2020-12-31', Einddatum: '2020-12-31' } }], {
      DeclaratiePeriode: january2021,
    }),
    ['CS100', `${line}[1]/ProductPeriode/Begindatum`],
  ],
  [
    'a client that is an organisation',
    exampleAllocation([{}], { Naam: { ...name, NaamGebruik: '6' } }),
    ['CS318', `${client}/Naam/NaamGebruik`],
  ],
  ['a number of days per day', exampleAllocation([{ Omvang: perDay }]), ['CS338', `${product}[1]/Omvang/Frequentie`]],
  ['a change to days per day', exampleChange([{ Omvang: perDay }]), ['CS338', `${change}[1]/Omvang/Frequentie`]],
  ['a request for days per day', exampleRequest([{ Omvang: perDay }]), ['CS343', `${request}[1]/Omvang/Frequentie`]],
  [
    'an answer that grants nothing as credit',
    exampleClaimAnswer([{}], { TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'C' } }),
    ['CS325', `${claimAnswer}/TotaalToegekendBedrag/DebetCredit`],
  ],
  [
    'a rejected line of after the answer',
    withHeader(exampleClaimAnswer(), {
      BerichtIdentificatie: { Identificatie: 'RG325-1', Dagtekening: '2026-05-30' },
      DeclaratieIdentificatie: { Identificatie: 'PB323-1', Dagtekening: '2026-05-30' },
    }),
    ['TR137', `${answeredLine}[1]/ProductPeriode/Einddatum`],
  ],
]

/** Messages that break no rule, with the rules at whose border they are. */
const sound: readonly [what: string, message: IjwMessage, ...rules: readonly string[]][] = [
  ['an ordinary allocation', exampleAllocation(), 'CS002', 'CD041', 'CD076', 'CD079'],
  ['an ordinary start', exampleStart(), 'CS058'],
  ['an ordinary stop', exampleStop(), 'CS058'],
  ['an ordinary request', exampleRequest(), 'CD067'],
  ['an ordinary change', exampleChange(), 'TR352', 'TR353'],
  ['an ordinary wish', exampleWish(), 'TR352', 'TR353'],
  ['an ordinary claim', exampleClaim(), 'CD060', 'CD087', 'TR358', 'CS340'],
  ['an ordinary answer to a claim', exampleClaimAnswer([{}, {}]), 'TR342', 'CS325'],
  ['a request under examination', requestAnswerMessage(), 'CD086', 'TR409'],
  [
    'a rejection for the residence principle',
    requestAnswerMessage(
      {},
      { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: { Gemeente: '0505' } },
    ),
    'CD085',
    'TR377',
  ],
  [
    'a generic allocation with a budget',
    exampleAllocation([{ ...generic, Budget: 0 }]),
    'CD075',
    'CD077',
    'CD078',
    'CD079',
  ],
  [
    'a category without volume or budget',
    exampleAllocation([{ Product: { Categorie: '45' }, Omvang: undefined }]),
    'CD079',
    'CD080',
  ],
  [
    'a volume for a category that ended in 2020',
    exampleAllocation([{ Product: { Categorie: '45' }, Ingangsdatum: '2020-01-01', Einddatum: '2020-12-31' }]),
    'CD080',
  ],
  [
    'a request for a category that ended in 2020',
    exampleRequest([
      { Product: { Categorie: '45' }, ToewijzingIngangsdatum: '2020-01-01', ToewijzingEinddatum: '2020-12-31' },
    ]),
    'CD095',
  ],
  ['a wish for a whole category', exampleWish([{ Product: { Categorie: '45' }, Omvang: undefined }]), 'CD096'],
  [
    'a deleted allocation',
    exampleAllocation([{ RedenWijziging: '13', Einddatum: '2026-04-08' }]),
    'CS003',
    'CS335',
    'CS336',
  ],
  [
    'an allocation beside the same one, deleted',
    exampleAllocation([
      { RedenWijziging: '13', Einddatum: '2026-04-08' },
      { Product: { Categorie: '45', Code: '45A90' } },
    ]),
    'TR302',
    'TR101',
  ],
  [
    'a product that follows itself',
    exampleAllocation([
      {},
      { Product: { Categorie: '45', Code: '45A90' }, Ingangsdatum: '2026-06-18', Einddatum: '2026-07-31' },
    ]),
    'TR302',
  ],
  [
    'requests for a product in two terms',
    exampleRequest([
      {},
      { Product: requested, ToewijzingIngangsdatum: '2026-11-01', ToewijzingEinddatum: '2026-12-31' },
    ]),
    'TR386',
    'TR383',
  ],
  [
    'wishes for a product in two terms',
    exampleWish([{}, { Product: requested, GewensteIngangsdatum: '2026-10-01', Einddatum: '2026-12-31' }]),
    'TR410',
  ],
  ['a wish from tomorrow', exampleWish([{ GewensteIngangsdatum: '2026-04-21' }]), 'TR380'],
  [
    'a year of birth only',
    exampleAllocation([{}], { Geboortedatum: { Datum: '2012-01-01', DatumGebruik: '2' } }),
    'CS139',
  ],
  [
    'a birth date that is not known at all',
    exampleAllocation([{}], { Geboortedatum: { Datum: '1900-01-01', DatumGebruik: '3' } }),
    'TR002',
    'CS139',
  ],
  ['a birth of 120 years ago', exampleAllocation([{}], { Geboortedatum: { Datum: '1906-03-23' } }), 'TR002'],
  ['a birth on the day of the request', exampleRequestOf({ Geboortedatum: { Datum: '2026-04-20' } }), 'TR134'],
  [
    'a removal and a start that differ in product',
    exampleStart([{ StatusAanlevering: '3' }, { ToewijzingNummer: 500, Product: { Categorie: '43' } }]),
    'TR101',
    'CS058',
  ],
  [
    'the removal of a stop with wrong dates',
    exampleStop([
      { StatusAanlevering: '3', Einddatum: '2026-01-01' },
      { StatusAanlevering: '3', Begindatum: '2026-06-19', Einddatum: '2026-06-19' },
    ]),
    'TR018',
    'TR134',
  ],
  ['a claim in euros', exampleClaim([inEuros]), 'CD087', 'CS339'],
  [
    'a credit of last month',
    exampleClaim([credit('L-0')], { TotaalIngediendBedrag: { TotaalBedrag: 157_500, DebetCredit: 'C' } }),
    'CD060',
    'TR358',
  ],
  [
    'a credit and a new debit for the same care',
    exampleClaim([credit('L-0'), { ToewijzingNummer: 700 }], {
      TotaalIngediendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
    }),
    'TR315',
    'TR316',
    'TR416',
    'CS325',
  ],
  [
    'a leap February',
    exampleClaim([{ ProductPeriode: february }], { DeclaratiePeriode: february }),
    'CS340',
    'CS337',
    'TR137',
  ],
  [
    'a product period that ended five years before',
    exampleClaim([{ ProductPeriode: { Begindatum: '2021-06-01', Einddatum: '2021-06-03' } }]),
    'TR335',
  ],
  [
    'the first month of which may be claimed',
    madeOn('2026-01-31', [{ ProductPeriode: january2021 }], { DeclaratiePeriode: january2021 }),
    'CS100',
  ],
  [
    'an answer that rejects a client as a whole',
    exampleClaimAnswer([{}, {}], {
      TotaalToegekendBedrag: { TotaalBedrag: 157_500, DebetCredit: 'D' },
      Clienten: { Client: answered('0233').Client.map((one) => ({ ...one, RetourCodes: { RetourCode: ['8187'] } })) },
    }),
    'TR342',
  ],
  [
    'an answer that rejects the claim',
    exampleClaimAnswer([{}], {
      TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
      Clienten: undefined,
      RetourCodes: { RetourCode: ['9333'] },
    }),
    'TR342',
  ],
  ['an answer to a message that failed', { ...exampleClaimAnswer(), DeclaratieAntwoord: undefined }, 'TR342'],
  ['a contact by telephone only', withContacts(contact), 'TR006', 'TR061', 'CD034'],
  ['a contact by address only', withContacts({ Soort: '03', Adres: home }), 'TR006', 'CD005', 'CD025', 'CS089'],
  [
    'a stay abroad for a while',
    withContacts(contact, {
      Soort: '04',
      Adres: { Huis: { Huisnummer: 2 }, Postcode: '1000', LandCode: 'BE' },
      Periode: { Begindatum: '2026-04-01', Einddatum: '2026-04-01' },
    }),
    'CD009',
    'CD025',
    'CS089',
    'CS003',
  ],
  ['an interpreter', exampleAllocation([{}], { Communicatie: { Vorm: '1', Taal: 'Fries' } }), 'CD007'],
  ['the name of a partner', exampleAllocation([{}], { Naam: { ...married, NaamGebruik: '4' } }), 'CS050', 'CS318'],
  ['an organisation as guardian', withRelation({ Naam: { ...name, NaamGebruik: '6' } }), 'CS050'],
  [
    'a decision with its date, and a referrer with a code',
    exampleRequest([
      {
        BeschikkingNummer: 1,
        BeschikkingIngangsdatum: '2026-04-01',
        Verwijzer: { Type: '02', ZorgverlenerCode: '01000101' },
      },
    ]),
    'CD043',
    'CD066',
  ],
  ['who comes without referrer', exampleRequest([{ Verwijzer: { Type: '06' } }]), 'CD068'],
  ['days per month', exampleAllocation([{ Omvang: { ...perDay, Frequentie: '4' } }]), 'CS338'],
  ['a request for days per month', exampleRequest([{ Omvang: { ...perDay, Frequentie: '4' } }]), 'CS343'],
]

describe('the rules within a message', () => {
  it.each(broken)('refuse %s', (_, message, ...breaches) => {
    expect(checkRules(message).map(({ rule, path }) => [rule, path])).toEqual(breaches)
  })

  it.each(sound)('accept %s', (_, message) => {
    expect(checkRules(message)).toEqual([])
  })

  it('are each broken by some message here, and each kept by one at its border', () => {
    const ids = rulesBeyondXsd.map(({ id }) => id)
    const tried = new Set(broken.flatMap(([, , ...breaches]) => breaches.map(([rule]) => rule)))
    const kept = new Set(sound.flatMap(([, , ...rules]) => rules))
    expect({ broken: ids.filter((id) => !tried.has(id)), kept: ids.filter((id) => !kept.has(id)) }).toEqual({
      broken: [],
      kept: [],
    })
  })

  it('are named at messages that they hold for', () => {
    const messagesOf = new Map(rulesBeyondXsd.map(({ id, messages }) => [id, messages]))
    for (const [what, { type }, ...rules] of sound) {
      for (const rule of rules)
        expect({ what, rule, messages: messagesOf.get(rule) }).toMatchObject({
          messages: expect.arrayContaining([type]),
        })
    }
  })

  it('stop at the findings that are reported, however much is wrong', () => {
    const many = Array.from({ length: 50 }, () => ({ Einddatum: '2026-04-07' }))
    expect(checkRules(exampleAllocation(many))).toHaveLength(maximumFindings)
  })
})

function withContacts(...contacts: readonly Jw301['Client']['Contactgegevens']['Contact'][number][]): Jw301 {
  return exampleAllocation([{}], { Contactgegevens: { Contact: contacts } })
}

function withRelation(changes: Partial<NonNullable<Jw301['Client']['Relaties']>['Relatie'][number]>): Jw301 {
  return exampleAllocation([{}], { Relaties: { Relatie: [{ ...relation, ...changes }] } })
}

function exampleRequestOf(changes: Partial<Jw315['Client']>): Jw315 {
  const message = exampleRequest()
  return { ...message, Client: { ...message.Client, ...changes } }
}

function madeOn(day: string, ...claim: Parameters<typeof exampleClaim>): Jw323 {
  const [lines, changes] = claim
  const message = exampleClaim(lines, { ...changes, DeclaratieDagtekening: day })
  return withHeader(message, { BerichtIdentificatie: { Identificatie: 'PB323-1', Dagtekening: day } })
}

/** The clients of an answer: one, with a line for each of these codes. */
function answered(...codes: readonly string[]) {
  const [claimed] = exampleClaim().Declaratie.Clienten.Client.flatMap(({ Prestaties }) => Prestaties.Prestatie)
  const lines = codes.map((code) => ({ ...(claimed as Prestatie), RetourCodes: { RetourCode: [code] } }))
  return { Client: [{ Bsn: '999900031', Prestaties: { Prestatie: lines }, ...checked }] }
}

function credit(previous: string, own = 'C-1'): Partial<Prestatie> {
  return {
    ProductReferentie: { ReferentieNummer: own, VorigReferentieNummer: previous },
    ToewijzingNummer: 700,
    IngediendBedrag: { Bedrag: 157_500, DebetCredit: 'C' },
  }
}

function withHeader<M extends IjwMessage>(message: M, changes: Partial<M['Header']>): M {
  return { ...message, Header: { ...message.Header, ...changes } }
}

function claimOf(...bsns: readonly string[]): Jw323 {
  const lines = exampleClaim(bsns.map(() => ({}))).Declaratie.Clienten.Client[0]?.Prestaties.Prestatie ?? []
  const clients = lines.map((line, index) => ({ Bsn: bsns[index] ?? '', Prestaties: { Prestatie: [line] } }))
  return exampleClaim(lines, { Clienten: { Client: clients } })
}
