import { type Identity, may, type Permission, roles } from '@regiograaf/identity'
import { graphError } from './graph-error.ts'

/** Throws FORBIDDEN unless the role table gives the role of this identity the permission. */
export function assertMay(identity: Identity, permission: Permission): void {
  if (may(identity, permission)) return
  const holders = Object.entries(roles)
    .filter(([, rule]) => (rule.may as readonly Permission[]).includes(permission))
    .map(([role]) => role)
  throw graphError(
    'FORBIDDEN',
    `The role ${identity.role} may not ${permission.toLowerCase().replaceAll('_', ' ')}; ask as ${holders.join(' or ')}.`,
  )
}
