import type { CompositeType, ElementDefinition, ElementType, SimpleType } from './definitions/building-blocks.ts'
import { type MessageDefinition, sharedNamespace } from './definitions/message.ts'
import { findDefinition, type IjwMessage } from './definitions/messages.ts'
import { readValue } from './simple-values.ts'

type Value = string | number | { [name: string]: Value | Value[] }

/** An element with its tags as this message writes them; `sequence` is empty when it holds a value. */
interface WrittenElement {
  readonly name: string
  readonly occurs: ElementDefinition['occurs']
  readonly type: ElementType
  readonly openTag: string
  readonly closeTag: string
  readonly sequence: readonly WrittenElement[]
}

const declaration = /(?:<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?\?>)?[ \t\r\n]*/y
/** A root with nothing but a few namespace declarations, none of a prefix that XML keeps for itself. */
const rootTag =
  /<((?:[A-Za-z_][\w.-]*:)?Bericht)((?:[ \t\r\n]+xmlns(?::(?!xml)[A-Za-z_][\w.-]*)?="[\w:/.-]+"){1,8})[ \t\r\n]*>/y
const namespaceDeclaration = /xmlns(?::([\w.-]+))?="([^"]+)"/g

/** What writers declare out of habit. */
const habitual: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/XMLSchema',
  'http://www.w3.org/2001/XMLSchema-instance',
])

/** Characters that stand for themselves wherever they are: no markup, no line end that XML changes, nothing that is no character. */
const plainText = /^[\t\n\x20-\x25\x27-\x3b\x3d\x3f-\uD7FF\uE000-\uFFFD]*$/

/**
 * Reads a sound message in one pass, when it is written as plainly as nearly all are: namespaces are declared on the root and every
 * other tag is bare, there are no comments, sections and references, and each element is valid and in its place. Such a text is
 * well-formed by that alone. Answers null for any other text, without saying what is the matter: `readXml` and `checkStructure` do.
 */
export function readPlainMessage(xml: string): IjwMessage | null {
  declaration.lastIndex = 0
  declaration.exec(xml)
  rootTag.lastIndex = declaration.lastIndex
  const [, name = '', declarations = ''] = rootTag.exec(xml) ?? []
  const declared = [...declarations.matchAll(namespaceDeclaration)].map(
    ([, prefix, namespace = '']) => [namespace, prefix === undefined ? '' : `${prefix}:`] as const,
  )
  const prefixes = new Map(declared)
  const definition = findDefinition(declared.find(([, prefix]) => name === `${prefix}Bericht`)?.[0] ?? '')
  if (definition === null) return null
  const isClear =
    prefixes.size === declared.length &&
    new Set(prefixes.values()).size === declared.length &&
    declared.every(([one]) => one === definition.namespace || one === sharedNamespace || habitual.has(one))
  if (!isClear) return null
  const reader = new PlainReader(xml, rootTag.lastIndex)
  const value = reader.readChildren(writtenElements(definition.root, definition, prefixes))
  if (value === null || !reader.endsWith(`</${name}>`)) return null
  return { type: definition.type, ...value } as unknown as IjwMessage
}

function writtenElements(
  { sequence, namespace }: CompositeType,
  definition: MessageDefinition,
  prefixes: ReadonlyMap<string, string>,
): readonly WrittenElement[] {
  const prefix = prefixes.get(namespace === 'shared' ? sharedNamespace : definition.namespace)
  return sequence.map(({ name, occurs, type }) => ({
    name,
    occurs,
    type,
    // Of a namespace that is not declared there is nothing, and no tag is like this.
    openTag: prefix === undefined ? '<>' : `<${prefix}${name}>`,
    closeTag: `</${prefix}${name}>`,
    sequence: type.kind === 'composite' ? writtenElements(type, definition, prefixes) : [],
  }))
}

class PlainReader {
  readonly #xml: string
  #position: number

  constructor(xml: string, position: number) {
    this.#xml = xml
    this.#position = position
  }

  /** The value of a class, up to its end tag; null when anything in it is not plain and valid. */
  readChildren(sequence: readonly WrittenElement[]): { [name: string]: Value | Value[] } | null {
    const value: { [name: string]: Value | Value[] } = {}
    this.#passBlanks()
    for (const element of sequence) {
      const { name, occurs, openTag } = element
      if (occurs === 'repeated') {
        const children: Value[] = []
        while (this.#pass(openTag)) {
          const child = this.#readElement(element)
          if (child === null) return null
          children.push(child)
        }
        if (children.length === 0) return null
        value[name] = children
      } else if (this.#pass(openTag)) {
        const child = this.#readElement(element)
        if (child === null) return null
        value[name] = child
      } else if (occurs === 'once') return null
    }
    return value
  }

  /** Whether this tag is next, and nothing but blanks comes after it. */
  endsWith(tag: string): boolean {
    return this.#passEnd(tag) && this.#position === this.#xml.length
  }

  #readElement({ type, closeTag, sequence }: WrittenElement): Value | null {
    const value = type.kind === 'composite' ? this.readChildren(sequence) : this.#readSimple(type)
    return value !== null && this.#passEnd(closeTag) ? value : null
  }

  #readSimple(type: SimpleType): string | number | null {
    const start = this.#position
    const end = this.#xml.indexOf('<', start)
    if (end < 0) return null
    this.#position = end
    const text = this.#xml.slice(start, end)
    return plainText.test(text) ? (readValue(type, text) ?? null) : null
  }

  #passEnd(tag: string): boolean {
    if (!this.#pass(tag)) return false
    this.#passBlanks()
    return true
  }

  /** Whether this tag is next; it is behind the reader then. */
  #pass(tag: string): boolean {
    if (!this.#xml.startsWith(tag, this.#position)) return false
    this.#position += tag.length
    return true
  }

  #passBlanks(): void {
    for (;;) {
      const code = this.#xml.charCodeAt(this.#position)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.#position += 1
    }
  }
}
