import { createSubjectCipher, openAuditLog, type SubjectCipher } from '@regiograaf/audit'
import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { createLogger, stopOnSignals, stopWithParent } from '@regiograaf/service'
import type { Subgraph } from '../subgraph.ts'
import type { SubgraphEnvironment } from './environment.ts'
import { startSubgraphServer } from './server.ts'

/** What a subgraph tells the process that started it, once it takes operations. */
export interface SubgraphStarted {
  readonly url: string
}

/** What a subgraph is made of in a process of its own. */
export interface SubgraphParts<Environment> {
  /** Answers as the role of the subgraph. */
  readonly database: Database
  readonly subjects: SubjectCipher
  readonly environment: Environment
  /** Connects to the same database as another role; it is closed with the process. */
  open(url: string): Promise<Database>
}

/**
 * Runs one subgraph in this process until a signal, or until the process that started it is gone. A failure to start is one
 * sentence a line on standard error and exit code 1.
 */
export async function runSubgraph<Environment extends SubgraphEnvironment>(
  create: (parts: SubgraphParts<Environment>) => Subgraph | Promise<Subgraph>,
  readEnvironment: () => Environment,
): Promise<void> {
  let close = async () => {}
  const isForked = process.connected !== undefined
  if (isForked) stopWithParent(() => close())
  else stopOnSignals(() => close())
  try {
    const environment = readEnvironment()
    const { databaseUrl, identityKey, internalKey, auditUrl, subjectKey, port, host, logLevel } = environment
    const subjects = createSubjectCipher(subjectKey)
    const database = await openDatabase({ url: databaseUrl, identityKey })
    close = () => database.close()
    const audit = await openAuditLog({ url: auditUrl, subjects })
    const more: Database[] = []
    const closeStores = async () => {
      await audit.close()
      await Promise.all([database, ...more].map((store) => store.close()))
    }
    close = closeStores
    const open = async (url: string) => {
      const opened = await openDatabase({ url, identityKey })
      more.push(opened)
      return opened
    }
    const subgraph = await create({ database, subjects, environment, open })
    const server = await startSubgraphServer({
      subgraph,
      internalKey,
      audit,
      port,
      host,
      logger: createLogger(logLevel),
      isReady: shareFor(readinessMs, () => answers(database)),
    })
    close = async () => {
      await server.close()
      await closeStores()
    }
    if (isForked) process.send?.({ url: server.url } satisfies SubgraphStarted, () => {})
    else process.stdout.write(`The ${subgraph.name} part of the graph is ready at ${server.url}\n`)
  } catch (error) {
    await close()
    process.stderr.write(`${error instanceof Error ? error.message : 'Something failed without a reason.'}\n`)
    process.exit(1)
  }
}

// Anyone may ask whether the subgraph is ready, which must not become work for the database.
const readinessMs = 1_000

/** Asks at most once in so many milliseconds, and gives everybody else the same answer. */
function shareFor(milliseconds: number, ask: () => Promise<boolean>): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<boolean>
  return () => {
    if (performance.now() - askedAt > milliseconds) {
      askedAt = performance.now()
      answer = ask()
    }
    return answer
  }
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.withIdentity(exchangeIdentity(), (db) => db.execute('select'))
    return true
  } catch {
    return false
  }
}
