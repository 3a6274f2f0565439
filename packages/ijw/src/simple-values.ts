import { daysInMonth } from './arithmetic/period.ts'
import type { SimpleType } from './definitions/building-blocks.ts'
import type { StrictnessRule } from './finding.ts'

/** Reads the character data of an element as a value of its type, or answers undefined when it is not one. */
export function readValue(type: SimpleType, text: string): string | number | undefined {
  switch (type.kind) {
    case 'text':
      return isText(text, type.maximum) && (type.form === null || type.form.test(text)) ? text : undefined
    case 'code':
      return type.codes.has(text) ? text : undefined
    case 'integer':
      return readInteger(collapse(text), type.maximum)
    case 'fixed':
      return (typeof type.value === 'number' ? collapse(text) : text) === String(type.value) ? type.value : undefined
    case 'date':
      return readDate(collapse(text))
    case 'time':
      return readTime(collapse(text))
  }
}

/** The rule of ours that refuses text which a validator may take for a value of the type, or null when none does. */
export function findStricterRule(type: SimpleType, text: string): StrictnessRule | null {
  const value = collapse(text)
  if (type.kind === 'date' && /^(?:-[0-9]{4,}|[1-9][0-9]{4,})-[0-9]{2}-[0-9]{2}$/.test(value)) return 'HUB:year'
  if (type.kind === 'time' && /^[0-9:.]+-[0-9]{2}:[0-9]{2}$/.test(value)) return 'RS034'
  return null
}

// White space of XML Schema, which is less than that of JavaScript. Numbers and dates are read without it, text with it.
function collapse(text: string): string {
  return /^[^ \t\n\r]*$/.test(text) ? text : text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')
}

function isText(text: string, maximum: number): boolean {
  if (text.length === 0) return false
  // A character outside the basic plane counts once and takes two units, so that only longer texts need counting.
  return text.length <= maximum || (text.length <= 2 * maximum && [...text].length <= maximum)
}

function readInteger(text: string, maximum: number): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined
  const value = Number(text)
  return value >= 0 && value <= maximum ? Math.abs(value) : undefined
}

function readDate(text: string): string | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  if (year === 0 || day === 0) return undefined
  return day <= daysInMonth(year, month) ? text : undefined
}

function readTime(text: string): string | undefined {
  return /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)$/.test(text) ? text : undefined
}
