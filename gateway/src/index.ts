export type { GatewayEngine, RequestContext } from './engine-gateway.ts'
export { type GatewayEnvironment, readEnvironment } from './environment.ts'
export { type ErrorCode, errorCodes } from './error-codes.ts'
export { type FollowOptions, followSupergraph, type SupergraphFollower } from './follow-supergraph.ts'
export { limits } from './limits.ts'
export { requestScope } from './request-scope.ts'
export { ClientGoneError } from './request-signal.ts'
export { type Gateway, type GatewayOptions, startGateway } from './server.ts'
export { readSupergraph } from './supergraph.ts'
export {
  createTokenVerifier,
  type TokenVerifier,
  type TokenVerifierSettings,
  type Trust,
} from './token.ts'
