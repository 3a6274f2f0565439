import { checkStructure } from './check-structure.ts'
import { findDefinition, type IjwMessage } from './definitions/messages.ts'
import type { Finding } from './finding.ts'
import { type MessageEnvelope, messageEnvelope } from './identification.ts'
import { readPlainMessage } from './read-plain-message.ts'
import { checkRules } from './rules/check-rules.ts'
import type { XmlElement } from './xml/element-tree.ts'
import { decodeXml, readXml } from './xml/read-xml.ts'
import { UnreadableXmlError } from './xml/unreadable-xml.ts'

/**
 * A message that passed every check, or why it did not. `readable` is false for what is no XML message at all. `envelope`
 * is known when the header is sound, and `message` when the structure is, so that it can be answered (0001).
 */
export type ParseResult =
  | { readonly ok: true; readonly message: IjwMessage }
  | {
      readonly ok: false
      readonly findings: readonly Finding[]
      readonly readable: boolean
      readonly envelope: MessageEnvelope | null
      readonly message: IjwMessage | null
    }

/**
 * Reads and checks one iJw 3.2 message by itself: structure first (level 1), and the rules within a message (level 2) only
 * when that is sound. The same file always gets the same verdict. Never throws for what is in the file, and touches no file
 * and no network.
 */
export function parseMessage(xml: Uint8Array | string): ParseResult {
  let root: XmlElement
  try {
    const decoded = decodeXml(xml)
    const plain = readPlainMessage(decoded.text)
    if (plain !== null) return judged(plain)
    root = readXml(decoded)
  } catch (error) {
    if (!(error instanceof UnreadableXmlError)) throw error
    return rejected([{ path: '/', rule: error.rule, level: 1, code: null, message: error.message }], false)
  }
  const definition = root.name === 'Bericht' ? findDefinition(root.namespace) : null
  if (!definition) return rejected([unsupported(root)], true)

  const { value, findings } = checkStructure(root, definition)
  const message = { type: definition.type, ...(value as object) } as IjwMessage
  if (findings.length > 0) {
    const isHeaderSound = message.Header !== undefined && findings.every(({ path }) => !isInHeader(path))
    return { ...rejected(findings, true), envelope: isHeaderSound ? messageEnvelope(message) : null }
  }
  return judged(message)
}

function judged(message: IjwMessage): ParseResult {
  const breaches = checkRules(message)
  if (breaches.length > 0) return { ...rejected(breaches, true), envelope: messageEnvelope(message), message }
  return { ok: true, message }
}

function rejected(findings: readonly Finding[], readable: boolean) {
  return { ok: false, findings, readable, envelope: null, message: null } as const
}

/** Whether it is about the header, or about the root, where any element may be missing or out of place. */
function isInHeader(path: string): boolean {
  return path === '/' || path === '/Bericht' || path.startsWith('/Bericht/Header')
}

const standardNamespace =
  /^http:\/\/www\.istandaarden\.nl\/([a-z]{3,4})\/([0-9]{1,2})_([0-9]{1,2})\/([a-z]{2,3}[0-9]{3})\/schema$/

function unsupported(root: XmlElement): Finding {
  const [, standard, version, subversion, message] = standardNamespace.exec(root.namespace) ?? []
  const found =
    standard && root.name === 'Bericht'
      ? `found is ${message?.toUpperCase()} of ${standard} ${version}.${subversion}`
      : 'found is another root element or namespace'
  return {
    path: '/',
    rule: 'unsupported',
    level: 1,
    code: null,
    message: `Expected is a message of iJw 3.2 that the hub reads; ${found}.`,
  }
}

const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

/** The present day in the Netherlands, as `yyyy-mm-dd`. */
export function presentDay(): string {
  return dutchDay.format(new Date())
}
