import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IjwMessage } from '../definitions/messages.ts'
import type { Finding } from '../finding.ts'
import { parseMessage } from '../parse-message.ts'
import {
  exampleAllocation,
  exampleChange,
  exampleClaim,
  exampleRequest,
  exampleStart,
  exampleStop,
  exampleWish,
} from '../testing/example-messages.ts'
import { claimAnswerMessage, requestAnswerMessage } from '../testing/messages.ts'
import { writeMessage } from '../write-message.ts'
import { answerTo } from './answer-to.ts'
import { judgeMessage } from './judge-message.ts'
import { KnownFacts } from './known-facts.ts'

const xsdFolder = process.env.IJW_XSD_FOLDER ?? join(import.meta.dirname, '../../../../../shared/ijw/xsd')
const isAvailable = existsSync(join(xsdFolder, 'basisschema.xsd'))
if (!isAvailable) process.stderr.write('answers beside the official XSD: skipped, because IJW_XSD_FOLDER is not set\n')

const own = { identification: 'RG-1', datedOn: '2026-06-30' }
const client = '/Bericht/Client'

function found(path: string, code: string, level: Finding['level'] = 3): Finding {
  return { path, rule: 'TR000', level, code, message: 'A sentence.' }
}

const answerWith = (message: IjwMessage, ...findings: readonly Finding[]) =>
  answerTo(message, { outcome: findings.length === 0 ? 'accepted' : 'rejected', findings }, own)

const codes = (...RetourCode: string[]) => ({ RetourCodes: { RetourCode } })

describe('a return message', () => {
  it('is the header alone, without codes, for a sound message', () => {
    const message = exampleStart()
    expect(answerWith(message)).toEqual({
      type: 'JW306',
      Header: {
        ...message.Header,
        BerichtCode: '439',
        IdentificatieRetour: 'RG-1',
        DagtekeningRetour: '2026-06-30',
        XsdVersieRetour: { BasisschemaXsdVersie: '0.1.0', BerichtXsdVersie: '0.1.0' },
      },
    })
  })

  it('is the header with 0001 for a message that is wrong in itself', () => {
    const answer = answerWith(exampleStop(), found(`${client}/Bsn`, '0001', 2), found(`${client}/Naam`, '0001', 2))
    expect(answer).toMatchObject({ type: 'JW308', Header: codes('0001') })
    expect(answer).not.toHaveProperty('Client')
  })

  it('is the header with the code of each rule that the header breaks', () => {
    const answer = answerWith(
      exampleRequest(),
      found('/Bericht/Header/Ontvanger', 'S300'),
      found('/Bericht/Header/BerichtIdentificatie/Dagtekening', '8848'),
    )
    expect(answer).toMatchObject({ type: 'JW316', Header: codes('S300', '8848') })
    expect(answer).not.toHaveProperty('Client')
  })

  it('copies the client with every class, each with its codes, where something is wrong with one', () => {
    const message = exampleAllocation([{}, {}])
    const product = `${client}/ToegewezenProducten/ToegewezenProduct[2]`
    const answer = answerWith(
      message,
      found(product, '9332'),
      found(`${product}/Einddatum`, '9385'),
      found(product, '9332'),
    )
    const [first, second] = message.Client.ToegewezenProducten.ToegewezenProduct
    expect(answer).toMatchObject({ type: 'JW302', Header: codes('0200') })
    expect(answer).toHaveProperty('Client', {
      ...message.Client,
      Contactgegevens: {
        Contact: message.Client.Contactgegevens.Contact.map((contact) => ({ ...contact, ...codes('0200') })),
      },
      ToegewezenProducten: {
        ToegewezenProduct: [
          { ...first, ...codes('0200') },
          { ...second, ...codes('9332', '9385') },
        ],
      },
      ...codes('0200'),
    })
  })

  it('says of the classes below a class at fault that they were not checked', () => {
    const answer = answerWith(exampleChange(), found(client, '8187'))
    expect(answer).toMatchObject({
      type: 'JW318',
      Client: {
        Verzoek: { TeWijzigenProducten: { TeWijzigenProduct: [codes('0233')] }, ...codes('0233') },
        ...codes('8187'),
      },
    })
  })

  it('refuses the removal of a start that was never delivered with 9063 on that start', () => {
    const removal = exampleStart([{ StatusAanlevering: '3', Product: undefined, ToewijzingIngangsdatum: undefined }])
    const known = new KnownFacts({ municipalityCode: 'GM0361', today: own.datedOn })
    const { findings } = judgeMessage(removal, known)
    expect(answerTo(removal, { outcome: 'rejected', findings }, own)).toMatchObject({
      type: 'JW306',
      Header: { Afzender: removal.Header.Afzender, Ontvanger: removal.Header.Ontvanger, ...codes('0200') },
      Client: { Bsn: removal.Client.Bsn, StartProducten: { StartProduct: [codes('9063')] }, ...codes('0200') },
    })
  })

  it('is not sent for a message that is parked, for a return and for a claim answer', () => {
    const parked = { outcome: 'parked', findings: [found(client, '9019')] } as const
    expect(answerTo(exampleStart(), parked, own)).toBeNull()
    const returned = answerWith(exampleStart())
    expect(returned && answerWith(returned)).toBeNull()
    expect(answerWith(claimAnswerMessage(exampleClaim()))).toBeNull()
  })

  it('is never made for a class that has no codes', () => {
    expect(() => answerWith(exampleStart(), found('/Bericht', '9019'))).toThrow('no class carries return codes')
  })
})

const products = `${client}/Verzoek`
/** Of every message that is returned, one with something wrong in each class that can have it. */
const faulty: readonly [message: IjwMessage, ...paths: string[]][] = [
  [exampleAllocation(), `${client}/ToegewezenProducten/ToegewezenProduct[1]`],
  [exampleStart([{}, {}]), `${client}/StartProducten/StartProduct[2]`],
  [exampleStop(), `${client}/StopProducten/StopProduct[1]`],
  [exampleRequest(), `${client}/AangevraagdeProducten/AangevraagdProduct[1]`],
  [exampleChange(), `${products}/TeWijzigenProducten/TeWijzigenProduct[1]`, products],
  [
    exampleWish(),
    `${products}/OngewijzigdeProducten/OngewijzigdProduct[1]`,
    `${products}/NieuweProducten/NieuwProduct[1]`,
  ],
  [
    requestAnswerMessage(
      {},
      { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: { Gemeente: '0505' } },
    ),
    '/Bericht/Antwoord',
    '/Bericht/Antwoord/Woonplaatsbeginsel',
  ],
]

describe('every return message', () => {
  beforeAll(() => {
    xmlRegisterFsInputProviders()
  })

  it.each(faulty)('comes back as it was written: %#', (message, ...paths) => {
    for (const findings of [[], [found('/Bericht/Header', '9056')], paths.map((path) => found(path, '9347'))]) {
      const answer = answerWith(message, ...findings)
      expect(answer && parseMessage(writeMessage(answer))).toEqual({ ok: true, message: answer })
    }
  })

  it.skipIf(!isAvailable).each(faulty)('passes the official XSD: %#', (message, ...paths) => {
    for (const findings of [[], [found('/Bericht/Header', '9056')], paths.map((path) => found(path, '9347'))]) {
      const answer = answerWith(message, ...findings)
      if (answer === null) throw new Error('There is no answer.')
      const path = join(xsdFolder, `${answer.type}.xsd`)
      const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
      const validator = XsdValidator.fromDoc(schema)
      const document = XmlDocument.fromString(writeMessage(answer))
      validator.validate(document)
      for (const used of [document, validator, schema]) used.dispose()
    }
  })
})
