import { findMunicipality } from '@regiograaf/reference-data'
import { messageTypes } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import type { Rule } from './rule.ts'

/** Rules about the header, which hold for every message; level 4: they look at the clock and at the list of municipalities. */
export const headerRules: readonly Rule[] = [
  {
    id: 'TR135',
    sentence: 'The date of making must not lie after the day of receipt.',
    level: 4,
    code: '8848',
    messages: messageTypes,
    check({ Header }, report, today) {
      if (Header.BerichtIdentificatie.Dagtekening > today) report('/Bericht/Header/BerichtIdentificatie/Dagtekening')
    },
  },
  {
    id: 'TR378',
    sentence: 'The municipality must be a present municipality or one that was merged into another.',
    level: 4,
    code: 'S300',
    messages: messageTypes,
    check(message, report) {
      const { municipalityCode, sender } = messageEnvelope(message)
      if (findMunicipality(municipalityCode) !== null) return
      report(sender.length === 4 ? '/Bericht/Header/Afzender' : '/Bericht/Header/Ontvanger')
    },
  },
]
