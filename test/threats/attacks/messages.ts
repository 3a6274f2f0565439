// Group H of the threats: iJw messages that are made to cost, to leak or to break a reader.

const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')

/**
 * Documents that ask for more than what is in them, made of a sound message and of an address that nobody should connect to, and what the
 * rule that refuses them begins with; empty where any will do.
 */
export const xmlDocuments: readonly (readonly [
  what: string,
  content: (xml: string, address: string) => string,
  rule: string,
])[] = [
  [
    'an external entity of a file',
    () => `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
    'HUB:doctype',
  ],
  [
    'an external entity of an address',
    (_xml, address) => `<!DOCTYPE a [<!ENTITY b SYSTEM "${address}">]><a>&b;</a>`,
    'HUB:doctype',
  ],
  ['an external document type', (_xml, address) => `<!DOCTYPE a SYSTEM "${address}"><a/>`, 'HUB:doctype'],
  [
    'a public document type',
    (_xml, address) => `<!DOCTYPE a PUBLIC "-//W3C//DTD XHTML 1.0//EN" "${address}"><a/>`,
    'HUB:doctype',
  ],
  ['a document type that says nothing', () => '<!DOCTYPE a><a/>', 'HUB:doctype'],
  ['a document type after a comment', () => '<!-- a --><?b c?>\n<!DOCTYPE a><a/>', 'HUB:doctype'],
  ['entities of entities', () => `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><a>&l20;</a>`, 'HUB:doctype'],
  [
    'one long entity 5000 times',
    () => `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50_000)}">]><a>${'&b;'.repeat(5_000)}</a>`,
    'HUB:doctype',
  ],
  ['a parameter entity', (_xml, address) => `<!DOCTYPE a [<!ENTITY % b SYSTEM "${address}"> %b;]><a/>`, 'HUB:doctype'],
  ['an entity that nobody declared', (xml) => xml.replace('Zandloper', '&b;'), 'XML:wellformed'],
  [
    'an inclusion',
    (xml) =>
      xml.replace('Zandloper', `<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>`),
    'XSD:',
  ],
  [
    'a schema at an address',
    (xml, address) =>
      xml.replace(
        /<(\w+:)?Bericht /,
        `$&xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="a ${address}" `,
      ),
    '',
  ],
  [
    'a style sheet at an address',
    (xml, address) => xml.replace('?>', `?><?xml-stylesheet href="${address}" type="text/xsl"?>`),
    '',
  ],
  ['300 elements inside each other', () => `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'HUB:depth'],
  ['100,000 attributes', () => `<a ${Array.from({ length: 100_000 }, (_, i) => `b${i}="c"`).join(' ')}/>`, ''],
]

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

/** What becomes of a sound message that breaks one rule of reading, and that rule. */
export const brokenMessages: readonly (readonly [
  what: string,
  content: (xml: string) => string | Uint8Array,
  rule: string,
])[] = [
  ['says UTF-16 and is UTF-8', (xml) => xml.replace(/UTF-8/i, 'UTF-16'), 'OP192'],
  ['is UTF-16', (xml) => utf16(xml), 'OP192'],
  ['is of Windows', (xml) => Buffer.from(xml.replace('Zandloper', 'Zandlop\u00e9r'), 'latin1'), 'OP192'],
  ['holds a control character', (xml) => xml.replace('Zandloper', 'Zand\u0001loper'), 'XML:wellformed'],
  ['holds a control character as a number', (xml) => xml.replace('Zandloper', 'Zand&#1;loper'), 'XML:wellformed'],
  ['uses a prefix that nobody bound', (xml) => xml.replace(/<(\w+:)?Client>/, '<unbound:Client>'), 'XML:wellformed'],
  ['has an attribute twice', (xml) => xml.replace(/<(\w+:)?Client>/, '<$1Client a="1" a="2">'), 'XML:wellformed'],
  ['ends too early', (xml) => xml.slice(0, -20), 'XML:wellformed'],
  ['is of another version', (xml) => xml.replace('3_2', '3_1'), 'unsupported'],
  ['is of another namespace', (xml) => xml.replace('http://www.istandaarden.nl', 'urn:other'), 'unsupported'],
  ['is a compressed file', () => Buffer.from('504b0304140000000800', 'hex'), 'XML:wellformed'],
  ['is empty', () => '', 'XML:wellformed'],
  ['is larger than 25 MB', () => `<a>${' '.repeat(25_000_001)}</a>`, 'OP179'],
]
