import { addDays } from './period.ts'
import { weekdayOf } from './weeks.ts'

/** A holiday that comes every year, or in some years. `dayIn` gives its day, or null in a year without it. */
export interface PublicHoliday {
  readonly name: string
  /** The Dutch name. */
  readonly nameNl: string
  dayIn(year: number): string | null
}

/** The Dutch public holidays on which hardly anybody works. The standard has no list of its own: a region may have another one. */
export const publicHolidays: readonly PublicHoliday[] = [
  fixedDay('New Year', 'Nieuwjaarsdag', '01-01'),
  fromEaster('Easter Monday', 'Tweede paasdag', 1),
  {
    name: "King's Day",
    nameNl: 'Koningsdag',
    dayIn: (year) => (weekdayOf(dayOf(year, '04-27')) === 6 ? dayOf(year, '04-26') : dayOf(year, '04-27')),
  },
  fromEaster('Ascension Day', 'Hemelvaartsdag', 39),
  fromEaster('Whit Monday', 'Tweede pinksterdag', 50),
  fixedDay('Christmas Day', 'Eerste kerstdag', '12-25'),
  fixedDay('Second Day of Christmas', 'Tweede kerstdag', '12-26'),
]

/** To add where it is a day off: in its lustrum years only, or in every year. */
export function liberationDay(years: 'lustrum years' | 'every year'): PublicHoliday {
  return {
    name: 'Liberation Day',
    nameNl: 'Bevrijdingsdag',
    dayIn: (year) => (years === 'every year' || year % 5 === 0 ? dayOf(year, '05-05') : null),
  }
}

/** To add where it is a day off. */
export const goodFriday: PublicHoliday = fromEaster('Good Friday', 'Goede vrijdag', -2)

function fixedDay(name: string, nameNl: string, monthAndDay: string): PublicHoliday {
  return { name, nameNl, dayIn: (year) => dayOf(year, monthAndDay) }
}

function fromEaster(name: string, nameNl: string, daysLater: number): PublicHoliday {
  return { name, nameNl, dayIn: (year) => addDays(easterSunday(year), daysLater) }
}

function dayOf(year: number, monthAndDay: string): string {
  return `${`${year}`.padStart(4, '0')}-${monthAndDay}`
}

/** Easter of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const daysAfterFebruary = epact + weekday - 7 * shift + 114
  const month = Math.floor(daysAfterFebruary / 31)
  const day = (daysAfterFebruary % 31) + 1
  return dayOf(year, `${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`)
}
