import { withoutPersonNumbers } from '@regiograaf/service'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/**
 * Every code that an error of the gateway can carry in `extensions.code`: the HTTP status when nothing at all was
 * answered, and what it means, which is also its message when there is nothing more exact to say. `legacyStatus` is the
 * status for callers whom GraphQL over HTTP promises that statuses do not tell about the operation; see `AnswerType`.
 */
export const errorCodes = {
  UNAUTHENTICATED: { status: 401, meaning: 'Send a valid access token as Authorization: Bearer <token>.' },
  LOGIN_REFUSED: { status: 403, meaning: 'The login was not completed, or this account may not use the hub.' },
  LOGIN_UNAVAILABLE: { status: 503, meaning: 'The OpenID provider does not answer; try again later.' },
  PURPOSE_REQUIRED: { status: 400, meaning: 'The token allows several purposes; name one in the header X-Purpose.' },
  FORBIDDEN: { status: 403, meaning: 'The role or purpose of the token does not allow this.' },
  BAD_REQUEST: { status: 400, meaning: 'The HTTP request is not a well-formed GraphQL request in JSON.' },
  NOT_ACCEPTABLE: { status: 406, meaning: 'Answers are application/json or application/graphql-response+json.' },
  REQUEST_TOO_LARGE: { status: 413, meaning: 'The body of the request is too large.' },
  REQUEST_TIMEOUT: { status: 408, meaning: 'The request took too long to arrive.' },
  NOT_FOUND: { status: 404, meaning: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'Send the operation in the body of a POST.' },
  RATE_LIMITED: { status: 429, meaning: 'The organisation asks too much at once; go on after Retry-After seconds.' },
  NOT_READY: { status: 503, meaning: 'The hub is starting; try again in a moment.' },
  BAD_USER_INPUT: {
    status: 400,
    legacyStatus: 200,
    meaning: 'An argument or variable has a value that the schema or a rule refuses.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, legacyStatus: 200, meaning: 'The operation is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, legacyStatus: 200, meaning: 'The operation does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    legacyStatus: 200,
    meaning: 'operationName must name one operation of the document.',
  },
  INTROSPECTION_DISABLED: { status: 400, meaning: 'The schema cannot be queried here.' },
  OPERATION_TOO_LARGE: { status: 400, meaning: 'The operation is over a limit of size, depth or repetition.' },
  OPERATION_NOT_SUPPORTED: { status: 400, meaning: 'The operation uses something that this graph does not offer.' },
  OPERATION_NOT_PLANNABLE: { status: 400, meaning: 'No plan was found for the operation; ask it in simpler parts.' },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 404,
    meaning: 'No operation with this hash is registered for the application of the token.',
  },
  MESSAGE_UNREADABLE: { status: 400, meaning: 'The body is no iJw message that can be read; the findings say why.' },
  MESSAGE_REFUSED: {
    status: 422,
    meaning: 'The message breaks rules of iJw and was not taken in; the findings say which.',
  },
  MESSAGE_CONFLICT: {
    status: 409,
    meaning:
      'Another message with this identification came before and stands; give this one an identification of its own.',
  },
  MESSAGE_UNDECIDED: { status: 503, meaning: 'The message takes long; send it again to learn what became of it.' },
  AUDIT_UNAVAILABLE: {
    status: 503,
    meaning: 'What is asked cannot be recorded, so nothing is answered; try again later.',
  },
  SUBGRAPH_UNAVAILABLE: { status: 503, meaning: 'A part of the graph could not answer; try again later.' },
  NULL_NOT_ALLOWED: { status: 500, meaning: 'A part of the graph left out what the schema promises.' },
  INTERNAL_ERROR: { status: 500, meaning: 'Something failed inside the hub; report the request id to its operator.' },
} as const satisfies Record<string, { status: number; legacyStatus?: number; meaning: string }>

export type ErrorCode = keyof typeof errorCodes

/** The body of an answer that is one error and nothing else. */
export function toErrorBody(code: ErrorCode, requestId: string, message: string = errorCodes[code].meaning) {
  return { errors: [{ message, extensions: { code, requestId } }] }
}

/** Why a request is answered with one error and nothing else, thrown from wherever that is found out. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string = errorCodes[code].meaning, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** The HTTP status of an answer without data: the gravest among its errors. */
export function statusOf(errors: readonly GraphQLFormattedError[], isLegacy: boolean): number {
  return Math.max(
    ...errors.map((error) => {
      const { status, legacyStatus = status }: { status: number; legacyStatus?: number } =
        errorCodes[toErrorCode(error.extensions?.code)]
      return isLegacy ? legacyStatus : status
    }),
  )
}

/**
 * The error as a caller may see it: a known code, the request id, where it happened, and a message only where the code
 * says that it was written for callers. Anything unknown becomes INTERNAL_ERROR without a word about why.
 */
export function toCallerError(
  formatted: GraphQLFormattedError,
  fault: unknown,
  requestId: string,
): GraphQLFormattedError {
  const code = codeOf(formatted, fault)
  return {
    message: fixedMessages.has(code) ? errorCodes[code].meaning : toCallerMessage(formatted),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, requestId, ...(code === 'FORBIDDEN' && refusedField(fault)) },
  }
}

/** Which field was refused and whether the role or the purpose is why, where that is known. */
function refusedField(fault: unknown): { field: string; reason: string } | undefined {
  const { field, reason } = fault instanceof GraphQLError ? fault.extensions : {}
  return typeof field === 'string' && typeof reason === 'string' ? { field, reason } : undefined
}

const fixedMessages: ReadonlySet<ErrorCode> = new Set(['AUDIT_UNAVAILABLE', 'INTERNAL_ERROR', 'UNAUTHENTICATED'])

/** The code itself when it is one of ours. */
export function toErrorCode(code: unknown): ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'INTERNAL_ERROR'
}

function codeOf(formatted: GraphQLFormattedError, fault: unknown): ErrorCode {
  // Apollo Server gives whatever refuses an unknown operation its own code; the admission was more exact.
  const original = fault instanceof GraphQLError ? fault.originalError : undefined
  const ruleCode = original instanceof GraphQLError ? original.extensions.code : undefined
  if (/\d+ tokens\. Parsing aborted/.test(formatted.message)) return 'OPERATION_TOO_LARGE'
  return toErrorCode(ruleCode ?? formatted.extensions?.code)
}

function toCallerMessage({ message }: GraphQLFormattedError): string {
  // Apollo Server drops suggestions from faults of validation only; faults of variables hold them too.
  return withoutPersonNumbers(message.replace(/ ?Did you mean .+$/s, '').trim())
}
