import { describe, expect, it } from 'vitest'
import { type AgreedTariff, type CommittedTerms, toCommitment } from './commitment.ts'

const terms = (part: Partial<CommittedTerms>): CommittedTerms => ({
  start: '2025-10-07',
  end: '2025-12-30',
  volume: 3,
  unitCode: '04',
  frequencyCode: '2',
  budgetCents: null,
  ...part,
})

const tariff = (part: Partial<AgreedTariff> = {}): AgreedTariff => ({
  unitCode: '04',
  amountCents: 1,
  validFrom: '2015-01-01',
  validTo: null,
  ...part,
})

const amountOf = (part: Partial<CommittedTerms>, tariffs: readonly AgreedTariff[] = [tariff()]) =>
  toCommitment(terms(part), tariffs).amountCents

describe('commitment', () => {
  it.each([
    ['2025-10-07', '2025-12-30', 39],
    ['2025-07-07', '2025-09-07', 27],
    ['2026-04-08', '2026-06-17', 33],
    ['2026-12-28', '2027-01-10', 6],
    ['2026-08-01', '2026-08-31', 18],
  ])('counts the ISO weeks that a weekly allocation from %s to %s touches', (start, end, hours) => {
    expect(amountOf({ start, end })).toBe(hours)
  })

  it.each([
    ['2025-10-01', '2025-12-31', 1200 + 1500 + 1500],
    ['2025-07-07', '2025-09-07', 900 + 1500 + 300],
    ['2025-07-07', '2025-09-06', 900 + 1800],
    ['2026-04-08', '2026-06-17', 900 + 1500 + 900],
    ['2026-12-28', '2027-01-10', 600],
    ['2026-08-01', '2026-08-31', 1800],
    ['2026-08-03', '2026-08-05', 300],
  ])('counts the output weeks from %s to %s by Sundays, and the week that is cut off', (start, end, euros) => {
    const size = { start, end, volume: 300, unitCode: '83' }
    expect(toCommitment(terms(size), [])).toEqual({ amountCents: euros, basis: 'AMOUNT', unknownReason: null })
    expect(amountOf({ start, end, volume: 1, unitCode: '82' }, [tariff({ unitCode: '82', amountCents: 300 })])).toBe(
      euros,
    )
  })

  it('counts the days of a daily allocation, both ends included', () => {
    expect(amountOf({ start: '2024-02-28', end: '2024-03-01', frequencyCode: '1' })).toBe(9)
  })
  it('counts a broken month of a monthly allocation as a whole one', () => {
    expect(amountOf({ start: '2026-10-14', end: '2026-12-13', volume: 15, frequencyCode: '4' })).toBe(45)
  })
  it('takes a total as it stands, also without an end date', () => {
    expect(amountOf({ volume: 40, frequencyCode: '6' })).toBe(40)
    expect(amountOf({ end: null, volume: 40, frequencyCode: '6' })).toBe(40)
  })
  it('takes the budget when there is one', () => {
    expect(toCommitment(terms({ budgetCents: 125_000, volume: null }), [])).toEqual({
      amountCents: 125_000,
      basis: 'BUDGET',
      unknownReason: null,
    })
  })

  describe('with tariffs that change', () => {
    const years = [
      tariff({ amountCents: 100, validFrom: '2025-01-01', validTo: '2025-12-31' }),
      tariff({ amountCents: 1000, validFrom: '2026-01-01' }),
    ]
    it('gives each day the tariff of that day', () => {
      expect(amountOf({ start: '2025-12-30', end: '2026-01-03', frequencyCode: '1', volume: 1 }, years)).toBe(3200)
    })
    it('gives a week the tariff of its first day within the term', () => {
      // Monday 29 December to Sunday 4 January is one week; the next begins on 5 January.
      expect(amountOf({ start: '2025-12-24', end: '2026-01-06', volume: 1 }, years)).toBe(100 + 100 + 1000)
      expect(amountOf({ start: '2026-01-01', end: '2026-01-06', volume: 1 }, years)).toBe(2000)
    })
    it('gives a month the tariff of its first day within the term', () => {
      const midMonth = [
        tariff({ amountCents: 100, validTo: '2026-03-15' }),
        tariff({ amountCents: 1000, validFrom: '2026-03-16' }),
      ]
      const monthly = { end: '2026-04-30', volume: 1, frequencyCode: '4' }
      expect(amountOf({ ...monthly, start: '2026-03-01' }, midMonth)).toBe(1100)
      expect(amountOf({ ...monthly, start: '2026-03-20' }, midMonth)).toBe(2000)
    })
    it('gives a total the tariff of the start', () => {
      expect(amountOf({ start: '2025-12-31', end: '2026-12-31', volume: 2, frequencyCode: '6' }, years)).toBe(200)
    })
    it('does not know the amount when one part has no tariff', () => {
      expect(toCommitment(terms({ start: '2024-12-30', end: '2025-06-30' }), years)).toEqual({
        amountCents: null,
        basis: null,
        unknownReason: 'NO_TARIFF',
      })
    })
    it('needs no tariff for days on which no part begins', () => {
      const until = tariff({ amountCents: 100, validTo: '2026-06-09' })
      expect(amountOf({ start: '2026-06-01', end: '2026-06-14', volume: 1 }, [until])).toBe(200)
    })
    it('counts a term without a practical end as fast as any other', () => {
      const forever = { start: '2026-01-01', end: '9999-12-31', volume: 1, frequencyCode: '1' }
      expect(amountOf(forever, [tariff({ validTo: '9999-12-31' })])).toBe(2_912_443)
    })
  })

  describe('in minutes', () => {
    const minutes = { volume: 95, unitCode: '01', frequencyCode: '6' }
    it('takes a tariff by the hour and rounds once, half cents up', () => {
      expect(amountOf(minutes, [tariff({ amountCents: 10_001 })])).toBe(15_835)
      expect(amountOf({ ...minutes, volume: 30 }, [tariff({ amountCents: 291 })])).toBe(146)
      expect(amountOf({ ...minutes, volume: 1, frequencyCode: '2' }, [tariff({ amountCents: 10_001 })])).toBe(2167)
    })
    it('prefers a tariff by the minute', () => {
      expect(amountOf(minutes, [tariff({ amountCents: 10_001 }), tariff({ unitCode: '01', amountCents: 2 })])).toBe(190)
    })
    it('does not take a tariff by the minute for hours', () => {
      expect(amountOf({ unitCode: '04' }, [tariff({ unitCode: '01' })])).toBeNull()
    })
  })

  it('comes to the same as counting day by day', () => {
    const tariffs = [
      tariff({ amountCents: 1, validTo: '2025-12-31' }),
      tariff({ amountCents: 1000, validFrom: '2026-01-01', validTo: '2026-01-20' }),
      tariff({ amountCents: 1_000_000, validFrom: '2026-01-21' }),
    ]
    const beginsPart: Record<string, (day: Date) => boolean> = {
      1: () => true,
      2: (day) => day.getUTCDay() === 1,
      4: (day) => day.getUTCDate() === 1,
      6: () => false,
    }
    for (let from = 0; from < 40; from++) {
      for (let length = 1; length < 80; length += 3) {
        const days = Array.from({ length }, (_, index) => new Date(Date.UTC(2025, 11, 1 + from + index)))
        const [start = '', ...rest] = days.map((day) => day.toISOString().slice(0, 10))
        for (const [frequencyCode, begins] of Object.entries(beginsPart)) {
          const firstDays = [start, ...rest.filter((day) => begins(new Date(day)))]
          const expected = firstDays
            .map((day): number => (day < '2026-01-01' ? 1 : day < '2026-01-21' ? 1000 : 1_000_000))
            .reduce((sum, cents) => sum + cents, 0)
          expect(amountOf({ start, end: rest.at(-1) ?? start, volume: 1, frequencyCode }, tariffs)).toBe(expected)
        }
      }
    }
  })

  it('says why it does not know an amount', () => {
    const reasonOf = (part: Partial<CommittedTerms>) => toCommitment(terms(part), []).unknownReason
    expect(reasonOf({ volume: null, unitCode: null, frequencyCode: null })).toBe('NO_VOLUME')
    expect(reasonOf({ end: null })).toBe('NO_END_DATE')
    expect(reasonOf({})).toBe('NO_TARIFF')
  })
})
