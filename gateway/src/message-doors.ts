import { randomUUID } from 'node:crypto'
import type { TouchedSubjects } from '@regiograaf/audit'
import { type Identity, may } from '@regiograaf/identity'
import {
  type Exchange,
  type MessageVerdict,
  maximumMessageBytes,
  mentionedClients,
  type OutgoingMessage,
  parseMessage,
  type ReceivedOne,
  receiveMessage,
} from '@regiograaf/ijw'
import { withoutPersonNumbers } from '@regiograaf/service'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorCode, errorCodes, Refusal, toErrorBody } from './error-codes.ts'

export interface MessageDoorOptions {
  readonly exchange: Exchange
  /** Finds out who asks and whether their organisation may go on asking. Throws Refusal. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  /** Writes down that a change is about to be made, and of whom. */
  readonly recordBegin: (request: FastifyRequest, subjects: TouchedSubjects) => Promise<void>
  /** Milliseconds after which nobody is let wait any longer for a verdict. */
  readonly requestTimeout: number
}

/** So many messages at most are in one collection. */
const largestCollection = 100

/** What a verdict is as an error; none for those that are an answer. */
const codesOfVerdicts: Partial<Record<MessageVerdict, ErrorCode>> = {
  unreadable: 'MESSAGE_UNREADABLE',
  refused: 'MESSAGE_REFUSED',
  conflict: 'MESSAGE_CONFLICT',
}

/**
 * The doors for iJw messages: `POST /ijw/messages` takes in one, `GET /ijw/outbox` hands out those that wait for the organisation of the
 * caller, and `GET /ijw/outbox/<collection>/<message>` one of them as XML. Everything is recorded as any other request.
 */
export function openMessageDoors(app: FastifyInstance, options: MessageDoorOptions): void {
  const { exchange, identify, recordBegin, requestTimeout } = options

  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await identify(request, reply)
    if (request.identity === null || may(request.identity, 'EXCHANGE_MESSAGES')) return
    throw new Refusal('FORBIDDEN', 'The role or purpose of the token does not allow the exchange of messages.')
  }

  app.register((door, _options, done) => {
    door.removeAllContentTypeParsers()
    door.addContentTypeParser(
      ['application/xml', 'text/xml'],
      { parseAs: 'buffer' },
      async (_request: unknown, body: Buffer) => body,
    )

    door.post('/ijw/messages', {
      bodyLimit: maximumMessageBytes,
      onRequest: admit,
      async handler(request, reply) {
        if (!Buffer.isBuffer(request.body)) throw new Refusal('BAD_REQUEST', 'Send one iJw message as application/xml.')
        const receiving = receiveMessage({
          ...exchange,
          content: request.body,
          senders: partiesOf(knownIdentity(request)),
          onBegin: async (subjects) => {
            note(request, subjects)
            await recordBegin(request, subjects)
          },
        })
        return sendVerdict(request, reply, await withDeadline(receiving, requestTimeout))
      },
    })

    door.get('/ijw/outbox', {
      onRequest: admit,
      async handler(request, reply) {
        const { collection } = request.query as Record<string, unknown>
        if (collection !== undefined && !isUuid(collection)) {
          throw new Refusal('BAD_USER_INPUT', 'The parameter collection must be a UUID.')
        }
        const found = await collect(exchange, partiesOf(knownIdentity(request)), collection)
        note(request, subjectsOf(exchange, found.messages))
        noteAnswer(request)
        return reply.send(found)
      },
    })

    door.get('/ijw/outbox/:collection/:message', {
      onRequest: admit,
      async handler(request, reply) {
        const { collection, message: id } = request.params as Record<string, unknown>
        if (!isUuid(collection)) throw new Refusal('NOT_FOUND')
        const messages = await listCollected(exchange, partiesOf(knownIdentity(request)), collection)
        const message = messages.find((candidate) => candidate.id === id)
        if (message === undefined) throw new Refusal('NOT_FOUND')
        note(request, subjectsOf(exchange, [message]))
        noteAnswer(request)
        return reply.type('application/xml; charset=utf-8').send(message.content)
      },
    })
    done()
  })
}

/** The codes under which an organisation stands in messages: those of a municipality with the ones that it absorbed. */
function partiesOf({ organisation, municipalities }: Identity): readonly string[] {
  return organisation.kind === 'municipality' ? municipalities.map((code) => code.slice(2)) : [organisation.code]
}

function knownIdentity({ identity }: FastifyRequest): Identity {
  if (identity === null) throw new Error('A request came past the door.')
  return identity
}

function sendVerdict(request: FastifyRequest, reply: FastifyReply, received: ReceivedOne): FastifyReply {
  if (received.verdict === 'foreign') {
    throw new Refusal(
      'FORBIDDEN',
      'The sender in the message is not the organisation of the token; nothing was stored.',
    )
  }
  const { id, verdict, isDuplicate, answers } = received
  const findings = received.findings.map((finding) => ({ ...finding, message: withoutPersonNumbers(finding.message) }))
  const body = { id, verdict, isDuplicate, findings, answers }
  const code = codesOfVerdicts[verdict]
  if (code === undefined) {
    noteAnswer(request)
    return reply.send(body)
  }
  request.refusedFor = [code]
  return reply.code(errorCodes[code].status).send({ ...toErrorBody(code, request.id), ...body })
}

/** What waits for these receivers, now collected under this id or one that is made up; or what was collected under it before. */
async function collect({ inbox }: Exchange, receivers: readonly string[], collectionId: string | undefined) {
  const id = collectionId ?? randomUUID()
  const before = await listCollected({ inbox }, receivers, id)
  if (before.length > 0) return { id, messages: before }
  const messages: OutgoingMessage[] = []
  for (const receiver of receivers) {
    const collected = await inbox.collectOutgoing(receiver, largestCollection - messages.length, id)
    messages.push(...(collected?.messages ?? []))
    if (messages.length >= largestCollection) break
  }
  return { id: messages.length > 0 ? id : null, messages }
}

async function listCollected(
  { inbox }: Pick<Exchange, 'inbox'>,
  receivers: readonly string[],
  collectionId: string,
): Promise<readonly OutgoingMessage[]> {
  const collections = await Promise.all(receivers.map((receiver) => inbox.collectionOf(receiver, collectionId)))
  return collections.flatMap((collection) => collection?.messages ?? [])
}

function subjectsOf({ pseudonyms }: Exchange, messages: readonly OutgoingMessage[]): Map<string, string> {
  return new Map(
    messages.flatMap(({ content, municipalityCode }) => {
      const parsed = parseMessage(content)
      const clients = parsed.ok ? mentionedClients(parsed.message) : []
      return clients.map(({ bsn }) => [pseudonyms.clientId(municipalityCode, bsn), municipalityCode] as const)
    }),
  )
}

function note({ notes }: FastifyRequest, subjects: TouchedSubjects): void {
  for (const [clientId, municipalityCode] of subjects) notes?.touched.set(clientId, municipalityCode)
}

function noteAnswer({ notes }: FastifyRequest): void {
  if (notes !== null) notes.hasData = true
}

/** A message goes on being decided when nobody waits any longer: sending it again tells what became of it. */
async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('MESSAGE_UNDECIDED')), milliseconds)
  })
  work.catch(() => {})
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}

function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
