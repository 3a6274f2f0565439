export { type AllocatedVolume, allowedInPeriod, allowedOverTerm } from './arithmetic/allowed-volume.ts'
export { toSignedCents } from './arithmetic/claim-total.ts'
export {
  addDays,
  daysIn,
  earliest,
  latest,
  monthPeriod,
  monthsIn,
  overlapOf,
  type Period,
  type Term,
} from './arithmetic/period.ts'
export { productPeriodIn } from './arithmetic/product-period.ts'
export { countWeeks } from './arithmetic/weeks.ts'
export { createWorkingDays, dutchWorkingDays } from './arithmetic/working-days.ts'
export type { Jw301, ToegewezenProduct } from './definitions/jw301.ts'
export type { Jw305, StartProduct } from './definitions/jw305.ts'
export type { Jw307, StopProduct } from './definitions/jw307.ts'
export type { AangevraagdProduct, Jw315 } from './definitions/jw315.ts'
export type { Jw317, NieuwProduct, TeWijzigenProduct, Verzoek } from './definitions/jw317.ts'
export type { Jw319 } from './definitions/jw319.ts'
export type { Jw323, Prestatie } from './definitions/jw323.ts'
export type { AfgewezenPrestatie, Jw325 } from './definitions/jw325.ts'
export {
  type IjwMessage,
  type MessageType,
  messageTypes,
  type OriginalMessage,
  type ReturnMessage,
  returnTypes,
} from './definitions/messages.ts'
export { answerStandingClaim, type RejectedLine, type StandingClaim } from './exchange/claim-answer.ts'
export { judgedLines } from './exchange/claim-verdict.ts'
export type { PublishedTerms, Standing } from './exchange/facts.queries.ts'
export { type AllocationFact, isCurrent, isDeleted } from './exchange/known-facts.ts'
export type { Collection, Outbox, OutgoingMessage } from './exchange/outbox.ts'
export { publishedTerms } from './exchange/published-terms.queries.ts'
export type { Draft, Sending, SendOutcome } from './exchange/send.ts'
export { createSender, type Sender } from './exchange/sender.ts'
export { type Finding, strictness } from './finding.ts'
export {
  answeredEnvelope,
  isAgbCode,
  type MessageEnvelope,
  messageEnvelope,
  toMunicipalityCode,
} from './identification.ts'
export { toAllocationFacts } from './inbox/allocation-facts.ts'
export { createInbox, type Inbox, type ReceivedMessage } from './inbox/inbox.ts'
export { migrations } from './inbox/migrations.ts'
export { packedBytes } from './inbox/packed-bytes.ts'
export { projectPending } from './inbox/project.ts'
export { type InboxMessage, type Projection, versionOf } from './inbox/projection.ts'
export {
  type Exchange,
  type MessageVerdict,
  type ReceivedOne,
  receiveMessage,
} from './inbox/receive-message.ts'
export {
  type IncomingFile,
  type ReceiveReport,
  type RefusedFile,
  receiveMessages,
} from './inbox/receive-messages.ts'
export { subscribers, subscriptions } from './inbox/subscriptions.ts'
export { writeVersions } from './inbox/write-versions.ts'
export { type MentionedClient, mentionedBsns, mentionedClients } from './mentioned-clients.ts'
export { type ParseResult, parseMessage } from './parse-message.ts'
export { createPseudonyms, type Pseudonyms, rememberingPseudonyms } from './pseudonym.ts'
export { faultsIn, isClaimRefused } from './rules/claim-answer-rules.ts'
export { findRule } from './rules/implemented-rules.ts'
export { type RuleOfStandard, ruleList } from './rules/rule-list.ts'
export { rulesBeyondXsd } from './rules/rules-beyond-xsd.ts'
export { UnwritableMessageError, writeMessage } from './write-message.ts'
export { maximumMessageBytes } from './xml/read-xml.ts'
