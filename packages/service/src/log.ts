import { type DestinationStream, type Logger, pino } from 'pino'
import { withoutPersonNumbers } from './redact.ts'

export type { Logger }

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** The log of a process: JSON, one line an event, to standard output unless another destination is given. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * What the operator may read of a fault: its kind, code, first line and stack frames, and the kind and code of its causes.
 * The other lines of a database error hold parameters, and parameters hold persons.
 */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return describeReport(fault)
  return {
    name: fault.name,
    code: (fault as { code?: unknown }).code,
    message: toDiscreetLine(fault.message),
    at: fault.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    causes: causesOf(fault).map((cause) => ({ name: cause.name, code: (cause as { code?: unknown }).code })),
  }
}

/** An error that another process reported as JSON has the form of GraphQL. */
function describeReport(report: unknown): Record<string, unknown> {
  const { message, extensions } = (report ?? {}) as { message?: unknown; extensions?: { code?: unknown } | null }
  if (typeof message !== 'string') return { name: typeof report }
  return { name: 'GraphQLError', code: extensions?.code, message: toDiscreetLine(message) }
}

/** The same log for software that puts whole messages of errors into its lines. */
export function toDiscreetLogger(logger: Logger) {
  return {
    debug: (message: unknown) => logger.debug(toDiscreetLine(message)),
    info: (message: unknown) => logger.info(toDiscreetLine(message)),
    warn: (message: unknown) => logger.warn(toDiscreetLine(message)),
    error: (message: unknown) => logger.error(toDiscreetLine(message)),
  }
}

function toDiscreetLine(text: unknown): string {
  return withoutPersonNumbers(String(text).split('\n', 1)[0] ?? '')
}

function causesOf(fault: Error): Error[] {
  const causes: Error[] = []
  for (let cause = fault.cause; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause)
  return causes
}
