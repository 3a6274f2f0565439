import { codeLists } from '@regiograaf/reference-data'

/** Text of a bounded length in code points. White space counts: it is never trimmed. `form` is what the text must look like. */
export interface TextType {
  readonly kind: 'text'
  readonly maximum: number
  readonly form: RegExp | null
  readonly expected: string
}

/** One code of an official code list, exactly as listed. */
export interface CodeType {
  readonly kind: 'code'
  readonly list: string
  readonly codes: ReadonlySet<string>
  readonly expected: string
}

/** A whole number from 0 to `maximum`; amounts are eurocents. */
export interface IntegerType {
  readonly kind: 'integer'
  readonly maximum: number
  readonly expected: string
}

/** A calendar day without time zone, `2026-03-31`. */
export interface DateType {
  readonly kind: 'date'
  readonly expected: string
}

/** A time of day without time zone, `14:05:00`, with an optional fraction of a second. */
export interface TimeType {
  readonly kind: 'time'
  readonly expected: string
}

/** A value that is the same in every message of one type. */
export interface FixedType<V extends string | number> {
  readonly kind: 'fixed'
  readonly value: V
  readonly expected: string
}

export type SimpleType = TextType | CodeType | IntegerType | DateType | TimeType | FixedType<string | number>

export type Namespace = 'message' | 'shared'

/** A sequence of elements. Children of shared types live in the basisschema namespace, all others in the message's. */
export interface CompositeType<E extends Elements = Elements, N extends Namespace = Namespace> {
  readonly kind: 'composite'
  readonly namespace: N
  readonly elements: E
  /** The same elements in their order, ready to walk. */
  readonly sequence: readonly ElementDefinition[]
}

export type ElementType = SimpleType | CompositeType

export interface Optional<T extends ElementType> {
  readonly occurs: 'optional'
  readonly type: T
}

export interface Repeated<T extends ElementType> {
  readonly occurs: 'repeated'
  readonly type: T
}

/** Element names with their types, in the order of the message. A bare type is mandatory and occurs once. */
export interface Elements {
  readonly [name: string]: ElementType | Optional<ElementType> | Repeated<ElementType>
}

export interface ElementDefinition {
  readonly name: string
  readonly occurs: 'once' | 'optional' | 'repeated'
  readonly type: ElementType
}

/**
 * The TypeScript value of a type: the same tree as the XML under the same names. Numbers for integers, ISO text for dates
 * and times, an array for an element that may be repeated, and no property for an element that is absent.
 */
export type ValueOf<T> =
  T extends CompositeType<infer E>
    ? ElementValues<E>
    : T extends IntegerType
      ? number
      : T extends FixedType<infer V>
        ? V
        : string

type ParticleValue<P> =
  P extends Repeated<infer T> ? readonly ValueOf<T>[] : P extends Optional<infer T> ? ValueOf<T> : ValueOf<P>

type ElementValues<E> = Flat<
  { readonly [K in keyof E as E[K] extends Optional<ElementType> ? never : K]: ParticleValue<E[K]> } & {
    readonly [K in keyof E as E[K] extends Optional<ElementType> ? K : never]?: ParticleValue<E[K]> | undefined
  }
>

type Flat<T> = { [K in keyof T]: T[K] }

/** Text of 1 to `maximum` code points that looks like `form`; `expected` says so in words. */
export function text(maximum: number, form: RegExp | null, expected: string): TextType {
  return { kind: 'text', maximum, form, expected }
}

/** A line of 1 to `maximum` characters: no line breaks, and at least one character that is not white space. */
export function line(maximum: number): TextType {
  return text(maximum, /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u, `one line of 1 to ${maximum} characters, not blank`)
}

/** One of the codes of an official list. Throws when reference-data does not hold that list. */
export function code(list: string): CodeType {
  const codeList = codeLists[list]
  if (!codeList) throw new Error(`The code list ${list} is unknown; add it to reference-data.`)
  return {
    kind: 'code',
    list,
    codes: new Set(codeList.codes.map((entry) => entry.code)),
    expected: `a code of the list ${list}`,
  }
}

export function integer(maximum: number): IntegerType {
  return { kind: 'integer', maximum, expected: `a whole number from 0 to ${maximum}` }
}

export function fixed<const V extends string | number>(value: V): FixedType<V> {
  return { kind: 'fixed', value, expected: `exactly ${value}` }
}

export const date: DateType = { kind: 'date', expected: 'an existing day written as yyyy-mm-dd, without time zone' }
export const time: TimeType = { kind: 'time', expected: 'a time written as hh:mm:ss, without time zone' }

export function optional<T extends ElementType>(type: T): Optional<T> {
  return { occurs: 'optional', type }
}

export function repeated<T extends ElementType>(type: T): Repeated<T> {
  return { occurs: 'repeated', type }
}

/** A composite type of the basisschema (the CDT types), whose children live in its namespace. */
export function shared<const E extends Elements>(elements: E): CompositeType<E, 'shared'> {
  return composite('shared', elements)
}

/** A class of one message, whose children live in the namespace of that message. */
export function messageClass<const E extends Elements>(elements: E): CompositeType<E, 'message'> {
  return composite('message', elements)
}

function composite<E extends Elements, N extends Namespace>(namespace: N, elements: E): CompositeType<E, N> {
  const sequence = Object.entries(elements).map(
    ([name, particle]): ElementDefinition =>
      'occurs' in particle
        ? { name, occurs: particle.occurs, type: particle.type }
        : { name, occurs: 'once', type: particle },
  )
  return { kind: 'composite', namespace, elements, sequence }
}
