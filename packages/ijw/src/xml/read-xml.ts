import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm'
import { readElementTree, type XmlElement } from './element-tree.ts'
import { UnreadableXmlError } from './unreadable-xml.ts'

/** OP179: the largest message that is read, in bytes. */
export const maximumMessageBytes = 25_000_000

/**
 * So many elements, attributes and references are read. The largest message of meaningful lines has three quarters of a million
 * of them; what has more was made to keep a reader busy.
 */
export const maximumParts = 1_000_000

/** No file, network, catalogue or entity, whatever a document asks for. */
const parseOptions =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_COMPACT

/** XML of unknown origin, of which size, number of parts and encoding are right. */
export interface DecodedXml {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Judges size, number of parts and encoding. Throws UnreadableXmlError, whose message repeats nothing of the file. */
export function decodeXml(source: Uint8Array | string): DecodedXml {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  if (bytes.length > maximumMessageBytes) throw new UnreadableXmlError('OP179')
  if (!looksLikeXml(bytes)) throw new UnreadableXmlError('XML:wellformed', 'The file is not XML.')
  if (hasTooManyParts(bytes)) throw new UnreadableXmlError('HUB:parts')
  return { bytes, text: decode(bytes) }
}

/**
 * Reads XML of unknown origin. Document type declaration and depth are judged on the decoded text before libxml2 sees a byte; libxml2
 * then decides whether it is well-formed. Throws UnreadableXmlError, whose message repeats nothing of the file.
 */
export function readXml(source: Uint8Array | string | DecodedXml): XmlElement {
  const { bytes, text } = typeof source === 'object' && 'text' in source ? source : decodeXml(source)
  const root = readElementTree(text)
  assertWellFormed(bytes)
  return root
}

/** Whether the first character is a tag's, or the file begins with a byte order mark of UTF-16 and is refused for that. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(start).find((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d))
  return first === 0x3c || first === 0xff || first === 0xfe
}

/** The shortest parts take four bytes: `<a/>`, `&lt;`. */
const minimumPartBytes = 4

/** Counts the signs with which elements, attributes and references begin; as text they are rare enough not to matter. */
function hasTooManyParts(bytes: Uint8Array): boolean {
  if (bytes.length <= maximumParts * minimumPartBytes) return false
  let parts = 0
  for (let index = 0; index < bytes.length && parts <= maximumParts; index++) {
    const byte = bytes[index]
    if (byte === 0x3d || byte === 0x26 || (byte === 0x3c && bytes[index + 1] !== 0x2f)) parts++
  }
  return parts > maximumParts
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const declaredEncoding = /^<\?xml[^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([^"'>]*)["']/

function decode(bytes: Uint8Array): string {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new UnreadableXmlError('OP192')
  }
  const declared = declaredEncoding.exec(text)?.[1]
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') throw new UnreadableXmlError('OP192')
  return text
}

function assertWellFormed(bytes: Uint8Array): void {
  try {
    XmlDocument.fromBuffer(bytes, { option: parseOptions }).dispose()
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    const line = error.details[0]?.line
    throw new UnreadableXmlError(
      'XML:wellformed',
      line ? `The file is not well-formed XML: see line ${line}.` : undefined,
    )
  }
}
