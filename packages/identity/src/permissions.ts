import type { Identity } from './identity.ts'
import { type Permission, roles } from './roles.ts'

/** Whether the role of this identity is allowed to do this. The hub's own `exchange` role only writes projections. */
export function may(identity: Identity, permission: Permission): boolean {
  if (identity.role === 'exchange') return false
  const allowed: readonly Permission[] = roles[identity.role].may
  return allowed.includes(permission)
}
