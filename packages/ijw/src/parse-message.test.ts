import { describe, expect, it } from 'vitest'
import { type ParseResult, parseMessage } from './parse-message.ts'
import { exampleAllocation, exampleClaim, exampleStart } from './testing/example-messages.ts'
import { writeMessage } from './write-message.ts'

const allocation = writeMessage(exampleAllocation())

function findings(result: ParseResult) {
  return result.ok ? [] : result.findings.map(({ rule, path }) => `${rule} ${path}`)
}

describe('parseMessage', () => {
  it('gives the value of a correct message under the names of the standard', () => {
    const result = parseMessage(allocation)
    expect(result).toEqual({ ok: true, message: exampleAllocation() })
  })

  it('reads bytes as well as text, with or without a byte order mark', () => {
    expect(parseMessage(Buffer.from(allocation)).ok).toBe(true)
    expect(parseMessage(Buffer.from(`\uFEFF${allocation}`)).ok).toBe(true)
  })

  it('reads numbers and dates that are written with blanks, signs and zeros', () => {
    const xml = writeMessage(exampleClaim())
      .replace('>15</', '> +0015\n</')
      .replace('>2026-06-03</', '>\t2026-06-03 </')
    const result = parseMessage(xml)
    expect(result).toEqual({ ok: true, message: exampleClaim() })
  })

  const refused: readonly [what: string, xml: string, ...found: string[]][] = [
    [
      'an unknown category',
      allocation.replace('Categorie>45<', 'Categorie>99<'),
      'XSD:code /Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Product/Categorie',
    ],
    [
      'a day that does not exist',
      allocation.replace('2026-06-17', '2026-02-30'),
      'XSD:date /Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Einddatum',
    ],
    [
      'an amount with a decimal point',
      writeMessage(exampleClaim()).replace('Bedrag>157500<', 'Bedrag>1575.00<'),
      'XSD:integer /Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag',
    ],
    ['a BSN that fails the 11-proof', allocation.replace('999900031', '999900032'), 'CS002 /Bericht/Client/Bsn'],
    ['a BSN of eight digits', allocation.replace('999900031', '99990003'), 'XSD:text /Bericht/Client/Bsn'],
    [
      'an empty element',
      allocation.replace('>Zandloper<', '><'),
      'XSD:empty /Bericht/Client/Naam/Geslachtsnaam/Achternaam',
    ],
    ['a missing element', allocation.replace(/<jw301:Geslacht>.*/, ''), 'XSD:missing /Bericht/Client/Geslacht'],
    [
      'an element that stands too late',
      allocation.replace(/(<jw301:Bsn>.*)\r\n([\s\S]*?)(<jw301:Geslacht>.*)/, '$2$3$1'),
      'XSD:missing /Bericht/Client/Bsn',
      'XSD:order /Bericht/Client/Bsn',
    ],
    [
      'an element that occurs twice',
      allocation.replace(/(<jw301:Geslacht>.*)/, '$1$1'),
      'XSD:order /Bericht/Client/Geslacht',
    ],
    [
      'an unknown element',
      allocation.replace('<jw301:Geslacht>', '<jw301:Leeftijd/><jw301:Geslacht>'),
      'XSD:unknown /Bericht/Client/*[3]',
    ],
    [
      'an element in the wrong namespace',
      allocation.replace(/jw301:Geslacht/g, 'ijw:Geslacht'),
      'XSD:namespace /Bericht/Client/Geslacht',
      'XSD:missing /Bericht/Client/Geslacht',
    ],
    ['an attribute', allocation.replace('<jw301:Bsn>', '<jw301:Bsn nr="1">'), 'XSD:attribute /Bericht/Client/Bsn'],
    ['text between elements', allocation.replace('<jw301:Bsn>', 'x<jw301:Bsn>'), 'XSD:content /Bericht/Client'],
    ['the code of another message', allocation.replace('>436<', '>438<'), 'XSD:fixed /Bericht/Header/BerichtCode'],
    ['another version', allocation.replace('Versie>3<', 'Versie>2<'), 'XSD:fixed /Bericht/Header/BerichtVersie'],
  ]

  it.each(refused)('names the element and the rule for %s', (_, xml, ...found) => {
    const result = parseMessage(xml)
    expect(result).toMatchObject({ ok: false, readable: true })
    expect(findings(result)).toEqual(found)
  })

  it('reports every fault of the structure, but no rule beyond it until that is sound', () => {
    const xml = allocation
      .replace('999900031', '999900032')
      .replace('Geslacht>2<', 'Geslacht>9<')
      .replace('45A90', '45A901')
    expect(findings(parseMessage(xml))).toEqual([
      'XSD:code /Bericht/Client/Geslacht',
      'XSD:text /Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Product/Code',
    ])
  })

  it('reports at most twenty faults', () => {
    const starts = exampleStart(Array.from({ length: 30 }, () => ({})))
    expect(findings(parseMessage(writeMessage(starts).replaceAll('Begindatum>2026', 'Begindatum>20')))).toHaveLength(20)
    const repeated = exampleStart(Array.from({ length: 30 }, () => ({ ToewijzingNummer: 1 })))
    expect(findings(parseMessage(writeMessage(repeated)))).toHaveLength(20)
  })

  it('says whose message it was when only the content was wrong', () => {
    const result = parseMessage(allocation.replace('999900031', '999900032'))
    expect(result).toMatchObject({
      envelope: { type: 'JW301', municipalityCode: 'GM0361', identification: 'RG301-1' },
      findings: [{ level: 2, code: '0001' }],
    })
  })

  const unsupported: readonly [what: string, xml: string, found: string][] = [
    ['iJw 3.1', allocation.replaceAll('3_2', '3_1'), 'found is JW301 of ijw 3.1'],
    ['a JW303', allocation.replaceAll('jw301', 'jw303'), 'found is JW303 of ijw 3.2'],
    ['an iWmo message', allocation.replaceAll('ijw/3_2/jw301', 'iwmo/3_2/wmo301'), 'found is WMO301 of iwmo 3.2'],
    ['another root', allocation.replaceAll('jw301:Bericht', 'jw301:Brief'), 'another root element'],
    ['a namespace that holds a number', '<Bericht xmlns="urn:999900031"/>', 'another root element or namespace'],
    ['no namespace', '<Bericht/>', 'another root element or namespace'],
  ]

  it.each(unsupported)('calls %s unsupported and says what it found', (_, xml, found) => {
    const result = parseMessage(xml)
    expect(result).toMatchObject({ ok: false, readable: true, findings: [{ rule: 'unsupported', code: null }] })
    expect(JSON.stringify(result)).toContain(found)
    expect(JSON.stringify(result)).not.toContain('999900031')
  })

  it('never repeats what stands in an element, an attribute or a name', () => {
    const secret = '999900043'
    const hidden = [
      allocation.replace('>Zandloper<', `><!-- ${secret} --><x${secret}/><`),
      allocation.replace('<jw301:Bsn>999900031</', `<jw301:Bsn>${secret}0</`),
      allocation.replace('<jw301:Bsn>', `<jw301:B${secret}/><jw301:Bsn x${secret}="${secret}">${secret}`),
      allocation.replace('<jw301:Bsn>', `<jw301:B${secret}>`),
      allocation.replace('<jw301:Bsn>', `${secret}&x${secret};`),
      `<a${secret}:b/>`,
      secret,
    ]
    for (const xml of hidden) {
      const result = parseMessage(xml)
      expect(result.ok).toBe(false)
      expect(JSON.stringify(result)).not.toContain(secret)
    }
  })
})
