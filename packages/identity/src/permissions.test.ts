import { expect, it } from 'vitest'
import { toIdentity } from './claims.ts'
import { exchangeIdentity, type Identity } from './identity.ts'
import { findRefusal, listPurposesOf, may } from './permissions.ts'
import { type Permission, type Purpose, permissions, type Role, roles } from './roles.ts'

const organisations = {
  municipality: 'GM0361',
  region: 'noord-kennemerland',
  provider: '98000101',
  partnership: 'PO2703',
  public: 'public',
}
const everyPermission = Object.keys(permissions) as Permission[]
const everybody = Object.entries(roles).flatMap(([role, rule]) =>
  rule.of.flatMap((kind) =>
    rule.purposes.map((purpose) =>
      toIdentity({ sub: 'x', organisation: { kind, code: organisations[kind] }, role, purpose }, () => []),
    ),
  ),
)

const identityOf = (role: Role, purpose: Purpose): Identity =>
  ({ ...everybody[0], role, purpose }) as unknown as Identity
const holdersOf = (permission: Permission) => [
  ...new Set(
    everybody.filter((identity) => may(identity, permission)).map(({ role, purpose }) => `${role} ${purpose}`),
  ),
]

it('lets everybody with a token read what the region shares, for every purpose', () => {
  expect(everybody.filter((identity) => !may(identity, 'READ_SHARED'))).toEqual([])
})

it('gives the BSN to caseworkers for access and measures, and to nobody else', () => {
  expect(holdersOf('READ_BSN')).toEqual(['caseworker ACCESS', 'caseworker MEASURE'])
})

it('gives the back office young people by name, and claims to nobody but the back office and the finance desk', () => {
  expect(holdersOf('READ_NAMES')).toEqual([
    'caseworker ACCESS',
    'caseworker MEASURE',
    'back-office FUNDING',
    'back-office CONTROL',
    'care-desk ACCESS',
    'care-desk MEASURE',
  ])
  expect(holdersOf('READ_CLAIMS')).toEqual([
    'back-office FUNDING',
    'back-office CONTROL',
    'finance-desk FUNDING',
    'finance-desk CONTROL',
  ])
})

it('allows nothing about a person for the purpose of policy information', () => {
  const personal = everyPermission.filter((permission) =>
    /NAMES|PERSONS|BSN|ALLOC|DELIV|COMMIT|CLAIMS|ARRANGE|ABSENCES/.test(permission),
  )
  expect(personal.length).toBe(13)
  expect(personal.filter((permission) => listPurposesOf(permission).includes('POLICY'))).toEqual([])
})

it('says whether the role or the purpose is why not', () => {
  expect(findRefusal(identityOf('policy', 'POLICY'), 'READ_CLAIMS')).toBe('role')
  expect(findRefusal(identityOf('contract-manager', 'POLICY'), 'AGREE_TARIFFS')).toBe('purpose')
  expect(findRefusal(identityOf('contract-manager', 'FUNDING'), 'AGREE_TARIFFS')).toBeNull()
  // No token can say this; the tables do not rely on that.
  expect(findRefusal(identityOf('caseworker', 'FUNDING'), 'READ_BSN')).toBe('purpose')
})

it('lets the hub itself, which projects messages, ask for nothing', () => {
  expect(everyPermission.filter((permission) => may(exchangeIdentity('GM0361'), permission))).toEqual([])
})

it('has no permission that nobody can use', () => {
  expect(everyPermission.filter((permission) => holdersOf(permission).length === 0)).toEqual([])
})
