import {
  type CompositeType,
  code,
  date,
  type Elements,
  type ElementType,
  type FixedType,
  fixed,
  messageClass,
  type Optional,
  optional,
  type Repeated,
  repeated,
} from './building-blocks.ts'
import { xsdVersion } from './composite-types.ts'
import { type MessageDefinition, namespaceOf } from './message.ts'
import { messageIdentification, version } from './simple-types.ts'

/** What the receiver of a message found in one class of it: one code or more. */
export const returnCodes = messageClass({ RetourCode: repeated(code('WJ001')) })

/**
 * A class as a return message holds it: as it was, and closed by RetourCodes, as is every class below it. A class that only
 * lists others of one kind (Relaties, Prestaties) has no codes of its own.
 */
type Returned<T extends ElementType> =
  T extends CompositeType<infer E, 'message'>
    ? CompositeType<IsList<E> extends true ? ReturnedElements<E> : ReturnedElements<E> & CodesOfClass, 'message'>
    : T

type IsList<E> = E[keyof E] extends Repeated<ElementType> ? true : false
type CodesOfClass = { readonly RetourCodes: typeof returnCodes }
type ReturnedElements<E extends Elements> = { readonly [K in keyof E]: ReturnedParticle<E[K]> }
type ReturnedParticle<P> =
  P extends Repeated<infer T>
    ? Repeated<Returned<T>>
    : P extends Optional<infer T>
      ? Optional<Returned<T>>
      : P extends ElementType
        ? Returned<P>
        : never

/** The same class with RetourCodes at the end, in itself and in every class below it. */
export function returned<T extends ElementType>(type: T): Returned<T> {
  return addReturnCodes(type) as Returned<T>
}

function addReturnCodes(type: ElementType): ElementType {
  if (type.kind !== 'composite' || type.namespace === 'shared') return type
  const isList = type.sequence.every(({ occurs }) => occurs === 'repeated')
  const elements = mapValues(type.elements, (particle) =>
    'occurs' in particle ? { ...particle, type: addReturnCodes(particle.type) } : addReturnCodes(particle),
  )
  return messageClass(isList ? elements : { ...elements, RetourCodes: returnCodes })
}

/** An original message: a header and one class of content. */
type Original<H extends Elements, B extends Elements> = MessageDefinition<
  string,
  CompositeType<{ readonly Header: CompositeType<H, 'message'> } & B, 'message'>
>

type ReturnRoot<H extends Elements, B extends Elements, C extends string> = CompositeType<
  { readonly Header: CompositeType<ReturnHeader<H, C>, 'message'> } & {
    readonly [K in Exclude<keyof B, 'Header'>]: Optional<B[K] extends ElementType ? Returned<B[K]> : never>
  },
  'message'
>

type ReturnHeader<H extends Elements, C extends string> = Omit<H, 'BerichtCode'> & {
  readonly BerichtCode: FixedType<C>
} & typeof headerOfReturn

/** What the receiver adds to the header of the original. */
const headerOfReturn = {
  IdentificatieRetour: messageIdentification,
  DagtekeningRetour: date,
  XsltVersie: optional(version),
  XsdVersieRetour: xsdVersion,
  RetourCodes: optional(returnCodes),
}

/**
 * The return of a message, from the other side: the header of the original with what the receiver adds to it, and either
 * nothing of the content or all of it, with the codes of what was found in each class.
 */
export function returnOf<const T extends string, const C extends string, H extends Elements, B extends Elements>(
  type: T,
  code: C,
  original: Original<H, B>,
): MessageDefinition<T, ReturnRoot<H, B, C>> {
  const { Header, ...content } = original.root.elements
  const root = messageClass({
    Header: messageClass({ ...Header.elements, BerichtCode: fixed(code), ...headerOfReturn }),
    ...mapValues(content as Readonly<Record<string, ElementType>>, (type) => optional(addReturnCodes(type))),
  })
  return {
    type,
    code,
    namespace: namespaceOf(type),
    sender: original.sender === 'municipality' ? 'provider' : 'municipality',
    root: root as unknown as ReturnRoot<H, B, C>,
  }
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}
