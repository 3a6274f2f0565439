import { diag, xmlCleanupInputProvider, xmlRegisterInputProvider } from 'libxml2-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { maximumMessageBytes, maximumParts, readXml } from './read-xml.ts'
import { UnreadableXmlError } from './unreadable-xml.ts'

const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
const quadratic = `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(50_000)}">]><a>${'&x;'.repeat(5000)}</a>`
const xiNamespace = 'http://www.w3.org/2001/XInclude'

function nested(levels: number): string {
  return `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`
}

const hostile: readonly [what: string, source: string | Uint8Array, rule: string][] = [
  ['an empty file', '', 'XML:wellformed'],
  ['blanks only', ' \r\n', 'XML:wellformed'],
  ['a PDF', Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3', 'latin1'), 'XML:wellformed'],
  ['text', 'BSN;naam', 'XML:wellformed'],
  ['a zip', Buffer.from('504b0304140000000800', 'hex'), 'XML:wellformed'],
  ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', 'HUB:doctype'],
  ['an external entity by HTTP', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>', 'HUB:doctype'],
  ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]><a/>', 'HUB:doctype'],
  ['a billion laughs', `<!DOCTYPE a [<!ENTITY e0 "ha">${bomb}]><a>&e9;</a>`, 'HUB:doctype'],
  ['a quadratic blow-up', quadratic, 'HUB:doctype'],
  ['a harmless DOCTYPE', '<?xml version="1.0"?><!-- x -->\n<!DOCTYPE a><a/>', 'HUB:doctype'],
  ['a DOCTYPE behind a comment that holds another', '<!-- <!DOCTYPE b> --><!DOCTYPE a><a/>', 'HUB:doctype'],
  ['a DOCTYPE behind an instruction', '<?x <!-- ?><!DOCTYPE a><a/>', 'HUB:doctype'],
  ['a DOCTYPE in lower case', '<!doctype a><a/>', 'XML:wellformed'],
  ['a DOCTYPE in UTF-16', Buffer.from('\uFEFF<!DOCTYPE a><a/>', 'utf16le'), 'OP192'],
  ['a DOCTYPE in UTF-16 without mark', Buffer.from('<!DOCTYPE a><a/>', 'utf16le'), 'XML:wellformed'],
  ['a DOCTYPE in UTF-7', '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>', 'OP192'],
  ['UTF-8 that says UTF-16', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'OP192'],
  ['Windows-1252', Buffer.from('<a>caf\xE9</a>', 'latin1'), 'OP192'],
  [
    'Windows-1252 that says so',
    Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>caf\xE9</a>', 'latin1'),
    'OP192',
  ],
  ['an overlong encoding', Buffer.from('3c613ec0af3c2f613e', 'hex'), 'OP192'],
  ['a surrogate in UTF-8', Buffer.from('3c613eeda0803c2f613e', 'hex'), 'OP192'],
  ['a null character', '<a>\u0000</a>', 'XML:wellformed'],
  ['a control character', '<a>\u0008</a>', 'XML:wellformed'],
  ['a reference to a control character', '<a>&#8;</a>', 'XML:wellformed'],
  ['a reference beyond Unicode', '<a>&#x110000;</a>', 'XML:wellformed'],
  ['a reference to half a character', '<a>&#xD800;</a>', 'XML:wellformed'],
  ['a duplicate attribute', '<a x="1" x="2"/>', 'XML:wellformed'],
  ['a duplicate attribute by namespace', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'XML:wellformed'],
  ['a prefix that is not bound', '<a><p:b/></a>', 'XML:wellformed'],
  ['an entity that is not declared', '<a>&x;</a>', 'XML:wellformed'],
  ['crossed tags', '<a><b></a></b>', 'XML:wellformed'],
  ['an open element', '<a><b></b>', 'XML:wellformed'],
  ['an open tag', '<a><a', 'XML:wellformed'],
  ['an open comment', '<a><!-- </a>', 'XML:wellformed'],
  ['an open CDATA section', '<a><![CDATA[ </a>', 'XML:wellformed'],
  ['an end too many', '<a/></a>', 'XML:wellformed'],
  ['two roots', '<a/><a/>', 'XML:wellformed'],
  ['text behind the root', '<a/>x', 'XML:wellformed'],
  ['a lone end of a CDATA section', '<a>]]></a>', 'XML:wellformed'],
  ['XML 1.1 control characters', '<?xml version="1.1"?><a>&#1;</a>', 'XML:wellformed'],
  ['65 levels', nested(65), 'HUB:depth'],
  ['300 levels', nested(300), 'HUB:depth'],
  ['a million levels', '<a>'.repeat(1_000_000), 'HUB:depth'],
  ['26 MB', `<a>${' '.repeat(26_000_000)}</a>`, 'OP179'],
]

describe('readXml', () => {
  const opened: string[] = []

  beforeAll(() => {
    xmlRegisterInputProvider({
      match: (name) => opened.push(name) > 0,
      open: () => undefined,
      read: () => -1,
      close: () => true,
    })
    return xmlCleanupInputProvider
  })

  it.each(hostile)('refuses %s and asks for no file or address', (_, source, rule) => {
    expect(ruleOf(() => readXml(source))).toBe(rule)
    expect(opened).toEqual([])
  })

  it('leaves inclusions as they are', () => {
    const root = readXml(`<a xmlns:xi="${xiNamespace}"><xi:include href="${import.meta.url}"/></a>`)
    expect(opened).toEqual([])
    expect(root.children.map(({ name, children }) => [name, children])).toEqual([['include', []]])
  })

  it('reads 64 levels and 25 MB', () => {
    expect(readXml(nested(64)).name).toBe('a')
    const comment = `<!--${' '.repeat(maximumMessageBytes / 5 - 7)}-->`
    const filled = `<a>${comment.repeat(4)}<!--${' '.repeat(maximumMessageBytes / 5 - 14)}--></a>`
    expect(filled).toHaveLength(maximumMessageBytes)
    expect(readXml(filled).name).toBe('a')
    expect(() => readXml(`${filled}\n`)).toThrow('at most 25 MB')
  })

  it('reads a million parts and refuses more, of whatever kind, before it reads them', () => {
    const elements = (count: number) => `<a>${'<b/>'.repeat(count - 1)}</a>`
    expect(readXml(elements(maximumParts)).children).toHaveLength(maximumParts - 1)
    const many = [
      elements(maximumParts + 1),
      `<a>${'<b></b>'.repeat(maximumParts)}</a>`,
      `<a>${'<b c=""/>'.repeat(maximumParts / 2)}</a>`,
      `<a>${'<b xmlns="c"/>'.repeat(maximumParts / 2)}</a>`,
      `<a>${'&lt;'.repeat(maximumParts)}</a>`,
      `<a>${'<!---->'.repeat(maximumParts)}</a>`,
      `<a ${'b="" '.repeat(maximumParts)}/>`,
    ]
    expect(new Set(many.map((source) => ruleOf(() => readXml(source))))).toEqual(new Set(['HUB:parts']))
  })

  it('knows a DOCTYPE in a comment, a CDATA section or an instruction for what it is', () => {
    const root = readXml('<?x <!DOCTYPE a> ?><!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>')
    expect(root).toMatchObject({ name: 'a', text: '<!DOCTYPE a>', hasCdata: true })
  })

  it('joins text around comments, instructions and sections, and resolves references', () => {
    const { text } = readXml('<a>x\r\ny\r<!-- - -->&lt;&#65;&#x1F600;&amp;amp;<?p ?><![CDATA[&lt;\r\n]]>&#13;</a>')
    expect(text).toBe('x\ny\n<A😀&amp;&lt;\n\r')
  })

  it('resolves namespaces by prefix, by default and as they are bound again', () => {
    const root = readXml(
      `<a xmlns="u:1" xmlns:p='u:2'><p:b x="1" p:y="&gt;>"><c xmlns=""/><p:b xmlns:p="u:&#51;"/></p:b><p:b/></a>`,
    )
    const outline = (element: ReturnType<typeof readXml>): string =>
      `${element.name}{${element.namespace}}(${element.children.map(outline).join()})`
    expect(outline(root)).toBe('a{u:1}(b{u:2}(c{}(),b{u:3}()),b{u:2}())')
    expect(root.children[0]?.attributes).toEqual([
      { name: 'x', namespace: '' },
      { name: 'y', namespace: 'u:2' },
    ])
  })

  it('says of a PDF that it is not XML, whatever bytes it holds', () => {
    expect(() => readXml(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3', 'latin1'))).toThrow('The file is not XML.')
  })

  it('names the line of a fault and none of its content', () => {
    expect(() => readXml('<a>\n<geheim>\n</a>')).toThrow(/^The file is not well-formed XML: see line 3\.$/)
  })

  it('gives back the memory of every document', () => {
    diag.configure({ enabled: true })
    for (let time = 0; time < 50; time++) {
      readXml('<a/>')
      ruleOf(() => readXml('<a></b>'))
    }
    expect(diag.report()).toEqual({})
    diag.configure({ enabled: false })
  })
})

function ruleOf(read: () => unknown): string {
  try {
    read()
    return 'accepted'
  } catch (error) {
    if (error instanceof UnreadableXmlError) return error.rule
    throw error
  }
}
