import { isBsn } from '@regiograaf/reference-data'
import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw305 } from '../definitions/jw305.ts'
import type { Jw307 } from '../definitions/jw307.ts'
import { mentionedClients } from '../mentioned-clients.ts'
import { type Rule, withinMessage } from './rule.ts'

type BirthDate = Jw301['Client']['Geboortedatum']

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
    ['JW301', 'JW305', 'JW307'],
    'An incompletely known birth date has 01 for the day or month that is unknown, and is 1900-01-01 when all is unknown.',
    (message, report) => {
      for (const { path, birthDate } of birthDates(message)) {
        const form = birthDate?.DatumGebruik && formOfUnknownDate[birthDate.DatumGebruik]
        if (form && !form.test(birthDate.Datum)) report(`${path}/Datum`)
      }
    },
  ),
]

/** By DatumGebruik (COD170): day unknown, day and month unknown, everything unknown. */
const formOfUnknownDate: Record<string, RegExp> = { 1: /-01$/, 2: /-01-01$/, 3: /^1900-01-01$/ }

function* birthDates({
  type,
  Client,
}: Jw301 | Jw305 | Jw307): Iterable<{ path: string; birthDate?: BirthDate | undefined }> {
  yield { path: '/Bericht/Client/Geboortedatum', birthDate: Client.Geboortedatum }
  if (type !== 'JW301') return
  for (const [index, { Geboortedatum }] of (Client.Relaties?.Relatie ?? []).entries()) {
    yield { path: `/Bericht/Client/Relaties/Relatie[${index + 1}]/Geboortedatum`, birthDate: Geboortedatum }
  }
}
