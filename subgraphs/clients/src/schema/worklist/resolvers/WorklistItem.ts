import { actorOf, stateOn } from '../../../rules/worklist.ts'
import type { WorklistItemResolvers } from './../../types.generated.ts'

export const WorklistItem: WorklistItemResolvers = {
  actor: ({ kind }) => actorOf(kind),
  state: ({ dueOn }, _arguments, { horizon }) => stateOn(horizon, dueOn),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  client: ({ clientId }, _arguments, { loaders }) => (clientId === null ? null : loaders.clientById.load(clientId)),
  allocation: ({ kind, id }, _arguments, { loaders }) =>
    kind === 'START' || kind === 'STOP' ? loaders.allocationById.load(id) : null,
  careRequest: ({ kind, id }, _arguments, { loaders }) =>
    kind === 'REQUEST_ANSWER' || kind === 'RESIDENCE_REJECTION' ? loaders.careRequestById.load(id) : null,
  claim: ({ kind, id }) => (kind === 'CLAIM_ANSWER' ? { id } : null),
  message: ({ kind, id }, _arguments, { loaders }) => (kind === 'RETURN' ? loaders.messageById.load(id) : null),
}
