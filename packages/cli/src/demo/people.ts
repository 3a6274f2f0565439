import { addDays, earliest, type Jw301, type Jw305, latest } from '@regiograaf/ijw'
import type { Municipality } from '@regiograaf/reference-data'
import { boyNames, type FamilyName, familyNames, girlNames, streetNames } from './names.ts'
import type { Random } from './random.ts'

/** A fictitious person as JW301 describes a client: everything but the allocations. */
export type DemoPerson = Omit<Jw301['Client'], 'ToegewezenProducten'>

/** The same person as JW305 and JW307 describe a client: with the short name and without contacts. */
type DemoShortPerson = Omit<Jw305['Client'], 'StartProducten'>

type Relation = NonNullable<Jw301['Client']['Relaties']>['Relatie'][number]
type Contact = Relation['Contact']
type Address = NonNullable<Contact['Adres']>

/** The first and the last birth date in the demo. */
const births = { first: '2003-01-01', last: '2024-12-31' }

/**
 * Makes a person who is of an age to receive youth care on `careStart`. `isUnderSupervision` puts the person under a
 * supervision order, with an institution as guardian beside the parents.
 */
export function makePerson(
  random: Random,
  bsn: string,
  municipality: Municipality,
  careStart: string,
  isUnderSupervision: boolean,
): DemoPerson {
  const sex = random.weighted([
    ['1', 52],
    ['2', 47],
    ['0', 1],
  ])
  const familyName = random.pick(familyNames)
  const givenNames = pickGivenNames(random, sex)
  const home = makeAddress(random, municipality)
  const communication = random.chance(0.04) ? makeCommunication(random) : null
  const stay = random.chance(0.06) ? makeStay(random, municipality, careStart) : null
  return {
    Bsn: bsn,
    Geboortedatum: makeBirthDate(random, careStart),
    Geslacht: sex,
    Naam: {
      Geslachtsnaam: familyName,
      Voornamen: givenNames.join(' '),
      Voorletters: initialsOf(givenNames),
      NaamGebruik: '1',
    },
    ...(communication && { Communicatie: communication }),
    ...(isUnderSupervision && { JuridischeStatus: '04' }),
    ...(random.chance(0.02) && { Commentaar: 'Graag eerst contact opnemen met de ouders.' }),
    Relaties: { Relatie: makeRelations(random, municipality, familyName, home, isUnderSupervision) },
    Contactgegevens: {
      Contact: [{ Soort: '01', Adres: home }, ...(stay ? [stay] : [])],
    },
  }
}

/** The person in the short form of JW305 and JW307. */
export function toShortPerson({ Bsn, Geboortedatum, Geslacht, Naam }: DemoPerson): DemoShortPerson {
  return { Bsn, Geboortedatum, Geslacht, Naam: { Geslachtsnaam: Naam.Geslachtsnaam, Voorletters: Naam.Voorletters } }
}

function pickGivenNames(random: Random, sex: string): readonly string[] {
  const names = sex === '1' ? boyNames : sex === '2' ? girlNames : [...boyNames, ...girlNames]
  const count = random.weighted([
    [1, 60],
    [2, 32],
    [3, 8],
  ])
  return [...new Set(Array.from({ length: count }, () => random.pick(names)))]
}

function initialsOf(givenNames: readonly string[]): string {
  return givenNames.map((name) => name[0]).join('')
}

function makeBirthDate(random: Random, careStart: string): DemoPerson['Geboortedatum'] {
  const age = random.weighted([
    [random.between(0, 3), 8],
    [random.between(4, 11), 42],
    [random.between(12, 17), 46],
    [random.between(18, 20), 4],
  ])
  const newest = addDays(careStart, -40)
  const wished = addDays(`${Number(careStart.slice(0, 4)) - age}${careStart.slice(4, 7)}-15`, -random.between(0, 364))
  const day = latest(births.first, earliest(wished, newest, births.last))
  // Parts that are not known are written as the first month and day (IV009, CS139).
  return random.weighted<DemoPerson['Geboortedatum']>([
    [{ Datum: day }, 970],
    [{ Datum: `${day.slice(0, 7)}-01`, DatumGebruik: '1' }, 14],
    [{ Datum: `${day.slice(0, 4)}-01-01`, DatumGebruik: '2' }, 14],
    [{ Datum: '1900-01-01', DatumGebruik: '3' }, 2],
  ])
}

const postBoxPostcodes: Readonly<Record<string, string>> = {
  'noord-kennemerland': '1800',
  eemland: '3800',
  'zuid-holland-zuid': '3300',
}

/** An address that cannot exist: its postcode is one for post boxes, which have no street and no house. */
function makeAddress(random: Random, municipality: Municipality): Address {
  const letters = () => random.pick([...'ABCDEGHJKLMNPRTVWXZ'])
  return {
    Huis: {
      Huisnummer: random.between(1, 240),
      ...(random.chance(0.12) && { Huisletter: random.pick(['A', 'B', 'C']) }),
    },
    Postcode: `${postBoxPostcodes[municipality.youthCareRegionId] ?? '9999'}${letters()}${letters()}`,
    ...(random.chance(0.8) && { Straatnaam: random.pick(streetNames) }),
    Plaatsnaam: municipality.name,
    LandCode: 'NL',
  }
}

/** A phone number that cannot exist: no Dutch number starts with 0600000. */
function makePhone(random: Random): NonNullable<Contact['Telefoon']> {
  return { Telefoon01: { Telefoonnummer: `0600000${random.between(100, 999)}`, Landnummer: '0031' } }
}

function makeCommunication(random: Random): NonNullable<DemoPerson['Communicatie']> {
  return random.weighted<NonNullable<DemoPerson['Communicatie']>>([
    [{ Vorm: '1', Taal: random.pick(['Arabisch', 'Tigrinya', 'Pools', 'Oekraïens', 'Turks', 'Papiaments']) }, 9],
    [{ Vorm: '2' }, 1],
  ])
}

function makeStay(random: Random, municipality: Municipality, careStart: string): Contact {
  return {
    Soort: '04',
    Adres: makeAddress(random, municipality),
    Organisatie: 'Woonlocatie De Rietsanger',
    Periode: {
      Begindatum: careStart,
      ...(random.chance(0.5) && { Einddatum: addDays(careStart, random.between(20, 200)) }),
    },
  }
}

function makeRelations(
  random: Random,
  municipality: Municipality,
  familyName: FamilyName,
  home: Address,
  isUnderSupervision: boolean,
): readonly Relation[] {
  const livesElsewhere = random.chance(0.3)
  const parents = Array.from({ length: random.chance(0.25) ? 1 : 2 }, (_, index): Relation => {
    const sex = index === 0 ? '2' : random.pick(['1', '1', '1', '2'])
    const givenNames = pickGivenNames(random, sex)
    const ownName = index === 0 ? random.pick(familyNames) : familyName
    const usesPartnerName = ownName !== familyName && random.chance(0.4)
    return {
      Nummer: `${index + 1}`,
      Volgorde: index + 1,
      Soort: '10',
      Geslacht: sex,
      Naam: {
        Geslachtsnaam: ownName,
        ...(usesPartnerName && { Partnernaam: familyName }),
        Voorletters: initialsOf(givenNames),
        NaamGebruik: usesPartnerName ? random.pick(['2', '3', '4']) : '1',
      },
      Contact: {
        Soort: '01',
        Adres: index === 1 && livesElsewhere ? makeAddress(random, municipality) : home,
        ...(random.chance(0.5) && { Telefoon: makePhone(random) }),
        ...(random.chance(0.2) && { Emailadres: `ouder${random.between(1000, 9999)}@voorbeeld.example` }),
      },
    }
  })
  if (!isUnderSupervision) return parents
  return [
    ...parents,
    {
      Nummer: `${parents.length + 1}`,
      Soort: '11',
      Naam: { Geslachtsnaam: { Achternaam: 'Jeugdbescherming Distelkroon' }, NaamGebruik: '6' },
      Contact: { Soort: '02', Telefoon: makePhone(random) },
    },
  ]
}
