import { describe, expect, it } from 'vitest'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import { exampleAllocation, exampleClaim, exampleStart, exampleStop, receivedOn } from '../testing/example-messages.ts'
import { checkRules } from './check-rules.ts'
import { rulesBeyondXsd } from './rules-beyond-xsd.ts'

const client = '/Bericht/Client'
const product = `${client}/ToegewezenProducten/ToegewezenProduct`
const stop = `${client}/StopProducten/StopProduct`
const start = `${client}/StartProducten/StartProduct`
const claim = '/Bericht/Declaratie'
const line = `${claim}/Clienten/Client[1]/Prestaties/Prestatie`

const generic = { Product: undefined, Omvang: undefined }
const inEuros = { Eenheid: '83', GeleverdVolume: 157_500, ProductTarief: undefined }
const february = { Begindatum: '2024-02-01', Einddatum: '2024-02-29' }
const contact = { Soort: '04', Periode: { Begindatum: '2026-02-02', Einddatum: '2026-02-01' } }
const name = { Geslachtsnaam: { Achternaam: 'Zandloper' }, NaamGebruik: '1' }
const relation = { Nummer: 'R-1', Soort: '10', Naam: name, Contact: { Soort: '01' } }

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
      Contactgegevens: { Contact: [{ Soort: '01' }, { Soort: '01' }] },
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
    exampleAllocation([{}], { Contactgegevens: { Contact: [{ Soort: '01' }, contact] } }),
    ['CS003', `${client}/Contactgegevens/Contact[2]/Periode/Einddatum`],
  ],
  [
    'the contact of a relation that ends before it begins',
    exampleAllocation([{}], { Relaties: { Relatie: [{ ...relation, Contact: contact }] } }),
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
    'a date of making in the future',
    withHeader(exampleStart(), { BerichtIdentificatie: { Identificatie: 'PA305-1', Dagtekening: '2026-07-01' } }),
    ['TR135', '/Bericht/Header/BerichtIdentificatie/Dagtekening'],
  ],
  [
    'a receiver that is no municipality',
    withHeader(exampleStop(), { Ontvanger: '0000' }),
    ['TR378', '/Bericht/Header/Ontvanger'],
  ],
  [
    'a sender that is no municipality',
    withHeader(exampleAllocation(), { Afzender: '9999' }),
    ['TR378', '/Bericht/Header/Afzender'],
  ],
]

/** Messages at the border of a rule that break none. */
const sound: readonly [what: string, message: IjwMessage][] = [
  ['an ordinary allocation', exampleAllocation()],
  ['an ordinary start', exampleStart()],
  ['an ordinary stop', exampleStop()],
  ['an ordinary claim', exampleClaim()],
  ['a generic allocation with a budget', exampleAllocation([{ ...generic, Budget: 0 }])],
  ['a category without volume or budget', exampleAllocation([{ Product: { Categorie: '45' }, Omvang: undefined }])],
  [
    'a volume for a category that ended in 2020',
    exampleAllocation([{ Product: { Categorie: '45' }, Ingangsdatum: '2020-01-01', Einddatum: '2020-12-31' }]),
  ],
  ['a deleted allocation', exampleAllocation([{ RedenWijziging: '13', Einddatum: '2026-04-08' }])],
  ['a year of birth only', exampleAllocation([{}], { Geboortedatum: { Datum: '2012-01-01', DatumGebruik: '2' } })],
  ['a former municipality', withHeader(exampleAllocation(), { Afzender: '0398' })],
  [
    'a message made on the day of receipt',
    withHeader(exampleStart(), { BerichtIdentificatie: { Identificatie: '1', Dagtekening: receivedOn } }),
  ],
  [
    'a removal and a start that differ in product',
    exampleStart([{ StatusAanlevering: '3' }, { ToewijzingNummer: 500, Product: { Categorie: '43' } }]),
  ],
  ['the removal of a stop with wrong dates', exampleStop([{ StatusAanlevering: '3', Einddatum: '2026-01-01' }])],
  ['a claim in euros', exampleClaim([inEuros])],
  [
    'a credit of last month',
    exampleClaim([credit('L-0')], { TotaalIngediendBedrag: { TotaalBedrag: 157_500, DebetCredit: 'C' } }),
  ],
  [
    'a credit and a new debit for the same care',
    exampleClaim([credit('L-0'), { ToewijzingNummer: 700 }], {
      TotaalIngediendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
    }),
  ],
  ['a leap February', exampleClaim([{ ProductPeriode: february }], { DeclaratiePeriode: february })],
]

describe('the rules beyond the schema', () => {
  it.each(broken)('refuse %s', (_, message, ...breaches) => {
    expect(checkRules(message, receivedOn).map(({ rule, path }) => [rule, path])).toEqual(breaches)
  })

  it.each(sound)('accept %s', (_, message) => {
    expect(checkRules(message, receivedOn)).toEqual([])
  })

  it('are each broken by some message here', () => {
    const tried = new Set(broken.flatMap(([, , ...breaches]) => breaches.map(([rule]) => rule)))
    expect(rulesBeyondXsd.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
  })

  it('are answered with the return codes of the standard', () => {
    const answers = rulesBeyondXsd.map(({ id, level, code }) => `${id} ${level} ${code}`)
    expect(answers.filter((answer) => !answer.endsWith(' 2 0001'))).toEqual(['TR135 4 8848', 'TR378 4 S300'])
  })
})

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
