import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTokenVerifier } from '@regiograaf/gateway'
import { createLogger } from '@regiograaf/service'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDevelopmentIssuer } from './development-issuer.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regiograaf-issuer-'))
})
afterEach(() => rm(folder, { recursive: true }))

const open = (production = false) => openDevelopmentIssuer({ folder, production })
const caseworker = { organisationCode: 'GM0361', role: 'caseworker', purpose: 'ACCESS' }

describe('the development issuer', () => {
  it('signs tokens that the gateway accepts', async () => {
    const { trust, issueDevelopmentToken } = await open()
    const token = await issueDevelopmentToken(caseworker)
    const verify = createTokenVerifier({ trust, production: false, logger: createLogger('silent') })
    const caller = await verify(`Bearer ${token}`)
    expect(caller).toMatchObject({ application: 'regiograaf', isMachine: false })
    expect([...(caller?.identities.values() ?? [])]).toEqual([
      {
        subject: 'development',
        organisation: { kind: 'municipality', code: 'GM0361' },
        role: 'caseworker',
        purpose: 'ACCESS',
        municipalities: ['GM0361'],
      },
    ])
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
    const { iat = 0, exp = 0, iss, aud } = decodeJwt(token)
    expect([exp - iat, iss, aud]).toEqual([28_800, 'urn:regiograaf:development', 'regiograaf'])
  })

  it('is not accepted by the gateway of another folder', async () => {
    const token = await (await open()).issueDevelopmentToken(caseworker)
    const other = await openDevelopmentIssuer({ folder: join(folder, 'other'), production: false })
    const verify = createTokenVerifier({ trust: other.trust, production: false, logger: createLogger('silent') })
    expect(await verify(`Bearer ${token}`)).toBeNull()
  })

  it('keeps one key pair, however many open it at once, readable to its owner only', async () => {
    const issuers = await Promise.all(Array.from({ length: 20 }, () => open()))
    expect(new Set(issuers.map(({ trust }) => JSON.stringify(trust))).size).toBe(1)
    expect((await open()).trust).toEqual(issuers[0]?.trust)
    expect(await readdir(folder)).toEqual(['development-issuer.json'])
    const { mode } = await stat(join(folder, 'development-issuer.json'))
    expect((mode & 0o777).toString(8)).toBe('600')
  })

  it('keeps its private key out of what it gives to the gateway', async () => {
    const { trust } = await open()
    const { d } = JSON.parse(await readFile(join(folder, 'development-issuer.json'), 'utf8'))
    expect(d).toEqual(expect.any(String))
    expect(JSON.stringify(trust)).not.toContain(d)
  })

  it('does not exist in production', async () => {
    await expect(open(true)).rejects.toThrow('Development tokens do not exist in production')
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['', 'not JSON', 'null', '{"kty":"EC"}'])('says what to do with a damaged file (%j)', async (text) => {
    const path = join(folder, 'development-issuer.json')
    await writeFile(path, text)
    await expect(open()).rejects.toThrow(`${path} holds no key pair; delete it and a new one is made.`)
  })

  it('says what to do with a folder that cannot be one', async () => {
    const path = join(folder, 'file')
    await writeFile(path, '')
    await expect(openDevelopmentIssuer({ folder: path, production: false })).rejects.toThrow(
      `The key pair for development tokens cannot be kept in ${path}; make that folder writable.`,
    )
  })
})

describe('the organisation of a development token', () => {
  it.each([
    ['GM1980', 'policy', 'POLICY', 'municipality'],
    ['noord-kennemerland', 'analyst', 'POLICY', 'region'],
    ['noord-holland-noord', 'contract-manager', 'CONTROL', 'region'],
    ['98000001', 'provider', 'ACCESS', 'provider'],
    ['PO2703', 'partnership', 'POLICY', 'partnership'],
    ['public', 'public', 'POLICY', 'public'],
  ])('%s of a %s is a %s', async (organisationCode, role, purpose, kind) => {
    const token = await (await open()).issueDevelopmentToken({ organisationCode, role, purpose })
    expect(decodeJwt(token)).toMatchObject({ organisation: { kind, code: organisationCode }, role, purpose })
  })

  it('may be left out for the public', async () => {
    const token = await (await open()).issueDevelopmentToken({ role: 'public', purpose: 'POLICY' })
    expect(decodeJwt(token)).toMatchObject({ organisation: { kind: 'public', code: 'public' } })
  })

  it.each([
    [{ role: 'king' }, /^The role must be caseworker, back-office, .* or public\.$/],
    [{ role: 'constructor' }, /^The role must be caseworker, /],
    [{ purpose: 'POLICY' }, /^The purpose of the role caseworker must be ACCESS or MEASURE\.$/],
    [{ organisationCode: 'GM9999' }, /^There is no municipality GM9999; take a CBS code such as GM0361 \(Alkmaar\)\.$/],
    [{ organisationCode: 'GM0398' }, /^Heerhugowaard ended on 2021-12-31; ask for GM1980 instead\.$/],
    [{ organisationCode: 'Alkmaar' }, /^The organisation must be a municipality code such as GM0361\.$/],
    [{ organisationCode: '98000001' }, /^The organisation of the role caseworker must be a municipality code/],
    [{ organisationCode: undefined }, /^The organisation must be a municipality code such as GM0361\.$/],
    [
      { role: 'analyst', purpose: 'POLICY' },
      /^The organisation of the role analyst must be a region \(.*eemland.*\)\.$/,
    ],
    [{ lifetime: 0 }, /^The lifetime must be a whole number of seconds/],
  ])('refuses %j with a sentence that says what is possible', async (wrong, sentence) => {
    const { issueDevelopmentToken } = await open()
    await expect(issueDevelopmentToken({ ...caseworker, ...wrong })).rejects.toThrow(sentence)
  })
})
