import { type CompositeType, type Elements, fixed, messageClass, type ValueOf } from './building-blocks.ts'
import { identification, xsdVersion } from './composite-types.ts'
import { agbCode, municipality } from './simple-types.ts'

/** The namespace of the types that all messages share. */
export const sharedNamespace = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema'

/**
 * One message of iJw 3.2: its name, Vektis code and namespace, who sends it, and everything that may stand in it. The header
 * names the sender as Afzender, but in a return: that keeps the header of its original, where its sender is Ontvanger.
 */
export interface MessageDefinition<T extends string = string, R extends CompositeType = CompositeType> {
  readonly type: T
  readonly code: string
  readonly namespace: string
  readonly sender: 'municipality' | 'provider'
  readonly root: R
}

/** The value of a message: its type and then the tree below `Bericht` under the names of the standard. */
export type MessageOf<D> = D extends MessageDefinition<infer T, infer R> ? { readonly type: T } & ValueOf<R> : never

/** A message from a municipality to a provider; `body` is what follows the header, `more` what closes the header. */
export function fromMunicipality<
  const T extends string,
  const C extends string,
  const E extends Elements,
  const M extends Elements = Record<never, never>,
>(type: T, code: C, body: E, more: M = {} as M) {
  const root = messageClass({ Header: messageClass({ ...header(code, municipality, agbCode), ...more }), ...body })
  return { type, code, namespace: namespaceOf(type), sender: 'municipality', root } as const
}

/** A message from a provider to a municipality; `body` is what follows the header. */
export function fromProvider<const T extends string, const C extends string, const E extends Elements>(
  type: T,
  code: C,
  body: E,
) {
  const root = messageClass({ Header: messageClass(header(code, agbCode, municipality)), ...body })
  return { type, code, namespace: namespaceOf(type), sender: 'provider', root } as const
}

function header<const C extends string, S extends Elements[string], R extends Elements[string]>(
  code: C,
  sender: S,
  receiver: R,
) {
  return {
    BerichtCode: fixed(code),
    BerichtVersie: fixed(3),
    BerichtSubversie: fixed(2),
    Afzender: sender,
    Ontvanger: receiver,
    BerichtIdentificatie: identification,
    XsdVersie: xsdVersion,
  }
}

/** The XML namespace of the messages of one type. */
export function namespaceOf(type: string): string {
  return `http://www.istandaarden.nl/ijw/3_2/${type.toLowerCase()}/schema`
}
