import { isBsn } from '@regiograaf/reference-data'
import { mentionedClients } from '../mentioned-clients.ts'
import { birthDates } from './birth-dates.ts'
import { yearsBefore } from './days.ts'
import { type Rule, withinMessage } from './rule.ts'

/** Rules about the client of a message, whichever message that is. */
export const clientRules: readonly Rule[] = [
  withinMessage(
    'CS002',
    ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW323', 'JW325'],
    'The citizen service number (BSN) must pass the 11-proof.',
    (message, report) => {
      for (const { bsn, path } of mentionedClients(message)) if (!isBsn(bsn)) report(`${path}/Bsn`)
    },
  ),
  withinMessage(
    'CS139',
    ['JW301', 'JW305', 'JW307', 'JW315'],
    'An incompletely known birth date has 01 for the day or month that is unknown, and is 1900-01-01 when all is unknown.',
    (message, report) => {
      for (const { path, birthDate } of birthDates(message)) {
        const form = birthDate.DatumGebruik && formOfUnknownDate[birthDate.DatumGebruik]
        if (form && !form.test(birthDate.Datum)) report(`${path}/Datum`)
      }
    },
  ),
  withinMessage(
    'TR002',
    ['JW301', 'JW305', 'JW307', 'JW315'],
    'A birth date lies at most 120 years before the date of making, unless it is given as unknown.',
    (message, report) => {
      const earliest = yearsBefore(message.Header.BerichtIdentificatie.Dagtekening, 120)
      for (const { path, birthDate } of birthDates(message)) {
        const isUnknown = birthDate.DatumGebruik === '3' && birthDate.Datum === '1900-01-01'
        if (birthDate.Datum < earliest && !isUnknown) report(`${path}/Datum`)
      }
    },
  ),
]

/** By DatumGebruik (COD170): day unknown, day and month unknown, everything unknown. */
const formOfUnknownDate: Record<string, RegExp> = { 1: /-01$/, 2: /-01-01$/, 3: /^1900-01-01$/ }
