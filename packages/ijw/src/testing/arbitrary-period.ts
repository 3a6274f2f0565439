import fc from 'fast-check'
import { addDays, type Period } from '../arithmetic/period.ts'

/** Any day from 2019 to 2041: leap years, years of 53 weeks and every weekday at both ends of a year. */
export const arbitraryDay: fc.Arbitrary<string> = fc.nat({ max: 8_000 }).map((days) => addDays('2019-01-01', days))

/** From one day to some two years; short ones and those around the turn of a year come often. */
export const arbitraryPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.oneof(
      arbitraryDay,
      fc
        .tuple(fc.integer({ min: 2019, max: 2040 }), fc.integer({ min: -9, max: 9 }))
        .map(([year, days]) => addDays(`${year}-12-31`, days)),
    ),
    fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 760 })),
  )
  .map(([begin, length]) => ({ begin, end: addDays(begin, length) }))
