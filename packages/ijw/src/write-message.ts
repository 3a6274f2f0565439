import type { CompositeType, ElementType } from './definitions/building-blocks.ts'
import { type MessageDefinition, sharedNamespace } from './definitions/message.ts'
import { type IjwMessage, messageDefinitions } from './definitions/messages.ts'
import { readValue } from './simple-values.ts'

/** A message cannot be written because it does not fit its definition. It names the element, never its value. */
export class UnwritableMessageError extends Error {
  override readonly name = 'UnwritableMessageError'
  /** The element, as a finding names it. */
  readonly path: string
  /** What is wrong with it, as the end of a sentence. */
  readonly fault: string

  constructor(path: string, fault: string) {
    super(`${path} ${fault}`)
    this.path = path
    this.fault = fault
  }
}

/**
 * Writes a message as XML: the same message always gives the same text, with CR LF line ends and meant for UTF-8 without
 * byte order mark (OP192). Throws UnwritableMessageError for what the structure check would refuse; the rules beyond the
 * structure are not checked here.
 */
export function writeMessage(message: IjwMessage): string {
  const definition: MessageDefinition = messageDefinitions[message.type]
  const prefix = definition.type.toLowerCase()
  const { type: _, ...content } = message
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>']
  const tag = `${prefix}:Bericht`
  lines.push(`<${tag} xmlns:${prefix}="${definition.namespace}" xmlns:ijw="${sharedNamespace}">`)
  writeChildren(lines, content, definition.root, prefix, '  ', '/Bericht')
  lines.push(`</${tag}>`, '')
  return lines.join('\r\n')
}

function writeChildren(
  lines: string[],
  value: unknown,
  { elements, sequence, namespace }: CompositeType,
  messagePrefix: string,
  indent: string,
  path: string,
): void {
  if (typeof value !== 'object' || value === null) throw new UnwritableMessageError(path, 'must hold elements.')
  const content = value as Record<string, unknown>
  for (const name in content) {
    if (!Object.hasOwn(elements, name))
      throw new UnwritableMessageError(path, 'holds an element that is unknown there.')
  }
  const prefix = namespace === 'shared' ? 'ijw' : messagePrefix
  for (const { name, occurs, type } of sequence) {
    const child = content[name]
    const childPath = `${path}/${name}`
    if (occurs === 'repeated') {
      if (!Array.isArray(child) || child.length === 0) {
        throw new UnwritableMessageError(childPath, 'must occur at least once.')
      }
      for (const [index, item] of child.entries()) {
        writeElement(lines, item, type, `${prefix}:${name}`, messagePrefix, indent, `${childPath}[${index + 1}]`)
      }
    } else if (child !== undefined) {
      writeElement(lines, child, type, `${prefix}:${name}`, messagePrefix, indent, childPath)
    } else if (occurs === 'once') {
      throw new UnwritableMessageError(childPath, 'is missing.')
    }
  }
}

function writeElement(
  lines: string[],
  value: unknown,
  type: ElementType,
  tag: string,
  messagePrefix: string,
  indent: string,
  path: string,
): void {
  if (type.kind === 'composite') {
    lines.push(`${indent}<${tag}>`)
    writeChildren(lines, value, type, messagePrefix, `${indent}  `, path)
    lines.push(`${indent}</${tag}>`)
    return
  }
  const text = String(value)
  // What is written must come back as the same value: neither 3.0e9 nor the text '007' for a number does.
  if (readValue(type, text) !== value || notXml.test(text)) {
    throw new UnwritableMessageError(path, `is not valid; expected is ${type.expected}.`)
  }
  lines.push(`${indent}<${tag}>${escapeText(text)}</${tag}>`)
}

const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character) : text
}
