import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeLists } from '@regiograaf/reference-data'
import fc from 'fast-check'
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type MessageType, messageDefinitions, messageTypes } from './definitions/messages.ts'
import { strictness } from './finding.ts'
import { parseMessage } from './parse-message.ts'
import { arbitraryMessage } from './testing/arbitrary-message.ts'
import { mutants } from './testing/message-mutants.ts'
import { writeMessage } from './write-message.ts'

const xsdFolder = process.env.IJW_XSD_FOLDER ?? join(import.meta.dirname, '../../../../shared/ijw/xsd')
const samplesFolder = join(xsdFolder, '../samples')
const isAvailable = existsSync(join(xsdFolder, 'basisschema.xsd'))
const title = isAvailable
  ? 'the structure check beside the official XSD'
  : `the structure check beside the official XSD: skipped, because neither IJW_XSD_FOLDER nor ../shared/ijw/xsd is a folder with the XSD files of iJw 3.2`

const messagesPerType = 500
const mutatedMessagesPerType = 60

// A skipped title is not shown by every reporter.
if (!isAvailable) process.stderr.write(`${title}\n`)

describe.skipIf(!isAvailable)(title, { timeout: 120_000 }, () => {
  const validators = new Map<MessageType, XsdValidator>()

  beforeAll(() => {
    xmlRegisterFsInputProviders()
    for (const type of messageTypes) {
      const file = join(xsdFolder, `${type}.xsd`)
      const document = XmlDocument.fromBuffer(readFileSync(file), { url: file })
      validators.set(type, XsdValidator.fromDoc(document))
      document.dispose()
    }
    return () => {
      for (const validator of validators.values()) validator.dispose()
    }
  })

  function xsdAccepts(type: MessageType, xml: string): boolean {
    let document: XmlDocument | undefined
    try {
      document = XmlDocument.fromBuffer(Buffer.from(xml))
      validators.get(type)?.validate(document)
      return true
    } catch (error) {
      if (error instanceof XmlParseError || error instanceof XmlValidateError) return false
      throw error
    } finally {
      document?.dispose()
    }
  }

  it.each(messageTypes)('accepts every generated %s that the XSD accepts, and generates only such messages', (type) => {
    for (const message of fc.sample(arbitraryMessage(messageDefinitions[type]), {
      numRuns: messagesPerType,
      seed: 32,
    })) {
      const xml = writeMessage(message)
      expect({ xml, accepted: xsdAccepts(type, xml) }).toEqual({ xml, accepted: true })
      expect(structureFindings(xml)).toEqual([])
    }
  })

  it.each(messageTypes)(
    'gives the verdict of the XSD on mutations of %s, and is stricter only by its listed rules',
    (type) => {
      const messages = fc.sample(arbitraryMessage(messageDefinitions[type]), {
        numRuns: mutatedMessagesPerType,
        seed: 23,
      })
      const disagreements: object[] = []
      const stricter = new Set<string>()
      let agreed = 0
      let accepted = 0
      for (const { xml, mutation } of mutants(messages.map(writeMessage), messageDefinitions[type].root)) {
        const findings = structureFindings(xml)
        const isValid = xsdAccepts(type, xml)
        if (isValid === (findings.length === 0)) {
          agreed++
          if (isValid) accepted++
        } else if (isValid && findings.every(({ rule }) => rule in strictness)) {
          for (const { rule } of findings) stricter.add(rule)
        } else {
          disagreements.push({ mutation, isValid, findings })
        }
      }
      expect(disagreements).toEqual([])
      expect(agreed).toBeGreaterThan(800)
      expect(accepted).toBeGreaterThan(200)
      const hasTime = type === 'JW301' || type === 'JW302'
      expect([...stricter].sort()).toEqual(['HUB:xsi', 'HUB:year', 'OP192', ...(hasTime ? ['RS034'] : [])])
    },
  )

  it('takes the code lists of reference-data for exactly the enumerations of the XSD', () => {
    const schema = readFileSync(join(xsdFolder, 'basisschema.xsd'), 'utf8')
    const enumerations: Record<string, string[]> = {}
    const listed: Record<string, string[]> = {}
    for (const [name, list] of Object.entries(listOfType)) {
      const body = schema.split(`<xs:simpleType name="LDT_${name}">`)[1]?.split('</xs:simpleType>')[0] ?? ''
      enumerations[name] = [...body.matchAll(/<xs:enumeration value="([^"]*)"/g)].map(([, code = '']) => code).sort()
      listed[name] = (codeLists[list]?.codes ?? []).map(({ code }) => code).sort()
    }
    expect(listed).toEqual(enumerations)
    expect(Object.values(enumerations).every((codes) => codes.length > 1)).toBe(true)
  })

  it.each(['JW301', 'JW302', 'JW305', 'JW307'] as const)('accepts the published sample of %s', (type) => {
    const xml = readFileSync(join(samplesFolder, `${type}.xml`))
    expect(xsdAccepts(type, xml.toString())).toBe(true)
    expect(parseMessage(xml)).toMatchObject({ ok: true, message: { type } })
  })
})

/** The enumerated types of the basisschema and the lists that hold their codes. */
const listOfType = {
  AanduidingWoonadres: 'NUM061',
  AdresSoort: 'COD757',
  Communicatievorm: 'COD747',
  DatumGebruik: 'COD170',
  DebetCredit: 'COD043',
  Eenheid: 'WJ756',
  Frequentie: 'WMO757',
  Geslacht: 'COD046',
  JaNee: 'COD260',
  JuridischeStatus: 'WJ232',
  LandCode: 'COD032',
  NaamGebruik: 'COD700',
  ProductCategorie: 'JZ020',
  RedenAfwijzingVerzoek: 'WJ759',
  RedenBeeindiging: 'JZ588',
  RedenVerzoek: 'WJ758',
  RedenWijziging: 'JZ002',
  RetourCode: 'WJ001',
  SoortRelatie: 'COD472',
  StatusAanlevering: 'COD467',
  TypeVerwijzer: 'COD327',
  VerzoekAntwoord: 'WJ760',
  WettelijkeVertegenwoordiging: 'WJ003',
}

function structureFindings(xml: string) {
  const result = parseMessage(xml)
  return result.ok ? [] : result.findings.filter(({ level }) => level === 1)
}
