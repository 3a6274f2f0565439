export { EnvironmentError } from './environment-error.ts'
export { createLogger, describeFault, type Logger, type LogLevel, logLevels, toDiscreetLogger } from './log.ts'
export { withoutPersonNumbers } from './redact.ts'
