import { findMunicipality, successorOf } from '@regiograaf/reference-data'
import { type IjwMessage, messageTypes } from '../definitions/messages.ts'
import { messageEnvelope, toMunicipalityCode } from '../identification.ts'
import { againstFacts, againstWorld, type RuleAgainstFacts } from './rule-against-facts.ts'

const municipalitySentence =
  'The municipality exists, or was merged into another after the day on which the care begins.'

/**
 * Rules about the header, which hold for every message. The standard asks them of original messages; we ask them of returns
 * too, so that nothing takes effect that is of tomorrow or of a municipality that is none.
 */
export const headerRules: readonly RuleAgainstFacts[] = [
  againstFacts(
    'TR056',
    '9056',
    messageTypes,
    'A sender uses an identification for one message of a type only.',
    (message, facts, report) => {
      if (facts.isIdentificationTaken(messageEnvelope(message)))
        report('/Bericht/Header/BerichtIdentificatie/Identificatie')
    },
  ),
  againstWorld(
    'TR135',
    '8848',
    messageTypes,
    'The date of making must not lie after the day of receipt.',
    (message, { today }, report) => {
      if (messageEnvelope(message).datedOn <= today) return
      const isReturn = 'DagtekeningRetour' in message.Header
      report(`/Bericht/Header/${isReturn ? 'DagtekeningRetour' : 'BerichtIdentificatie/Dagtekening'}`)
    },
  ),
  againstWorld('TR378', 'S300', messageTypes, municipalitySentence, (message, { municipalityCode }, report) => {
    if (startDays(message).every((day) => isMunicipalityOn(municipalityCode, day))) return
    report(`/Bericht/Header/${message.Header.Afzender.length === 4 ? 'Afzender' : 'Ontvanger'}`)
  }),
  againstWorld('TR378', 'S300', ['JW319'], municipalitySentence, ({ Antwoord }, _, report) => {
    const other = Antwoord.Woonplaatsbeginsel?.Gemeente
    if (other !== undefined && findMunicipality(toMunicipalityCode(other)) === null) {
      report('/Bericht/Antwoord/Woonplaatsbeginsel')
    }
  }),
]

/** The days on which the municipality of the header must exist; null where the standard names none. */
function startDays(message: IjwMessage): readonly (string | null)[] {
  switch (message.type) {
    case 'JW301':
      return message.Client.ToegewezenProducten.ToegewezenProduct.map(({ Ingangsdatum }) => Ingangsdatum)
    case 'JW315':
      return message.Client.AangevraagdeProducten.AangevraagdProduct.map((product) => product.ToewijzingIngangsdatum)
    default:
      return [null]
  }
}

function isMunicipalityOn(code: string, day: string | null): boolean {
  return findMunicipality(code) !== null && (day === null || successorOf(code, day) === code)
}
