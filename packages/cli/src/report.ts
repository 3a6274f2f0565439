import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { toApiSchema } from '@regiograaf/federation'
import { createTokenVerifier, readEnvironment, readSupergraph, startGateway } from '@regiograaf/gateway'
import { type Report, readReports, reportFormats } from '@regiograaf/reports'
import { createLogger, readAll, stopOnSignals } from '@regiograaf/service'
import { openDevelopmentIssuer } from './development-issuer.ts'
import { createHubEngine } from './engine.ts'
import { type CommandEnvironment, readCommandEnvironment, readReportToken } from './environment.ts'
import { openHubWithServer } from './hub.ts'
import { logFault } from './log-fault.ts'
import { createProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

export const reportUsage = `Usage: regiograaf report [name] [--<parameter> <value>]… [--format csv|json|parquet] [--excel]

Lists the reports with their parameters, or runs one and writes it to standard output: what GET /reports/<name> answers.
Who asks is told by the access token in REGIOGRAAF_TOKEN; in development without one it is --organisation with --role.

  --format        csv (unless given), json or parquet
  --excel         a CSV as a Dutch Excel takes it
  --organisation  a municipality (GM0361) or a region (noord-kennemerland); for development
  --role          policy (unless given), analyst, contract-manager; for development`

/** The command `regiograaf report`. Rejects with one sentence about what is possible. */
export async function runReport(
  argv: string[],
  environment: CommandEnvironment = readCommandEnvironment(),
): Promise<void> {
  if (argv.includes('--help')) return console.log(reportUsage)
  const shelf = await readReports(toApiSchema(readSupergraph()))
  if (argv.length === 0) return listReports(shelf.reports)
  const { report, parameters, format, excel, organisation, role } = parse(argv, shelf.reports)
  const [{ provider, production }] = readAll(readEnvironment)
  const issuer = provider === null ? await openDevelopmentIssuer(environment) : null
  const token =
    readReportToken() ??
    (await issuer?.issueDevelopmentToken({ organisationCode: organisation, role, purpose: 'POLICY', lifetime: 600 }))
  if (token === undefined) throw new UsageError('Put an access token of the OpenID provider in REGIOGRAAF_TOKEN.')

  const progress = createProgress()
  progress.step('Opening the hub')
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  stopOnSignals(close, 130)
  try {
    const logger = createLogger('fatal')
    const hub = await openHubWithServer(environment, progress.step)
    closers.push(() => hub.close())
    const engine = await createHubEngine(hub.subgraphs, { onFault: logFault(logger) })
    closers.push(() => engine.stop())
    let pages = 0
    const gateway = await startGateway({
      engine: {
        schema: engine.schema,
        onSchemaChange: (listener) => engine.onSchemaChange(listener),
        execute(operation) {
          pages += 1
          if (pages > 1) progress.count(`Running the report ${report.name}: page ${pages}`)
          return engine.execute(operation)
        },
      },
      audit: hub.audit,
      reports: shelf,
      verifyToken: createTokenVerifier({
        trust: issuer?.trust ?? { kind: 'oidc', ...asProvider(provider) },
        production,
        logger,
      }),
      port: 0,
      development: !production,
      logger,
    })
    closers.push(() => gateway.close())
    progress.step(`Running the report ${report.name}`)
    const search = new URLSearchParams({ ...parameters, ...(excel && { excel: '1' }) })
    const response = await fetch(`${gateway.url}/reports/${report.name}.${format}?${search}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    if (!response.ok) throw new UsageError(await toSentence(response))
    if (process.stdout.isTTY) progress.end()
    await writeOut(response, (bytes, total) => progress.part(`Writing the report ${report.name}`, bytes, total))
    if (response.headers.get('cache-control') === 'no-store') {
      console.error('The report is not complete: a source did not answer; its rows say which are missing.')
      process.exitCode = 1
    }
  } finally {
    progress.end()
    await close()
  }
}

function listReports(reports: readonly Report[]): void {
  for (const { name, title, roles, parameters } of reports) {
    const options = parameters.map((parameter) => `--${parameter.name}`).join(' ')
    console.log(`${name} ${options}\n  ${title} (${roles.join(', ')})`)
  }
}

/** Writes a body to standard output as fast as that takes it. What stands on a terminal is progress enough there. */
async function writeOut(
  { body, headers }: Response,
  onProgress: (bytes: number, total: number) => void,
): Promise<void> {
  if (body === null) return
  const total = Number(headers.get('content-length'))
  let bytes = 0
  await pipeline(Readable.fromWeb(body as ReadableStream), async (source) => {
    for await (const part of source) {
      bytes += part.length
      if (!process.stdout.isTTY) onProgress(bytes, total)
      if (!process.stdout.write(part)) await once(process.stdout, 'drain')
    }
  })
}

async function toSentence(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: readonly { readonly message: string }[] }
  return errors[0]?.message ?? 'The report could not be made.'
}

function asProvider<Provider>(provider: Provider | null): Provider {
  if (provider === null) throw new UsageError('OIDC_ISSUER and OIDC_AUDIENCE must name the provider of access tokens.')
  return provider
}

/** Reads the name first, which tells the options that there are. */
function parse([name, ...rest]: string[], reports: readonly Report[]) {
  const report = reports.find((candidate) => candidate.name === name)
  if (report === undefined) {
    throw new UsageError(`There is no report ${name}; there are ${reports.map((one) => one.name).join(', ')}.`)
  }
  const names = report.parameters.map((parameter) => parameter.name)
  const options = Object.fromEntries(names.map((parameter) => [parameter, { type: 'string' as const }]))
  try {
    const {
      format = 'csv',
      excel = false,
      organisation,
      role = 'policy',
      ...parameters
    } = parseArgs({
      args: rest,
      options: { ...options, ...ownOptions },
    }).values
    if (!reportFormats.includes(format)) throw new Error('no format')
    return { report, parameters: parameters as Record<string, string>, format, excel, organisation, role }
  } catch (fault) {
    const possible = [...names, 'organisation', 'role'].map((option) => `--${option}`).join(', ')
    throw new UsageError(
      `The report ${name} takes ${possible}, each with a value, --format ${reportFormats.join('|')} and --excel.`,
      { cause: fault },
    )
  }
}

const ownOptions = {
  format: { type: 'string' },
  excel: { type: 'boolean' },
  organisation: { type: 'string' },
  role: { type: 'string' },
} as const
