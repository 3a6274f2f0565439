import { type IjwMessage, type MessageType, messageDefinitions, returnTypes } from './definitions/messages.ts'

/** Whether the text has the form of an AGB code, the 8-digit number of a care provider. */
export function isAgbCode(text: string): boolean {
  return /^[0-9]{8}$/.test(text)
}

/** The municipality code of the graph for the four digits of a message: `0361` becomes `GM0361`. Throws for another form. */
export function toMunicipalityCode(digits: string): string {
  if (!/^[0-9]{4}$/.test(digits)) throw new Error('A municipality code in a message has 4 digits.')
  return `GM${digits}`
}

/**
 * What the header of a message says: enough to store it once and to know whose it is. Codes are as the graph writes them. It
 * tells of the message itself, so of a return: who returned it, to whom, and under what identification and date of its own.
 */
export interface MessageEnvelope {
  readonly type: MessageType
  /** Who made the message: 4 digits for a municipality, 8 for a provider. */
  readonly sender: string
  readonly receiver: string
  /** `GM` and four digits. */
  readonly municipalityCode: string
  /** AGB code. */
  readonly providerCode: string
  /** Unique per message type and sender (TR056). Of a return: IdentificatieRetour. */
  readonly identification: string
  /** Date of making: Dagtekening, of a return DagtekeningRetour. */
  readonly datedOn: string
}

/**
 * Reads the envelope from the header of a message. A return keeps the header of its original, where Afzender and Ontvanger
 * are those of the original: its own sender is that receiver.
 */
export function messageEnvelope({ type, Header }: IjwMessage): MessageEnvelope {
  const { Afzender, Ontvanger, BerichtIdentificatie } = Header
  return 'IdentificatieRetour' in Header
    ? envelopeOf(type, Ontvanger, Afzender, Header.IdentificatieRetour, Header.DagtekeningRetour)
    : envelopeOf(type, Afzender, Ontvanger, BerichtIdentificatie.Identificatie, BerichtIdentificatie.Dagtekening)
}

/**
 * The envelope of the message that this one answers, as far as it says: of a return that of its original, of a claim answer
 * (JW325) that of the claim, and null of anything else.
 */
export function answeredEnvelope({ type, Header }: IjwMessage): MessageEnvelope | null {
  const { Afzender, Ontvanger, BerichtIdentificatie } = Header
  if (type === 'JW325') {
    const { Identificatie, Dagtekening } = Header.DeclaratieIdentificatie
    return envelopeOf('JW323', Ontvanger, Afzender, Identificatie, Dagtekening)
  }
  const original = originalTypes.get(type)
  if (original === undefined) return null
  return envelopeOf(original, Afzender, Ontvanger, BerichtIdentificatie.Identificatie, BerichtIdentificatie.Dagtekening)
}

const originalTypes: ReadonlyMap<MessageType, MessageType> = new Map(
  Object.entries(returnTypes).map(([original, type]) => [type, original as MessageType]),
)

function envelopeOf(
  type: MessageType,
  sender: string,
  receiver: string,
  identification: string,
  datedOn: string,
): MessageEnvelope {
  const [municipality, providerCode] =
    messageDefinitions[type].sender === 'municipality' ? [sender, receiver] : [receiver, sender]
  return {
    type,
    sender,
    receiver,
    municipalityCode: toMunicipalityCode(municipality),
    providerCode,
    identification,
    datedOn,
  }
}
