import { type IjwMessage, messageEnvelope, writeMessage } from '@regiograaf/ijw'

/** A message as the file in which it travels: `<type>-<sender>-<identification>.xml`. */
export function toMessageFile(message: IjwMessage): { readonly name: string; readonly content: string } {
  const { type, sender, identification } = messageEnvelope(message)
  return { name: `${type}-${sender}-${identification}.xml`, content: writeMessage(message) }
}
