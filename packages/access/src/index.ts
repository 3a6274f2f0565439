export { type AccessCheck, createAccessCheck, type Refusal } from './access-check.ts'
export { AccessDeclarationError, declareAccessPerField } from './declare-per-field.ts'
export { accessOf, isMachinery } from './declared-access.ts'
