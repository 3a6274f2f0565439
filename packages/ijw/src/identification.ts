import { type IjwMessage, type MessageType, messageDefinitions } from './definitions/messages.ts'

/** Whether the text has the form of an AGB code, the 8-digit number of a care provider. */
export function isAgbCode(text: string): boolean {
  return /^[0-9]{8}$/.test(text)
}

/** The municipality code of the graph for the four digits of a message: `0361` becomes `GM0361`. Throws for another form. */
export function toMunicipalityCode(digits: string): string {
  if (!/^[0-9]{4}$/.test(digits)) throw new Error('A municipality code in a message has 4 digits.')
  return `GM${digits}`
}

/** What the header of a message says: enough to store it once and to know whose it is. Codes are as the graph writes them. */
export interface MessageEnvelope {
  readonly type: MessageType
  /** As in the message: 4 digits for a municipality, 8 for a provider. */
  readonly sender: string
  readonly receiver: string
  /** `GM` and four digits. */
  readonly municipalityCode: string
  /** AGB code. */
  readonly providerCode: string
  /** Unique per message type and sender (TR056). */
  readonly identification: string
  /** Date of making (Dagtekening). */
  readonly datedOn: string
}

/** Reads the envelope from the header of a message. */
export function messageEnvelope({ type, Header }: IjwMessage): MessageEnvelope {
  const { Afzender: sender, Ontvanger: receiver, BerichtIdentificatie } = Header
  const isFromMunicipality = messageDefinitions[type].sender === 'municipality'
  return {
    type,
    sender,
    receiver,
    municipalityCode: toMunicipalityCode(isFromMunicipality ? sender : receiver),
    providerCode: isFromMunicipality ? receiver : sender,
    identification: BerichtIdentificatie.Identificatie,
    datedOn: BerichtIdentificatie.Dagtekening,
  }
}
