/** How PostgreSQL receives the values of a type in its binary format. */
interface ElementType {
  readonly oid: number
  /** The most bytes that a value takes. */
  space(value: unknown): number
  /** Writes a value at a place; answers how many bytes that took. */
  write(bytes: Buffer, at: number, value: unknown): number
}

const text: ElementType = {
  oid: 25,
  // No character takes more than three bytes for each of its units.
  space: (value) => String(value).length * 3,
  write: (bytes, at, value) => writeText(bytes, at, String(value)),
}

const elementTypes: ReadonlyMap<string, ElementType> = new Map([
  ['text', text],
  ['bytea', { oid: 17, space: (value) => (value as Uint8Array).length, write: writeBytes }],
  ['uuid', ofWidth(16, 2950, (bytes, at, value) => writeUuid(bytes, at, String(value)))],
  ['boolean', ofWidth(1, 16, (bytes, at, value) => bytes.writeUInt8(value === true ? 1 : 0, at))],
  ['smallint', ofWidth(2, 21, (bytes, at, value) => bytes.writeInt16BE(toInteger(value), at))],
  ['integer', ofWidth(4, 23, (bytes, at, value) => bytes.writeInt32BE(toInteger(value), at))],
  ['bigint', ofWidth(8, 20, (bytes, at, value) => writeBigint(bytes, at, toInteger(value)))],
  ['date', ofWidth(4, 1082, (bytes, at, value) => bytes.writeInt32BE(toDayNumber(String(value)), at))],
])

function ofWidth(
  width: number,
  oid: number,
  write: (bytes: Buffer, at: number, value: unknown) => unknown,
): ElementType {
  return {
    oid,
    space: () => width,
    write: (bytes, at, value) => {
      write(bytes, at, value)
      return width
    },
  }
}

/**
 * Values of one type as an array in PostgreSQL's binary format, which neither side has to write and read as text. A type that is not
 * known here travels as text, which the statement casts: `type` of the answer is that of the elements.
 */
export function toBinaryArray(
  type: string,
  values: readonly unknown[],
): { readonly type: string; readonly bytes: Buffer } {
  const known = elementTypes.get(type)
  return { type: known ? type : 'text', bytes: writeArray(known ?? text, values) }
}

/** The number of dimensions, whether there are nulls, the type; of the only dimension its length and where it begins. */
const headerBytes = 20
const lengthBytes = 4

function writeArray(element: ElementType, values: readonly unknown[]): Buffer {
  let space = headerBytes
  for (const value of values) space += lengthBytes + (value === null ? 0 : element.space(value))
  const bytes = Buffer.allocUnsafe(space)
  bytes.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  bytes.writeInt32BE(1, 4)
  bytes.writeInt32BE(element.oid, 8)
  bytes.writeInt32BE(values.length, 12)
  bytes.writeInt32BE(1, 16)
  // Without elements there is no dimension.
  if (values.length === 0) return bytes.subarray(0, 12)
  let at = headerBytes
  for (const value of values) {
    const length = value === null ? -1 : element.write(bytes, at + lengthBytes, value)
    bytes.writeInt32BE(length, at)
    at += lengthBytes + Math.max(length, 0)
  }
  return bytes.subarray(0, at)
}

function writeBytes(bytes: Buffer, at: number, value: unknown): number {
  bytes.set(value as Uint8Array, at)
  return (value as Uint8Array).length
}

function writeText(bytes: Buffer, at: number, value: string): number {
  // Most values are short and plain, for which a call out of JavaScript costs more than it does.
  if (value.length > 40) return bytes.write(value, at)
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    if (code > 0x7f) return bytes.write(value, at)
    bytes[at + index] = code
  }
  return value.length
}

/** The value of each hexadecimal digit by its character code. */
const digits = new Int8Array(128).fill(-1)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  digits[digit.charCodeAt(0)] = value
  digits[digit.toUpperCase().charCodeAt(0)] = value
}

/** Where the digits of each byte of a UUID stand. */
const uuidPlaces = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]

function writeUuid(bytes: Buffer, at: number, value: string): void {
  let isUuid = value.length === 36
  for (let index = 0; index < uuidPlaces.length; index++) {
    const place = uuidPlaces[index] as number
    const byte = ((digits[value.charCodeAt(place)] ?? -1) << 4) | (digits[value.charCodeAt(place + 1)] ?? -1)
    isUuid &&= byte >= 0
    bytes[at + index] = byte
  }
  if (!isUuid) throw new TypeError('A UUID is written as 36 characters.')
}

function toInteger(value: unknown): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new TypeError('A whole number is expected.')
  return number
}

function writeBigint(bytes: Buffer, at: number, value: number): void {
  bytes.writeInt32BE(Math.floor(value / 2 ** 32), at)
  bytes.writeUInt32BE(value >>> 0, at + 4)
}

const millisecondsPerDay = 86_400_000
const firstDay = Date.UTC(2000, 0, 1)

/** The days from 2000-01-01, by day; a batch has few. */
const dayNumbers = new Map<string, number>()
const rememberedDays = 10_000

function toDayNumber(day: string): number {
  const known = dayNumbers.get(day)
  if (known !== undefined) return known
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
    throw new TypeError('A day is written as yyyy-mm-dd.')
  const number = (at - firstDay) / millisecondsPerDay
  if (dayNumbers.size < rememberedDays) dayNumbers.set(day, number)
  return number
}
