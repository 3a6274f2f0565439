export { type IdentityClaims, InvalidClaimsError, toIdentity } from './claims.ts'
export { exchangeIdentity, type Identity, type Organisation, type OrganisationKind } from './identity.ts'
export { may, type Permission, type Purpose, purposes, type Role, roles } from './roles.ts'
export { signIdentity } from './session-value.ts'
