import { allocationMessage, requestMessage } from '@regiograaf/ijw/testing'
import { describe, expect, it } from 'vitest'
import { toPerson, withContact, withoutWhereabouts } from './person.ts'

describe('the young person of an outgoing allocation', () => {
  it('is who the latest allocation told, without contacts for a time that is over', () => {
    const message = allocationMessage()
    const contacts = [
      ...message.Client.Contactgegevens.Contact,
      { Soort: '04', Periode: { Begindatum: '2026-01-01', Einddatum: '2026-04-30' } },
    ]
    const told = { ...message, Client: { ...message.Client, Contactgegevens: { Contact: contacts } } }
    const kinds = (today: string) => toPerson(told, today).Contactgegevens.Contact.map(({ Soort }) => Soort)
    expect([kinds('2026-04-30'), kinds('2026-05-01')]).toEqual([['01', '04'], ['01']])
    expect(toPerson(told, '2026-05-01')).toMatchObject({ Bsn: '999900031', Naam: { Voornamen: 'Fenna' } })
    expect(toPerson(told, '2026-05-01')).not.toHaveProperty('ToegewezenProducten')
  })

  it('is who a request told as long as there is no allocation, under the own name and without a contact', () => {
    expect(toPerson(requestMessage(), '2026-05-01')).toEqual({
      Bsn: '999900031',
      Geboortedatum: { Datum: '2012-09-03' },
      Geslacht: '2',
      Naam: { Geslachtsnaam: { Achternaam: 'Zandloper' }, NaamGebruik: '1' },
      Contactgegevens: { Contact: [] },
    })
  })

  it('can be reached as is said, instead of what was known of that kind', () => {
    const person = toPerson(allocationMessage(), '2026-05-01')
    const letters = withContact(person, { kindCode: '02', phoneNumber: '0612345678' })
    expect(letters.Contactgegevens.Contact).toEqual([
      { Soort: '02', Telefoon: { Telefoon01: { Telefoonnummer: '0612345678', Landnummer: '31' } } },
      ...person.Contactgegevens.Contact,
    ])
    const moved = withContact(person, { houseNumber: 3, houseLetter: 'B', postcode: '3811CJ', town: 'Amersfoort' })
    expect(moved.Contactgegevens.Contact).toEqual([
      {
        Soort: '01',
        Adres: { Huis: { Huisnummer: 3, Huisletter: 'B' }, Postcode: '3811CJ', LandCode: 'NL', Plaatsnaam: 'Amersfoort' },
      },
    ])
  })

  it('is nowhere when that is secret', () => {
    const message = allocationMessage()
    const contact = { Soort: '01', Adres: { Postcode: '1800AA', LandCode: 'NL' } }
    const parent = { Nummer: 'R1', Soort: '10', Naam: { ...message.Client.Naam }, Contact: contact }
    const told = { ...message, Client: { ...message.Client, Relaties: { Relatie: [parent] } } }
    expect(JSON.stringify(withoutWhereabouts(toPerson(told, '2026-05-01')))).not.toMatch(/1800AA|Adres|Relatie/)
  })
})
