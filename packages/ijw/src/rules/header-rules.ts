import { findMunicipality } from '@regiograaf/reference-data'
import { messageTypes } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import type { Rule } from './rule.ts'

/**
 * Rules about the header; level 4: they look at the clock and at the list of municipalities. The standard asks them of
 * original messages; we ask them of returns too, so that nothing is stored for tomorrow or for a municipality that is none.
 */
export const headerRules: readonly Rule[] = [
  {
    id: 'TR135',
    sentence: 'The date of making must not lie after the day of receipt.',
    level: 4,
    code: '8848',
    messages: messageTypes,
    check(message, report, today) {
      if (messageEnvelope(message).datedOn <= today) return
      const isReturn = 'DagtekeningRetour' in message.Header
      report(`/Bericht/Header/${isReturn ? 'DagtekeningRetour' : 'BerichtIdentificatie/Dagtekening'}`)
    },
  },
  {
    id: 'TR378',
    sentence: 'The municipality must be a present municipality or one that was merged into another.',
    level: 4,
    code: 'S300',
    messages: messageTypes,
    check(message, report) {
      if (findMunicipality(messageEnvelope(message).municipalityCode) !== null) return
      report(`/Bericht/Header/${message.Header.Afzender.length === 4 ? 'Afzender' : 'Ontvanger'}`)
    },
  },
]
