import fc from 'fast-check'
import type { CompositeType, ElementType, SimpleType, TextType } from '../definitions/building-blocks.ts'
import type { MessageDefinition } from '../definitions/message.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import {
  agbCode,
  bsn,
  claimNumber,
  comment,
  initials,
  lineReference,
  municipality,
  phoneNumber,
  version,
} from '../definitions/simple-types.ts'

/**
 * Messages that fit their definition in every corner: optional elements there or not, every code, shortest and longest
 * texts, smallest and largest numbers. They make no sense as care, and break the rules beyond the structure freely.
 */
export function arbitraryMessage({ type, root }: MessageDefinition): fc.Arbitrary<IjwMessage> {
  return arbitraryValue(root).map((content) => ({ type, ...(content as object) }) as IjwMessage)
}

function arbitraryValue(type: ElementType): fc.Arbitrary<unknown> {
  return type.kind === 'composite' ? arbitraryComposite(type) : arbitrarySimpleValue(type)
}

function arbitraryComposite({ sequence }: CompositeType): fc.Arbitrary<unknown> {
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = {}
  for (const { name, occurs, type } of sequence) {
    const value = arbitraryValue(type)
    arbitraries[name] = occurs === 'repeated' ? fc.array(value, { minLength: 1, maxLength: 2, size: 'max' }) : value
  }
  const requiredKeys = sequence.filter(({ occurs }) => occurs !== 'optional').map(({ name }) => name)
  return fc.record(arbitraries, { requiredKeys, noNullPrototype: true })
}

function arbitrarySimpleValue(type: SimpleType): fc.Arbitrary<string | number> {
  switch (type.kind) {
    case 'text':
      return specialTexts.get(type) ?? arbitraryLine(type.maximum)
    case 'code':
      return fc.constantFrom(...type.codes)
    case 'integer':
      return fc.oneof(fc.constantFrom(0, type.maximum), fc.nat({ max: Math.min(type.maximum, 2 ** 31 - 1) }))
    case 'fixed':
      return fc.constant(type.value)
    case 'date':
      return fc.oneof(
        fc.constantFrom('0001-01-01', '1900-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '9999-12-31'),
        fc
          .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      )
    case 'time':
      return fc.oneof(
        fc.constantFrom('00:00:00', '23:59:59', '12:30:00.5', '24:00:00'),
        fc.nat({ max: 86_399 }).map((second) => new Date(second * 1000).toISOString().slice(11, 19)),
      )
  }
}

// Each of these is one character of XML: separators that JavaScript takes for line ends, and some beyond the basic plane.
const characters = [...'abcXYZ019 .-\'"&<>éÀỳß\t\u00A0\u0085\u2028\uFFFD😀𠀀']

function arbitraryLine(maximum: number): fc.Arbitrary<string> {
  return fc.oneof(textOf(characters, 1, 1), textOf(characters, maximum, maximum), textOf(characters, 1, maximum)).map(
    // A line that is blank by chance gets one letter in the place of its first character.
    (line) => (/[^ \t]/.test(line) ? line : `x${line.slice(1)}`),
  )
}

function textOf(units: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...units), minLength, maxLength, size: 'max' })
}

const digits = [...'0123456789']
const specialTexts = new Map<TextType, fc.Arbitrary<string>>([
  [agbCode, textOf(digits, 8, 8)],
  [bsn, textOf(digits, 9, 9)],
  [municipality, textOf(digits, 4, 4)],
  [version, fc.constantFrom('0.1.0', '1.0.0', '3.12.104', '0.0.0')],
  [initials, textOf([...'ABcdÉñœ×ΩỳÀ'], 1, 6)],
  [phoneNumber, textOf(digits, 1, 15)],
  [claimNumber, textOf([...'abzABZ059'], 1, 12)],
  [comment, textOf([...characters, '\n', '\r'], 1, 20).map((text) => `${text}.`)],
  [lineReference, textOf([...characters, '\n', '\r'], 1, 20)],
])
