import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStructure } from './check-structure.ts'
import { type IjwMessage, messageDefinitions, messageTypes } from './definitions/messages.ts'
import { parseMessage } from './parse-message.ts'
import { arbitraryMessage } from './testing/arbitrary-message.ts'
import { exampleAllocation, exampleClaim, exampleStart } from './testing/example-messages.ts'
import { UnwritableMessageError, writeMessage } from './write-message.ts'
import { readXml } from './xml/read-xml.ts'

describe('writeMessage', () => {
  it.each(messageTypes)('writes every %s so that reading it gives the same value', (type) => {
    const definition = messageDefinitions[type]
    const property = fc.property(arbitraryMessage(definition), (message) => {
      const { value, findings } = checkStructure(readXml(writeMessage(message)), definition)
      expect(findings).toEqual([])
      expect({ type, ...(value as object) }).toEqual(message)
    })
    fc.assert(property, { seed: 5, numRuns: 50 })
  })

  it('writes the same text again from what it wrote', () => {
    const xml = writeMessage(exampleAllocation())
    const result = parseMessage(xml)
    expect(result.ok && writeMessage(result.message)).toBe(xml)
  })

  it('ends every line with CR LF and says that it is UTF-8', () => {
    const lines = writeMessage(exampleStart()).split('\r\n')
    expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>')
    expect(lines.at(-1)).toBe('')
    expect(lines.join('')).not.toMatch(/[\r\n]/)
  })

  it('puts the children of shared types in the shared namespace', () => {
    expect(writeMessage(exampleStart())).toContain(
      '<jw305:Product>\r\n          <ijw:Categorie>45</ijw:Categorie>\r\n          <ijw:Code>45A90</ijw:Code>\r\n        </jw305:Product>',
    )
  })

  it('escapes markup and keeps a carriage return in a comment', () => {
    const xml = writeMessage(exampleAllocation([{ Commentaar: 'a < b && c > "d"\r\n' }]))
    expect(xml).toContain('>a &lt; b &amp;&amp; c &gt; "d"&#13;\n</')
  })

  const line = '/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]'
  const unwritable: readonly [what: string, message: IjwMessage, path: string][] = [
    ['a number over its maximum', exampleClaim([{ ProductTarief: 100_000_000 }]), `${line}/ProductTarief`],
    ['an amount with a fraction', exampleClaim([{ GeleverdVolume: 1.5 }]), `${line}/GeleverdVolume`],
    ['no number at all', exampleClaim([{ GeleverdVolume: Number.NaN }]), `${line}/GeleverdVolume`],
    ['an unknown code', exampleClaim([{ Eenheid: '99' }]), `${line}/Eenheid`],
    ['a day that does not exist', exampleClaim([], { DeclaratieDagtekening: '2026-02-30' }), 'DeclaratieDagtekening'],
    ['a date with blanks', exampleClaim([], { DeclaratieDagtekening: ' 2026-02-28' }), 'DeclaratieDagtekening'],
    ['a claim without lines', exampleClaim([]), 'Prestatie must occur'],
    ['an empty text', exampleClaim([{ ProductCode: '' }]), `${line}/ProductCode`],
    ['a control character', exampleAllocation([{ Commentaar: 'a\u0000b' }]), 'Commentaar'],
    ['half a character', exampleAllocation([{ Commentaar: 'a\uD83D' }]), 'Commentaar'],
    ['an element that is unknown', { ...exampleStart(), Klant: {} } as unknown as IjwMessage, '/Bericht holds'],
    [
      'a missing element',
      { ...exampleStart(), Header: undefined } as unknown as IjwMessage,
      '/Bericht/Header is missing',
    ],
  ]

  it.each(unwritable)('refuses to write %s', (_, message, path) => {
    expect(() => writeMessage(message)).toThrow(UnwritableMessageError)
    expect(() => writeMessage(message)).toThrow(path)
  })

  it('does not repeat a value that it refuses', () => {
    expect(() => writeMessage(exampleAllocation([{}], { Bsn: '99990003' }))).toThrow(
      /^(?!.*99990003).*\/Bsn is not valid/,
    )
  })
})
