import { describe, expect, it } from 'vitest'
import {
  exchangeIdentity,
  InvalidClaimsError,
  mandateTerms,
  may,
  needsMandate,
  permissions,
  type Role,
  roles,
  toIdentity,
} from './index.ts'

const alkmaar = { kind: 'municipality', code: 'GM0361' }
const caseworker = { sub: 'someone', organisation: alkmaar, role: 'caseworker', purpose: 'ACCESS' }
const predecessorsOf = (code: string) => (code === 'GM1980' ? ['GM0398', 'GM0416'] : [])

describe('an identity', () => {
  it('says who is asking, on behalf of whom, in which role and for which purpose', () => {
    expect(toIdentity({ ...caseworker, exp: 1, scope: 'all' }, predecessorsOf)).toEqual({
      subject: 'someone',
      organisation: alkmaar,
      role: 'caseworker',
      purpose: 'ACCESS',
      municipalities: ['GM0361'],
    })
  })

  it('includes the municipalities that its own has absorbed', () => {
    const claims = { ...caseworker, organisation: { kind: 'municipality', code: 'GM1980' } }
    expect(toIdentity(claims, predecessorsOf).municipalities).toEqual(['GM1980', 'GM0398', 'GM0416'])
  })

  it('has no slice unless its organisation is a municipality', () => {
    const claims = { sub: 'x', organisation: { kind: 'region', code: 'eemland' }, role: 'analyst', purpose: 'POLICY' }
    expect(toIdentity(claims, () => ['GM0361']).municipalities).toEqual([])
  })

  it('cannot take its slice from the token', () => {
    expect(toIdentity({ ...caseworker, municipalities: ['GM0505'] }, predecessorsOf).municipalities).toEqual(['GM0361'])
  })

  it.each([
    ['nothing', null, 'The token holds no claims.'],
    ['no subject', { ...caseworker, sub: '' }, 'The claim sub is missing.'],
    ['an unknown role', { ...caseworker, role: 'admin' }, 'The claim role is not a known role.'],
    ['a role of the object prototype', { ...caseworker, role: 'constructor' }, 'The claim role is not a known role.'],
    ['the role of the hub itself', { ...caseworker, role: 'exchange' }, 'The claim role is not a known role.'],
    [
      'no organisation',
      { ...caseworker, organisation: undefined },
      'organisation.kind does not fit the role caseworker',
    ],
    [
      'an organisation of another kind',
      { ...caseworker, organisation: { kind: 'region', code: 'eemland' } },
      'it takes municipality.',
    ],
    [
      'a code of another form',
      { ...caseworker, organisation: { kind: 'municipality', code: 'GM0361,GM0505' } },
      'not a code of a municipality',
    ],
    [
      'two codes',
      { ...caseworker, organisation: { kind: 'municipality', code: ['GM0361', 'GM0505'] } },
      'not a code of a municipality',
    ],
    ['a purpose that the role does not have', { ...caseworker, purpose: 'FUNDING' }, 'it takes ACCESS or MEASURE.'],
    ['two purposes', { ...caseworker, purpose: ['ACCESS', 'FUNDING'] }, 'The claim purpose does not fit'],
  ])('is not made from claims with %s', (_case, claims, message) => {
    expect(() => toIdentity(claims, predecessorsOf)).toThrow(InvalidClaimsError)
    expect(() => toIdentity(claims, predecessorsOf)).toThrow(message)
  })
})

describe('the role table', () => {
  const permissionsOf = (role: Role): readonly string[] => roles[role].may

  it('lets only caseworkers and the mandated care desk read files, and only with a purpose of care', () => {
    const readers = (Object.keys(roles) as Role[]).filter((role) => permissionsOf(role).includes('READ_PERSONS'))
    expect(readers).toEqual(['caseworker', 'care-desk'])
    for (const reader of readers) expect(roles[reader].purposes).toEqual(['ACCESS', 'MEASURE'])
  })

  it('lets no role that can be held outside a municipality read what belongs to one, unless by mandate', () => {
    // Tells of no person, or PostgreSQL has no row of it for anybody else.
    const everywhere = [
      'READ_SHARED',
      'READ_SCHEMA',
      'READ_TARIFFS',
      'READ_BUDGETS',
      'READ_MANDATES',
      'READ_CLAIM_HANDLING',
      'READ_FIGURES',
    ]
    const slice = Object.keys(permissions).filter((name) => name.startsWith('READ_') && !everywhere.includes(name))
    for (const role of Object.keys(roles) as Role[]) {
      if (permissionsOf(role).some((permission) => slice.includes(permission)) && !Object.hasOwn(mandateTerms, role)) {
        expect(roles[role].of, role).toEqual(['municipality'])
      }
    }
  })

  it('mandates desks for purposes that they can ask for, and for nothing but reading', () => {
    for (const [desk, { purposes }] of Object.entries(mandateTerms)) {
      const rule = roles[desk as keyof typeof mandateTerms]
      expect(rule.purposes).toEqual(purposes)
      expect(rule.may.filter((permission) => !permission.startsWith('READ_'))).toEqual([])
    }
    const desk = { sub: 'x', organisation: { kind: 'region', code: 'eemland' }, role: 'care-desk', purpose: 'ACCESS' }
    expect(needsMandate(toIdentity(desk, () => []))).toBe(true)
    expect(needsMandate(toIdentity(caseworker, () => []))).toBe(false)
  })

  it('gives the hub itself no permission of a caller', () => {
    const exchange = exchangeIdentity('GM0361')
    expect(exchange.municipalities).toEqual(['GM0361'])
    expect(may(exchange, 'READ_PERSONS')).toBe(false)
    expect(exchangeIdentity().municipalities).toEqual([])
  })
})
