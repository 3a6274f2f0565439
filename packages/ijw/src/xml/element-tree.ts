import { UnreadableXmlError } from './unreadable-xml.ts'

/** An element as it was read. `text` is all character data directly inside it; comments and instructions are gone. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  readonly text: string
  /** Whether any of it stood in a CDATA section. */
  readonly hasCdata: boolean
}

/** An attribute that is not a namespace declaration. */
export interface XmlAttribute {
  readonly name: string
  readonly namespace: string
}

const maximumDepth = 64

/** So many names of one scope are kept; a message has far fewer. */
const maximumNames = 1000

interface OpenElement extends XmlElement {
  children: XmlElement[]
  text: string
  hasCdata: boolean
}

/** The namespaces that one element declares by prefix, with the qualified names that were resolved within it. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>
  readonly names: Map<string, { name: string; namespace: string }>
  readonly outer: Scope | null
}

const predeclared: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])
const noAttributes: readonly XmlAttribute[] = []

/**
 * Reads the element tree of an XML text in one pass, and refuses a document type declaration and deep nesting on the way.
 * It relies on a real parser to say whether the text is well-formed: of text that is not, the tree means nothing.
 * Throws UnreadableXmlError.
 */
export function readElementTree(xml: string): XmlElement {
  const open: OpenElement[] = []
  const scopes: Scope[] = [{ declared: predeclared, names: new Map(), outer: null }]
  let root: XmlElement | null = null
  let position = 0

  const appendText = (text: string, isCdata: boolean) => {
    const current = open.at(-1)
    if (!current) return
    current.text += text
    if (isCdata) current.hasCdata = true
  }
  const close = () => {
    open.pop()
    scopes.pop()
  }

  while (position < xml.length) {
    const mark = xml[position] === '<' ? xml[position + 1] : ''
    if (mark === '') {
      const end = xml.indexOf('<', position)
      const next = end < 0 ? xml.length : end
      appendText(toCharacters(xml.slice(position, next)), false)
      position = next
    } else if (mark === '/') {
      close()
      position = after(xml, '>', position)
    } else if (mark === '?') {
      position = after(xml, '?>', position)
    } else if (xml.startsWith('<!--', position)) {
      position = after(xml, '-->', position + 4)
    } else if (xml.startsWith('<![CDATA[', position)) {
      const end = after(xml, ']]>', position)
      appendText(normaliseLineEnds(xml.slice(position + 9, end - 3)), true)
      position = end
    } else if (mark === '!') {
      throw new UnreadableXmlError(xml.startsWith('<!DOCTYPE', position) ? 'HUB:doctype' : 'XML:wellformed')
    } else {
      const parent = open.at(-1)
      const scope = scopes.at(-1)
      if (!scope || (root && !parent)) throw new UnreadableXmlError('XML:wellformed')
      if (open.length === maximumDepth) throw new UnreadableXmlError('HUB:depth')
      const tag = readStartTag(xml, position, scope)
      if (parent) parent.children.push(tag.element)
      else root = tag.element
      open.push(tag.element)
      scopes.push(tag.scope)
      if (tag.isEmpty) close()
      position = tag.end
    }
  }
  if (!root) throw new UnreadableXmlError('XML:wellformed', 'The file is not XML.')
  return root
}

const tagName = /<([^ \t\r\n<>/="']+)/y
const attribute = /[ \t\r\n]+([^ \t\r\n<>/="']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /[ \t\r\n]*(\/?)>/y

function readStartTag(xml: string, start: number, outer: Scope) {
  // Nearly every tag is a bare name that was met before.
  const end = after(xml, '>', start)
  const isEmpty = xml[end - 2] === '/'
  const bare = outer.names.get(xml.slice(start + 1, isEmpty ? end - 2 : end - 1))
  if (bare) return { element: newElement(bare, noAttributes), scope: outer, isEmpty, end }

  const [, qualifiedName = ''] = match(tagName, xml, start)
  let position = tagName.lastIndex
  const declared = new Map<string, string>()
  const attributes: string[] = []
  for (;;) {
    attribute.lastIndex = position
    const found = attribute.exec(xml)
    if (!found) break
    const [, name = '', quoted = found[3] ?? ''] = found
    if (name === 'xmlns') declared.set('', toAttributeValue(quoted))
    else if (name.startsWith('xmlns:')) declared.set(name.slice(6), toAttributeValue(quoted))
    else attributes.push(name)
    position = attribute.lastIndex
  }
  const [, slash = ''] = match(tagEnd, xml, position)
  const scope = declared.size > 0 ? { declared, names: new Map(), outer } : outer
  const element = newElement(
    resolve(qualifiedName, scope),
    // A prefix-less attribute is in no namespace, whatever the default is.
    attributes.map((name) => (name.includes(':') ? resolve(name, scope) : { name, namespace: '' })),
  )
  return { element, scope, isEmpty: slash === '/', end: tagEnd.lastIndex }
}

function newElement({ name, namespace }: XmlAttribute, attributes: readonly XmlAttribute[]): OpenElement {
  return { name, namespace, attributes, children: [], text: '', hasCdata: false }
}

function resolve(qualifiedName: string, scope: Scope): XmlAttribute {
  const known = scope.names.get(qualifiedName)
  if (known) return known
  const colon = qualifiedName.indexOf(':')
  const resolved = {
    name: qualifiedName.slice(colon + 1),
    namespace: namespaceOf(colon < 0 ? '' : qualifiedName.slice(0, colon), scope),
  }
  if (scope.names.size < maximumNames) scope.names.set(qualifiedName, resolved)
  return resolved
}

function namespaceOf(prefix: string, innermost: Scope): string {
  for (let scope: Scope | null = innermost; scope; scope = scope.outer) {
    const namespace = scope.declared.get(prefix)
    if (namespace !== undefined) return namespace
  }
  return ''
}

function match(pattern: RegExp, xml: string, position: number): RegExpExecArray {
  pattern.lastIndex = position
  const found = pattern.exec(xml)
  if (!found) throw new UnreadableXmlError('XML:wellformed')
  return found
}

function after(xml: string, mark: string, position: number): number {
  const found = xml.indexOf(mark, position)
  if (found < 0) throw new UnreadableXmlError('XML:wellformed')
  return found + mark.length
}

function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function toCharacters(text: string): string {
  const lines = normaliseLineEnds(text)
  if (!lines.includes('&')) return lines
  return lines.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (_, hexadecimal, decimal, entity) => {
    if (entity) return entities[entity] ?? ''
    const point = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10)
    if (point > 0x10ffff) throw new UnreadableXmlError('XML:wellformed')
    return String.fromCodePoint(point)
  })
}

function toAttributeValue(text: string): string {
  return toCharacters(normaliseLineEnds(text).replace(/[\t\n]/g, ' '))
}
