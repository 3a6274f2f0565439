import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStructure } from './check-structure.ts'
import { findDefinition, messageDefinitions, messageTypes } from './definitions/messages.ts'
import { readPlainMessage } from './read-plain-message.ts'
import { arbitraryMessage } from './testing/arbitrary-message.ts'
import { exampleAllocation } from './testing/example-messages.ts'
import { mutants } from './testing/message-mutants.ts'
import { writeMessage } from './write-message.ts'
import { readXml } from './xml/read-xml.ts'

const allocation = writeMessage(exampleAllocation())

/** What the text says by way of its element tree; null when anything is wrong with it. */
function readByTree(xml: string): unknown {
  const root = readXml(xml)
  const definition = findDefinition(root.namespace)
  if (definition === null) return null
  const { value, findings } = checkStructure(root, definition)
  return findings.length === 0 ? { type: definition.type, ...(value as object) } : null
}

function isReadable(xml: string): boolean {
  try {
    readXml(xml)
    return true
  } catch {
    return false
  }
}

describe('readPlainMessage', () => {
  it.each(messageTypes)('reads of %s what its element tree says, however it is mutated, or nothing', (type) => {
    const messages = fc.sample(arbitraryMessage(messageDefinitions[type]), { numRuns: 40, seed: 7 })
    // Generated texts are full of characters that are not plain, and without them nearly every message is.
    const written = messages.map((message) => writeMessage(message).replace(/&[^;]*;|[\u{10000}-\u{10FFFF}]/gu, 'x'))
    let plain = 0
    for (const { xml } of [...written.map((xml) => ({ xml })), ...mutants(written, messageDefinitions[type].root)]) {
      const message = readPlainMessage(xml)
      if (message === null) continue
      plain++
      expect(message).toEqual(readByTree(xml))
    }
    expect(plain).toBeGreaterThan(100)
  })

  const plain: readonly [what: string, xml: string][] = [
    ['the message as it is written here', allocation],
    ['no declaration', allocation.replace(/^<\?xml.*\r\n/, '')],
    [
      'other prefixes',
      allocation
        .replaceAll('jw301:', 'm:')
        .replaceAll(':jw301=', ':m=')
        .replaceAll('ijw', 'b')
        .replaceAll('/b/', '/ijw/'),
    ],
    ['the default namespace', allocation.replaceAll('jw301:', '').replace('xmlns:jw301=', 'xmlns=')],
    [
      'habitual namespaces',
      allocation.replace(' xmlns', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\n  xmlns'),
    ],
    ['one line', allocation.replace(/\r\n */g, '')],
  ]
  it.each(plain)('reads %s', (_, xml) => {
    expect(readPlainMessage(xml)).toEqual(exampleAllocation())
    expect(readByTree(xml)).toEqual(exampleAllocation())
  })

  const name = '>Zandloper<'
  const malformed: readonly [what: string, xml: string][] = [
    ['a control character', allocation.replace(name, '>Zand\u0001loper<')],
    ['what is no character', allocation.replace(name, '>Zand\uFFFEloper<')],
    ['the end of a section', allocation.replace(name, '>Zand]]>loper<')],
    ['a lone ampersand', allocation.replace(name, '>Zand&loper<')],
    ['a prefix that is not declared', allocation.replace(/ xmlns:ijw="[^"]*"/, '')],
    ['a prefix that is declared twice', allocation.replace(/( xmlns:ijw="[^"]*")/, '$1$1')],
    ['an end tag too many', `${allocation}</a>`],
    ['text behind the root', `${allocation}x`],
    ['a missing end tag', allocation.replace('</jw301:Bericht>', '')],
    ['another end tag', allocation.replace('</jw301:Bericht>', '</ijw:Bericht>')],
    ['a prefix of XML itself', allocation.replaceAll('jw301:', 'xmlns:').replace(':jw301=', ':xmlns=')],
    ['a namespace of XML itself', allocation.replace(' xmlns', ' xmlns:a="http://www.w3.org/2000/xmlns/" xmlns')],
    ['a blank before the declaration', ` ${allocation}`],
  ]
  it.each(malformed)('leaves %s to those who say what is wrong', (_, xml) => {
    expect(xml).not.toBe(allocation)
    expect(isReadable(xml)).toBe(false)
    expect(readPlainMessage(xml)).toBeNull()
  })
})
