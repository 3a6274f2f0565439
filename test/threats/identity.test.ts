import { exportSPKI, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dordrecht, fillTwoMunicipalities, tracesOf } from '../isolation/two-municipalities.ts'
import { expectRefusal, send } from '../testing/door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import {
  emptyAlgorithms,
  encode,
  type KnownProvider,
  keyIds,
  now,
  openKnownProvider,
  organisations,
  otherTokenTypes,
  parties,
  times,
} from './attacks/tokens.ts'

// Group D of the threats: tokens. Each test has the number of its row.

let hub: TestHub
let provider: KnownProvider
beforeAll(async () => {
  provider = await openKnownProvider()
  hub = await openTestHub({ gateway: { development: false }, alsoTrust: provider.verifyToken })
  await fillTwoMunicipalities(hub)
})
afterAll(async () => {
  await hub?.close()
  provider?.close()
})

const sign: KnownProvider['sign'] = (...parts) => provider.sign(...parts)
const query = '{ clients { nodes { familyName } } }'
const ask = (token: string, headers: Record<string, string> = {}) =>
  send(hub, { headers: { authorization: `Bearer ${token}`, ...headers }, body: { query } })

async function expectRefused(token: string): Promise<void> {
  hub.clear()
  const reply = await ask(token)
  expectRefusal(reply, 401, 'UNAUTHENTICATED')
  expect(JSON.parse(reply.text).errors[0].message).toBe('Send a valid access token as Authorization: Bearer <token>.')
  expect(hub.fetches).toEqual([])
  const part = token.split('.')[1]
  if (part && part.length > 20) expect(hub.logLines.join()).not.toContain(part)
  await expectAccepted(await sign())
}

async function expectAccepted(token: string): Promise<void> {
  const { status, text } = await ask(token)
  expect([status, JSON.parse(text)]).toEqual([200, { data: { clients: { nodes: [{ familyName: 'Zandloper' }] } } }])
}

describe('a token', () => {
  it.each(emptyAlgorithms)('59: is refused with the algorithm %s', async (alg) => {
    const [, payload, signature] = (await sign()).split('.')
    for (const end of ['', signature])
      await expectRefused(`${encode({ alg, typ: 'at+jwt', kid: 'ours' })}.${payload}.${end}`)
  })

  it.each(['HS256', 'HS384', 'HS512'])(
    '60: is refused when the public key signed it as a secret of %s',
    async (alg) => {
      for (const secret of [await exportSPKI(provider.ours.publicKey), JSON.stringify(provider.published)]) {
        const token = await new SignJWT(provider.goodClaims())
          .setProtectedHeader({ alg, typ: 'at+jwt', kid: 'ours' })
          .sign(new TextEncoder().encode(secret.padEnd(64, '\n')))
        await expectRefused(token)
      }
    },
  )

  it.each(keyIds)('61: is refused with the key id "%s"', async (kid) => {
    await expectRefused(await sign({}, { kid }))
  })

  it('61: is refused without a key id, or with one that is no text', async () => {
    const [, payload, signature] = (await sign()).split('.')
    for (const kid of [undefined, null, 1, ['ours'], { kid: 'ours' }]) {
      await expectRefused(`${encode({ alg: 'ES256', typ: 'at+jwt', kid })}.${payload}.${signature}`)
    }
  })

  it('62: is refused when it brings its own key', async () => {
    for (const header of [{ jwk: provider.stranger }, { jwk: provider.stranger, kid: 'theirs' }, { x5c: ['MIIB'] }]) {
      await expectRefused(await sign({}, header, provider.theirs.privateKey))
    }
  })

  it('63: is refused when it says where its key is, and nobody looks there', async () => {
    for (const place of ['jku', 'x5u']) {
      await expectRefused(
        await sign({}, { [place]: `${provider.issuer}/attacker`, kid: 'theirs' }, provider.theirs.privateKey),
      )
      await expectRefused(await sign({}, { [place]: `${provider.issuer}/attacker` }, provider.theirs.privateKey))
      await expectAccepted(await sign({}, { [place]: `${provider.issuer}/attacker` }))
    }
    expect(provider.asked).not.toContain('/attacker')
  })

  it('64: is refused with a critical header that nobody knows', async () => {
    await expectRefused(await sign({}, { crit: ['urn:example:rule'], 'urn:example:rule': 1 }))
    const [, payload, signature] = (await sign()).split('.')
    for (const crit of [['exp'], [], 'b64', ['b64']]) {
      await expectRefused(
        `${encode({ alg: 'ES256', typ: 'at+jwt', kid: 'ours', crit, b64: false })}.${payload}.${signature}`,
      )
    }
  })

  it('65: is refused when it was changed after it was signed', async () => {
    const [header, payload = '', signature = ''] = (await sign()).split('.')
    for (const change of [
      { organisation: { kind: 'municipality', code: 'GM0505' } },
      { role: 'policy' },
      { exp: now() + 120 },
    ]) {
      await expectRefused(`${header}.${encode({ ...provider.goodClaims(), ...change })}.${signature}`)
    }
    const [, otherPayload] = (await sign({ sub: 'other' })).split('.')
    for (const token of [
      `${header}.${otherPayload}.${signature}`,
      `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      `${header}.${payload}.`,
      `${header}..${signature}`,
      `.${payload}.${signature}`,
    ]) {
      await expectRefused(token)
    }
  })

  it('66: is refused in any other form than three parts', async () => {
    const token = await sign()
    for (const form of [
      `${token}.a`,
      `${token}.`,
      token.slice(0, token.lastIndexOf('.')),
      'a.b.c.d.e',
      'a',
      `${token} ${token}`,
      `"${token}"`,
    ]) {
      await expectRefused(form)
    }
    for (const authorization of [
      token,
      `Basic ${token}`,
      `Bearer${token}`,
      `bearer: ${token}`,
      `Bearer ${token}, Basic a`,
    ]) {
      expectRefusal(await send(hub, { headers: { authorization }, body: { query } }), 401, 'UNAUTHENTICATED')
    }
  })

  it.each(times)('67: with %s is treated as it should be', async (_what, claims, isAccepted) => {
    const token = await sign(claims(provider.issuer))
    if (isAccepted) await expectAccepted(token)
    else await expectRefused(token)
  })

  it.each(parties)('69: with %s is treated as it should be', async (_what, claims, isAccepted) => {
    const token = await sign(claims(provider.issuer))
    if (isAccepted) await expectAccepted(token)
    else await expectRefused(token)
  })

  it.each(otherTokenTypes)('71: of the type %s is no access token', async (typ) => {
    await expectRefused(await sign({}, { typ }))
  })

  it('71: of the type at+jwt is one, however a provider writes it', async () => {
    for (const typ of ['at+jwt', 'AT+JWT', 'application/at+jwt']) await expectAccepted(await sign({}, { typ }))
  })

  it.each(organisations)('72: with %s is refused', async (_what, claims) => {
    await expectRefused(await sign(claims))
  })

  it('72: is for its own municipality, whatever else it or the request claims', async () => {
    const token = await sign({
      municipalities: ['GM0361', 'GM0505'],
      tenant: 'GM0505',
      mandate: { municipality: 'GM0505' },
      roles: ['back-office'],
    })
    const { status, text } = await ask(token, { 'x-tenant': 'GM0505', 'x-municipality': 'GM0505' })
    expect([status, JSON.parse(text)]).toEqual([200, { data: { clients: { nodes: [{ familyName: 'Zandloper' }] } } }])
    for (const trace of tracesOf(hub, dordrecht)) expect(text).not.toContain(trace)
  })

  it('73: with one of a thousand unknown keys makes nobody fetch keys again', async () => {
    await expectAccepted(await sign())
    provider.asked.length = 0
    const [, payload, signature] = (await sign()).split('.')
    const replies = await Promise.all(
      Array.from({ length: 1_000 }, (_, i) =>
        ask(`${encode({ alg: 'ES256', typ: 'at+jwt', kid: `unknown-${i}` })}.${payload}.${signature}`),
      ),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401]))
    // The last fetch may have been more than thirty seconds ago.
    expect(provider.asked.length).toBeLessThanOrEqual(1)
    await expectAccepted(await sign())
  }, 30_000)

  it('74: lives for ten minutes at most, which is how long a role that was taken away can still be used', async () => {
    await expectAccepted(await sign({ exp: now() + 600 }))
    await expectRefused(await sign({ exp: now() + 660 }))
    await expectRefused(await sign({ iat: now() - 3_600, exp: now() + 60 }))
  })
})
