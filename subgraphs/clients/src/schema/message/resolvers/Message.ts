import { isPresent } from '../../../rules/is-present.ts'
import { toAnswer, toVerdict } from '../../../rules/message.ts'
import type { MessageResolvers } from './../../types.generated.ts'

export const Message: MessageResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.messageById.load(id),
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  verdict: ({ verdict }) => toVerdict(verdict),
  findings: ({ id }, _arguments, { loaders }) => loaders.findingsByMessage.load(id),
  answer: async (row, _arguments, { loaders }) => toAnswer(row, await loaders.answersByMessage.load(row.id)),
  answers: ({ answers }, _arguments, { loaders }) => (answers === null ? null : loaders.messageById.load(answers)),
  allocations: async ({ allocationIds }, _arguments, { loaders }) =>
    (await Promise.all(allocationIds.map((id) => loaders.allocationById.load(id)))).filter(isPresent),
  careRequests: async ({ requestIds }, _arguments, { loaders }) =>
    (await Promise.all(requestIds.map((id) => loaders.careRequestById.load(id)))).filter(isPresent),
  claim: ({ claimIds: [id] }) => (id === undefined ? null : { id }),
}
