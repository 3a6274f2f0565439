import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Identity, roles } from '@regiograaf/identity'
import { findMunicipality, findRegion } from '@regiograaf/reference-data'
import {
  type Asking,
  drawChart,
  FileStore,
  formats,
  mostRowsOfPage,
  type OperationAnswer,
  ParameterError,
  type Report,
  ReportRefusedError,
  ReportRun,
  type ReportShelf,
  readParameters,
  readRows,
  readStyle,
  renderFault,
  renderList,
  renderLoggedOut,
  renderReport,
  reportFormats,
  reportPurpose,
  type Visitor,
} from '@regiograaf/reports'
import { today } from '@regiograaf/subgraph-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorCode, errorCodes, Refusal, toErrorCode } from './error-codes.ts'
import { type LoginOptions, openLogin } from './login.ts'
import type { UsualCaller } from './server.ts'

export interface ReportDoorOptions {
  readonly shelf: ReportShelf
  /** Finds out who asks and whether their organisation may go on asking. Throws Refusal. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply, usual: UsualCaller) => Promise<void>
  /** The login of the pages; without one only tokens count. */
  readonly login?: LoginOptions
  /** Runs an operation as whoever was identified, as any other operation runs. */
  readonly run: (request: FastifyRequest, reply: FastifyReply, body: object) => Promise<OperationAnswer>
}

/** Nothing but what comes from this gateway, and no script at all. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The doors for reports: `GET /reports` lists those of the caller's role, `/reports/<name>` is the page of one and `/reports/<name>.csv` and
 * so on its files. A report that the role may not see is answered as one that does not exist. Everything is recorded as any other request.
 */
export function openReportDoors(
  app: FastifyInstance,
  { shelf, identify, run, login: loginOptions }: ReportDoorOptions,
): void {
  const style = readStyle()
  const styleTag = toTag(style)
  const inSession = new WeakSet<FastifyRequest>()
  const files = new FileStore()

  app.register((door, _options, done) => {
    door.setErrorHandler((fault: Error, request, reply) => {
      const { code, message } = toRefusal(fault)
      if (isForFile(request)) throw new Refusal(code, message)
      request.refusedFor = [code]
      const { title, message: words } = toDutch(code, message)
      const reports = visibleTo(request.identity)
      const report = code === 'BAD_USER_INPUT' ? reports.find(({ name }) => name === fileOf(request)) : undefined
      const page = renderFault(
        { title, message: words, requestId: request.id, report: report ?? null },
        reports,
        toVisitor(request),
      )
      return sendPage(reply.code(errorCodes[code].status), page)
    })

    door.get('/reports/style.css', (request, reply) => {
      reply.header('cache-control', 'public, max-age=3600').header('etag', styleTag)
      if (isKnown(request, styleTag)) return reply.code(304).send()
      return reply.type('text/css; charset=utf-8').send(style)
    })

    const login = loginOptions ? openLogin(door, loginOptions) : null
    if (login) {
      // A form without fields comes as one of these.
      door.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async () => null)
      door.get('/reports/logged-out', (_request, reply) => sendPage(reply, renderLoggedOut()))
    }

    door.register((inner, _inner, ready) => {
      inner.addHook('onRequest', async (request, reply) => {
        const authorization = await login?.findAuthorization(request)
        const usual = { purpose: reportPurpose, ...(authorization !== undefined && { authorization }) } as const
        try {
          await identify(request, reply, usual)
        } catch (fault) {
          const isBrowser = request.headers.authorization === undefined && request.headers.accept?.includes('text/html')
          const isUnknown = fault instanceof Refusal && fault.code === 'UNAUTHENTICATED'
          if (!login || !isBrowser || !isUnknown) throw fault
          return login.begin(request, reply.removeHeader('www-authenticate'))
        }
        if (authorization !== undefined && request.headers.authorization === undefined) inSession.add(request)
      })

      inner.get('/reports', (request, reply) => {
        const { identity } = request
        return sendPage(reply, renderList(visibleTo(identity), toVisitor(request)))
      })

      inner.get('/reports/*', async (request, reply) => {
        const { report, ending } = findReport(request)
        const { excel, ...given } = request.query as Record<string, unknown>
        if (excel !== undefined && (ending !== 'csv' || excel !== '1')) {
          throw new ParameterError('De parameter excel is 1, en alleen voor .csv.')
        }
        const asking = { identity: known(request), today: today() }
        const chosen = readParameters(report, given, asking)
        const asked = new ReportRun(report, chosen, (operation) => run(request, reply, operation))
        if (ending === null) return sendReport(request, reply, asked, asking)
        return sendFile(request, reply, asked, { ending, isExcel: excel === '1' })
      })
      ready()
    })
    done()
  })

  function visibleTo(identity: Identity | null): readonly Report[] {
    if (identity?.purpose !== reportPurpose) return []
    return shelf.reports.filter((report) => report.roles.some((role) => role === identity.role))
  }

  function findReport(request: FastifyRequest): { readonly report: Report; readonly ending: string | null } {
    const [name = '', ending = null, ...rest] = fileOf(request).split('.')
    const reports = visibleTo(request.identity)
    const report = reports.find((candidate) => candidate.name === name)
    if (report === undefined) {
      const names = reports.map((candidate) => candidate.name).join(', ')
      throw new Refusal('NOT_FOUND', `Dit rapport is er niet. Er is: ${names || 'niets voor deze rol en dit doel'}.`)
    }
    if (rest.length > 0 || (ending !== null && !Object.hasOwn(formats, ending))) {
      throw new Refusal('NOT_FOUND', `Een rapport is er als pagina en als ${reportFormats.join(', ')}.`)
    }
    return { report, ending }
  }

  function toVisitor(request: FastifyRequest): Visitor {
    const { identity } = request
    if (identity === null) return { name: null, canLogOut: false }
    const { organisation, role } = identity
    const name = (findMunicipality(organisation.code) ?? findRegion(organisation.code))?.name ?? organisation.code
    return { name: role === 'exchange' ? name : `${name}, ${roles[role].nameNl}`, canLogOut: inSession.has(request) }
  }

  async function sendReport(request: FastifyRequest, reply: FastifyReply, run: ReportRun, asking: Asking) {
    const result = await readRows(run, mostRowsOfPage)
    const visitor = toVisitor(request)
    const { report, chosen, definitions, rows } = result
    const content = JSON.stringify([shelf.version, report.name, chosen, definitions, rows])
    // A browser takes over the headers of an answer that nothing changed: without the policy of pages it would refuse the stylesheet.
    reply.header('content-security-policy', pagePolicy)
    if (isFresh(request, reply, run, content)) return reply.code(304).send()
    return sendPage(reply, renderReport(result, await drawChart(result), asking, visitor))
  }

  async function sendFile(request: FastifyRequest, reply: FastifyReply, run: ReportRun, { ending, isExcel }: FileForm) {
    const { type, write } = formats[ending] as (typeof formats)[string]
    const { pieces, bytes, hash } = await files.write(write(run, isExcel))
    if (isFresh(request, reply, run, hash)) return reply.code(304).send()
    return reply
      .type(type)
      .headers({
        'content-disposition': `attachment; filename="${run.report.name}.${ending}"`,
        'content-length': bytes,
      })
      .send(Readable.from(pieces, { objectMode: false }))
  }

  /** Tags an answer that may be kept, and finds out whether the caller has it. One of which something is missing is not kept. */
  function isFresh(request: FastifyRequest, reply: FastifyReply, { isWhole }: ReportRun, content: string): boolean {
    // What failed after a first page is no reason why nothing was answered.
    request.refusedFor = []
    if (!isWhole) return false
    const tag = toTag(JSON.stringify([toVisitor(request), content]))
    reply.header('etag', tag).header('cache-control', 'private, no-cache')
    reply.header('vary', 'authorization, cookie, x-purpose')
    return isKnown(request, tag)
  }
}

interface FileForm {
  readonly ending: string
  readonly isExcel: boolean
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8').send(page)
}

function known({ identity }: FastifyRequest): Identity {
  if (identity === null) throw new Error('A request came past the door.')
  return identity
}

/** Whether a file is asked for, whose errors are JSON; a page has pages for them. */
function isForFile(request: FastifyRequest): boolean {
  return fileOf(request).includes('.')
}

/** What is asked behind /reports/. */
function fileOf({ params }: FastifyRequest): string {
  return (params as { '*'?: string } | undefined)?.['*'] ?? ''
}

function toRefusal(fault: Error): { readonly code: ErrorCode; readonly message: string } {
  if (fault instanceof Refusal) return fault
  if (fault instanceof ParameterError) return { code: 'BAD_USER_INPUT', message: fault.message }
  if (fault instanceof ReportRefusedError) return { code: toErrorCode(fault.code), message: fault.message }
  throw fault
}

/** What a refusal is called on a page: only what was written for it is Dutch, and what reports say themselves. */
function toDutch(code: ErrorCode, message: string): { readonly title: string; readonly message: string } {
  const { title, message: words } = dutch[code] ?? {
    title: 'Dit kan nu niet worden getoond',
    message: 'Er ging iets mis in de hub. Probeer het later opnieuw, of geef het kenmerk door aan de beheerder.',
  }
  return { title, message: words ?? message }
}

/** Without a message where the refusal brings a Dutch one. */
const dutch: Partial<Record<ErrorCode, { readonly title: string; readonly message?: string }>> = {
  NOT_FOUND: { title: 'Dit rapport is er niet' },
  BAD_USER_INPUT: { title: 'Deze keuze kan niet' },
  UNAUTHENTICATED: { title: 'U bent niet aangemeld', message: 'Meld u aan, of stuur een geldig toegangstoken mee.' },
  PURPOSE_REQUIRED: {
    title: 'Het doel ontbreekt',
    message: 'Uw toegangstoken geldt voor meer dan één doel. Noem er een in de header X-Purpose.',
  },
  FORBIDDEN: {
    title: 'Dit mag u niet zien',
    message: 'Uw rol of het doel van uw vraag staat dit niet toe. Vraag de rol aan bij wie bij u de toegang beheert.',
  },
  LOGIN_REFUSED: {
    title: 'Aanmelden is niet gelukt',
    message: 'De aanmelding is verlopen of afgebroken, of uw account heeft geen toegang. Open de rapporten opnieuw.',
  },
  LOGIN_UNAVAILABLE: {
    title: 'Aanmelden kan nu niet',
    message: 'De aanmelddienst antwoordt niet. Probeer het straks.',
  },
  OPERATION_TOO_LARGE: { title: 'Dit is te veel tegelijk', message: 'Kies een kortere periode of een kleiner gebied.' },
  RATE_LIMITED: { title: 'Even geduld', message: 'Uw organisatie vraagt te veel tegelijk. Probeer het zo opnieuw.' },
  NOT_READY: { title: 'Even geduld', message: 'De hub start op. Probeer het zo opnieuw.' },
  SUBGRAPH_UNAVAILABLE: {
    title: 'Dit rapport is er nu niet',
    message: 'De bron van de cijfers antwoordt niet. Probeer het straks opnieuw.',
  },
}

function toTag(text: string): string {
  return `W/"${hash('sha256', text, 'base64url').slice(0, 27)}"`
}

/** Whether the caller has this version already. */
function isKnown({ headers }: FastifyRequest, tag: string): boolean {
  const named = headers['if-none-match']
  return named !== undefined && (named.trim() === '*' || named.split(',').some((one) => one.trim() === tag))
}
