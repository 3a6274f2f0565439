export type { GatewayEngine, RequestContext } from './engine-gateway.ts'
export { type GatewayEnvironment, readEnvironment } from './environment.ts'
export { type ErrorCode, errorCodes } from './error-codes.ts'
export { type FollowOptions, followSupergraph, type SupergraphFollower } from './follow-supergraph.ts'
export { limits } from './limits.ts'
export type { LoginSettings } from './login.ts'
export { noPersistedOperations, type PersistedOperations, readPersistedOperations } from './persisted-operations.ts'
export type { RateLimit } from './rate-limit.ts'
export { requestScope } from './request-scope.ts'
export { ClientGoneError } from './request-signal.ts'
export { type Gateway, type GatewayOptions, type RestrictedCaller, startGateway } from './server.ts'
export { readSupergraph } from './supergraph.ts'
export {
  type Caller,
  createTokenVerifier,
  type TokenVerifier,
  type TokenVerifierSettings,
  type Trust,
} from './token.ts'
