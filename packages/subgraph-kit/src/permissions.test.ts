import { toIdentity } from '@regiograaf/identity'
import { expect, it } from 'vitest'
import { assertMay } from './permissions.ts'

const organisation = { kind: 'municipality', code: 'GM0361' }
const caseworker = toIdentity({ sub: 'x', organisation, role: 'caseworker', purpose: 'ACCESS' }, () => [])
const policy = toIdentity({ sub: 'x', organisation, role: 'policy', purpose: 'POLICY' }, () => [])

it('lets a role do what the role table says', () => {
  expect(() => assertMay(caseworker, 'READ_CLIENT_FILES')).not.toThrow()
})

it('refuses everybody else and says which roles may', () => {
  expect(() => assertMay(policy, 'READ_COMMITMENTS')).toThrow(
    expect.objectContaining({
      message: 'The role policy may not read commitments; ask as caseworker or back-office.',
      extensions: { code: 'FORBIDDEN' },
    }),
  )
})
