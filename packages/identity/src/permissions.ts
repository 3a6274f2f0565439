import type { Identity } from './identity.ts'
import { type Permission, type Purpose, permissions, type Role, roles } from './roles.ts'

/** Why something is refused: this role never may, or this role may, but not for the purpose of the request. */
export type RefusalReason = 'role' | 'purpose'

/** Why this identity may not do this; null when it may. The hub's own `exchange` role only writes projections. */
export function findRefusal({ role, purpose }: Identity, permission: Permission): RefusalReason | null {
  if (role === 'exchange' || !listRolesThatMay(permission).includes(role)) return 'role'
  return listPurposesOf(permission).includes(purpose) ? null : 'purpose'
}

/** Whether the role and the purpose of this identity allow this: the one decision that gateway and subgraphs ask for. */
export function may(identity: Identity, permission: Permission): boolean {
  return findRefusal(identity, permission) === null
}

/** The roles that have a permission, in the order of the role table. */
export function listRolesThatMay(permission: Permission): readonly Role[] {
  return holders[permission]
}

/** The purposes for which a permission can be used. */
export function listPurposesOf(permission: Permission): readonly Purpose[] {
  return permissions[permission].purposes
}

const holders = Object.fromEntries(
  Object.keys(permissions).map((permission) => [
    permission,
    Object.entries(roles).flatMap(([role, rule]) =>
      (rule.may as readonly string[]).includes(permission) ? [role as Role] : [],
    ),
  ]),
) as unknown as Readonly<Record<Permission, readonly Role[]>>
