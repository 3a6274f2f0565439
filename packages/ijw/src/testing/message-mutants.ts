import type { CompositeType, ElementType, SimpleType } from '../definitions/building-blocks.ts'

/** A message in which one thing was changed; it may still be valid. */
export interface Mutant {
  readonly mutation: string
  readonly xml: string
}

interface Node {
  tag: string
  attributes: string
  /** What stands directly in the element, markup included; elements are nodes. */
  content: (Node | string)[]
  readonly type: ElementType | null
  /** The tag of the element around it. */
  readonly within: string
}

/**
 * Changes each message in a few places in turn, every element that occurs in them in where it stands, and one value of each
 * simple type into everything that could be mistaken for a value of it. The same messages give the same mutants.
 */
export function* mutants(messages: readonly string[], root: CompositeType): Iterable<Mutant> {
  const places = new Set<string>()
  const tried = new Set<SimpleType>()
  let turn = 0
  // The short ones first, so that the many texts are tried in those.
  for (const xml of messages.toSorted((one, other) => one.length - other.length)) {
    for (let time = 0; time < 3; time++) {
      const [mutation, change] = at(structuralMutations, turn)
      const tree = toTree(xml, root)
      change(tree, at(elements(tree).slice(1), turn * 7))
      yield { mutation, xml: toXml(tree) }
      turn++
    }
    const [mutation, change] = at(documentMutations, turn)
    yield { mutation, xml: change(xml) }

    const tree = toTree(xml, root)
    for (const [index, target] of elements(tree).entries()) {
      const place = `${target.within}/${target.tag}`
      if (index > 0 && !places.has(place)) {
        places.add(place)
        for (const [mutation, change] of placeMutations) {
          const changed = toTree(xml, root)
          change(changed, at(elements(changed), index))
          yield { mutation: `${mutation}: ${place}`, xml: toXml(changed) }
        }
      }
      const { type, content } = target
      if (!type || type.kind === 'composite' || tried.has(type)) continue
      tried.add(type)
      for (const value of valuesAround(type, textOf(target))) {
        target.content = [value]
        yield { mutation: `${target.tag} with the content ${JSON.stringify(value)}`, xml: toXml(tree) }
      }
      target.content = content
    }
  }
}

type StructuralMutation = readonly [mutation: string, change: (root: Node, target: Node) => void]

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** Changes of where an element stands, which are tried on every element that a message can hold. */
const placeMutations: readonly StructuralMutation[] = [
  ['an element dropped', (root, target) => replace(root, target, [])],
  ['an element doubled', (root, target) => replace(root, target, [target, target])],
  ['two elements exchanged', (root, target) => exchangeWithNext(root, target)],
  ['an element moved to the end', (root, target) => moveToEnd(root, target)],
  retag('an element in the other namespace', withOtherPrefix),
]

/** Other changes of an element, which are tried here and there. */
const structuralMutations: readonly StructuralMutation[] = [
  retag('an element renamed', (tag) => `${tag}X`),
  retag('an element in lower case', (tag) => tag.toLowerCase()),
  retag('an element in no namespace', localName),
  refill('an element emptied', () => []),
  refill('an element of blanks', () => ['  \n ']),
  refill('an element wrapped in itself', (content, target) => [{ ...target, content }]),
  refill('text after the content', (content) => [...content, 'stray']),
  refill('blanks after the content', (content) => [...content, ' \t\r\n']),
  refill('blank character references', (content) => [...content, '&#32;&#x9;&#10;']),
  refill('a comment before the content', (content) => ['<!-- x <!DOCTYPE y> -->', ...content]),
  refill('an instruction before the content', (content) => ['<?x y="<a>"?>', ...content]),
  refill('an empty CDATA section', (content) => ['<![CDATA[]]>', ...content]),
  refill('a CDATA section of blanks', (content) => ['<![CDATA[ ]]>', ...content]),
  refill('a CDATA section of text', (content) => [...content, '<![CDATA[<x>]]>']),
  refill('an unknown child', (content) => [...content, '<x/>']),
  attribute('an attribute', 'x="1"'),
  attribute('a language', 'xml:lang="nl"'),
  attribute('an unused namespace', 'xmlns:z="urn:z"'),
  attribute('a default namespace that changes nothing', "xmlns = 'urn:z'"),
  attribute('a schema location', `${xsi} xsi:schemaLocation="urn:z nowhere.xsd"`),
  attribute('a schema without namespace', `${xsi} xsi:noNamespaceSchemaLocation="nowhere.xsd"`),
  attribute('a nil', `${xsi} xsi:nil="true"`),
  attribute('a nil that is false', `${xsi} xsi:nil="false"`),
  attribute('a type', `${xsi} xsi:type="ijw:LDT_Naam"`),
  attribute('the type of an amount', `${xsi} xsi:type="ijw:LDT_Budget"`),
  attribute('an unknown schema instance attribute', `${xsi} xsi:other="1"`),
]

function retag(mutation: string, change: (tag: string) => string): StructuralMutation {
  const apply = (_: Node, target: Node) => {
    target.tag = change(target.tag)
  }
  return [mutation, apply]
}

function refill(
  mutation: string,
  change: (content: Node['content'], target: Node) => Node['content'],
): StructuralMutation {
  const apply = (_: Node, target: Node) => {
    target.content = change(target.content, target)
  }
  return [mutation, apply]
}

function attribute(mutation: string, text: string): StructuralMutation {
  const apply = (_: Node, target: Node) => {
    target.attributes += ` ${text}`
  }
  return [mutation, apply]
}

type DocumentMutation = readonly [mutation: string, change: (xml: string) => string]

const documentMutations: readonly DocumentMutation[] = [
  ['another version', (xml) => xml.replaceAll('/ijw/3_2/', '/ijw/3_1/')],
  ['another version of the shared types', (xml) => xml.replace('3_2/basisschema', '3_1/basisschema')],
  ['the namespace of another message', (xml) => xml.replace(/jw3\d\d\/schema/, 'jw315/schema')],
  ['another root', (xml) => xml.replaceAll(':Bericht>', ':Berichten>').replace(':Bericht ', ':Berichten ')],
  ['other prefixes', (xml) => xml.replaceAll('ijw:', 'b:').replace('xmlns:ijw', 'xmlns:b')],
  ['a default namespace', (xml) => xml.replaceAll(/(<\/?)jw3\d\d:/g, '$1').replace(/xmlns:jw3\d\d/, 'xmlns')],
  ['a namespace with a character reference', (xml) => xml.replace('http://www.i', 'http&#58;//www.&#x69;')],
  ['a byte order mark', (xml) => `\uFEFF${xml}`],
  ['no declaration', (xml) => xml.replace(/<\?xml.*?\?>\r\n/, '')],
  ['a declaration without encoding', (xml) => xml.replace(' encoding="UTF-8"', '')],
  ['an encoding in lower case', (xml) => xml.replace('"UTF-8"', "'utf-8'")],
  ['another encoding', (xml) => xml.replace('UTF-8', 'ISO-8859-1')],
  ['another encoding that fits', (xml) => xml.replace(/[^ -~\r\n]/gu, 'x').replace('UTF-8', 'US-ASCII')],
  ['standalone', (xml) => xml.replace('"UTF-8"?', '"UTF-8" standalone="yes"?')],
  ['comments around the root', (xml) => `${xml.replace('?>', '?><!-- a -->')}<!-- b --><?c?>\n`],
  ['line feeds only', (xml) => xml.replaceAll('\r\n', '\n')],
  ['no white space between elements', (xml) => xml.replaceAll(/>\r\n\s*</g, '><')],
  ['text after the root', (xml) => `${xml}x`],
  ['text before the root', (xml) => xml.replace('?>', '?>x')],
  ['a second root', (xml) => `${xml}<x/>`],
  ['a type that changes nothing', (xml) => xml.replace('Dagtekening>', `Dagtekening ${xsi} xsi:type="ijw:LDT_Datum">`)],
  ['an end tag too many', (xml) => `${xml}</x>`],
  ['an end tag too few', (xml) => xml.slice(0, xml.lastIndexOf('</'))],
  ['blanks inside tags', (xml) => xml.replaceAll(/:(Bsn|Client|Volume)>/g, ':$1 \r\n>')],
  ['a prefix that is not bound', (xml) => xml.replace('<ijw:', '<unbound:')],
  ['a duplicate attribute', (xml) => xml.replace(' xmlns:ijw', ' xmlns:ijw="urn:x" xmlns:ijw')],
  ['a control character', (xml) => xml.replace('</', '\u0001</')],
  ['an entity that is not declared', (xml) => xml.replace('</', '&unknown;</')],
]

const foreignDigits = ['１２３４', '١٢٣٤']

/** Texts at and just over the borders of a type; many are right for some types and wrong for others. */
function valuesAround(type: SimpleType, value: string): string[] {
  const everywhere = [
    ...['', ' ', '\n', '\t', '&#13;', '\u00A0', '\u2028', '\u0085', 'a', 'A', '0', '-', '.', '😀'],
    ...[` ${value}`, `${value} `, `\n${value}`, `${value}\n`, `\t${value}`, `${value}&#13;`, `${value}\u00A0`],
    ...[`${value}<!-- x -->`, `<!-- x -->${value}`, `<?x?>${value}`, `<![CDATA[${value.replace(/&.*?;/g, 'x')}]]>`],
    ...[
      `${value}${value}`,
      `${value}<x/>`,
      value.slice(1),
      value.toLowerCase(),
      value.toUpperCase(),
      'x\ny',
      'x&#xD;y',
    ],
    ...foreignDigits,
  ]
  return [...everywhere, ...specificValues(type)]
}

function specificValues(type: SimpleType): string[] {
  switch (type.kind) {
    case 'text': {
      const { maximum } = type
      if (maximum === Number.POSITIVE_INFINITY)
        return ['1.0', '01.0.0', '1.0.00', '1.0.0.0', '-1.0.0', '999999999999.0.1', '1 .0.0']
      const lengths = [maximum - 1, maximum, maximum + 1].filter((length) => length > 0)
      return [
        ...lengths.flatMap((length) => ['x', '7', '😀', 'é', ' '].map((character) => character.repeat(length))),
        ...[
          'A.B',
          'A B',
          'À',
          'ỳ',
          'ỹ',
          '×',
          'ſ',
          'Ω',
          'É',
          'e\u0301',
          'A\u00ADB',
          '+31',
          '06-1',
          'a_b',
          'a-b',
          '1800 AA',
        ],
      ]
    }
    case 'code':
      return [...type.codes].flatMap((code) => [code, `0${code}`, `${code}0`, ` ${code}`, code.replace(/^0/, '')])
    case 'integer':
      return [
        ...[
          '+5',
          '007',
          '-0',
          '+0',
          '-1',
          '1.0',
          '1.',
          '1e3',
          '0x10',
          '5 5',
          ' 5 ',
          '\n5\n',
          '+',
          '--1',
          '1_000',
          '1,000',
        ],
        ...[`${type.maximum}`, `${type.maximum + 1}`, `+${type.maximum}`, `0000${type.maximum}`, '9'.repeat(24)],
        ...['000000000000000000005', 'NaN', 'Infinity', '−1'],
      ]
    case 'fixed':
      return ['3', '03', '+3', '3.0', ' 3 ', '2', '02', '436', '0436', '438', '440', '490']
    case 'date':
      return [
        ...[
          '2026-02-30',
          '2024-02-29',
          '2023-02-29',
          '1900-02-29',
          '2000-02-29',
          '2026-04-31',
          '2026-13-01',
          '2026-00-10',
        ],
        ...['2026-01-00', '2026-01-32', '2026-1-1', '26-01-01', '0026-01-01', '2026-01-01Z', '2026-01-01+02:00'],
        ...[
          '2026-01-01+02',
          '2026-01-01+0200',
          '2026-01-01-05',
          '-2026-01-01',
          '-0001-01-01',
          '12026-01-01',
          '02026-01-01',
        ],
        ...['0000-01-01', '-0000-01-01', '0001-01-01', '9999-12-31', '+2026-01-01', '2026-01-01T00:00:00', '20260101'],
        ...[' 2026-01-01 ', '\n2026-01-01\t', '2026 -01-01', '2026/01/01', '01-01-2026', '2026-W01-1', '-12026-02-30'],
        ...['123456789012-01-01', '99999999999999999999-01-01'],
      ]
    case 'time':
      return [
        ...[
          '24:00:00',
          '24:00:01',
          '24:01:00',
          '24:00:00.0',
          '24:00:00.1',
          '25:00:00',
          '23:59:60',
          '23:60:00',
          '12:00',
        ],
        ...['12:00:00.5', '12:00:00.', '12:00:00.000', '12:00:00.123456789012', '12:00:00Z', '12:00:00+01:00'],
        ...[
          '12:00:00-01:00',
          '1:00:00',
          '001:00:00',
          ' 12:00:00 ',
          '\n12:00:00',
          '12:00:00,5',
          '12-00-00',
          '-12:00:00',
        ],
        ...['12:00:0', '12:0:00', '+12:00:00', 'T12:00:00', '120000', '12:00:00 PM', '12 :00:00'],
      ]
  }
}

function toTree(xml: string, type: CompositeType): Node {
  const outermost: Node = { tag: '', attributes: '', content: [], type: null, within: '' }
  const open = [outermost]
  // What the writer of messages writes: a declaration, and tags without attributes but on the root.
  for (const [, close, tag = '', attributes = '', text = ''] of xml.matchAll(/<(\/?)([\w:]+)([^>?]*)>([^<]*)/g)) {
    const parent = open.at(-1) as Node
    if (close) {
      open.pop()
      continue
    }
    const child: Node = {
      tag,
      attributes,
      content: text.trim() === '' ? [] : [text],
      type: childType(parent, tag, type),
      within: parent.tag,
    }
    if (text.trim() === '' && child.type?.kind !== 'composite') child.content = [text]
    parent.content.push(child)
    open.push(child)
  }
  return at(outermost.content as Node[], 0)
}

function childType(parent: Node, tag: string, root: CompositeType): ElementType | null {
  if (parent.tag === '') return root
  if (parent.type?.kind !== 'composite') return null
  return parent.type.sequence.find(({ name }) => name === localName(tag))?.type ?? null
}

function toXml(root: Node): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n${write(root)}\r\n`
}

function write({ tag, attributes, content }: Node): string {
  const inner = content.map((part) => (typeof part === 'string' ? part : write(part))).join('')
  return inner === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`
}

function elements(root: Node): Node[] {
  return [root, ...root.content.flatMap((part) => (typeof part === 'string' ? [] : elements(part)))]
}

function textOf({ content }: Node): string {
  return content.filter((part) => typeof part === 'string').join('')
}

function parentOf(root: Node, target: Node): Node {
  return elements(root).find(({ content }) => content.includes(target)) ?? root
}

function replace(root: Node, target: Node, replacement: Node[]): void {
  const { content } = parentOf(root, target)
  const index = content.indexOf(target)
  if (index >= 0) content.splice(index, 1, ...replacement)
}

function exchangeWithNext(root: Node, target: Node): void {
  const { content } = parentOf(root, target)
  const index = content.indexOf(target)
  const next = content[index + 1]
  if (index >= 0 && next !== undefined) content.splice(index, 2, next, target)
}

function moveToEnd(root: Node, target: Node): void {
  replace(root, target, [])
  root.content.push(target)
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

function withOtherPrefix(tag: string): string {
  return tag.startsWith('ijw:') ? `x:${localName(tag)}` : `ijw:${localName(tag)}`
}

/** The item at a position, counted on from the end at the beginning. */
function at<T>(items: readonly T[], position: number): T {
  return items[position % items.length] as T
}
