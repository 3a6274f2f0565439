export { type IdentityClaims, InvalidClaimsError, toIdentity } from './claims.ts'
export { exchangeIdentity, type Identity, type Organisation } from './identity.ts'
export {
  createInternalSigner,
  createInternalVerifier,
  deriveSubgraphKey,
  type InternalCall,
  type InternalPass,
  type InternalVerifier,
} from './internal-token.ts'
export {
  type MandateCategory,
  type MandatedRole,
  mandateCategories,
  mandateTerms,
  needsMandate,
} from './mandates.ts'
export { findRefusal, listPurposesOf, listRolesThatMay, may, type RefusalReason } from './permissions.ts'
export {
  type OrganisationKind,
  type Permission,
  type Purpose,
  permissions,
  purposes,
  type Role,
  roles,
} from './roles.ts'
export { signIdentity } from './session-value.ts'
