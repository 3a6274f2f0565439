/** Remembers the statements that it is told, in order. It fits where `openDatabase` takes a logger. */
export interface StatementRecorder {
  readonly statements: readonly string[]
  logQuery(statement: string): void
  /** Forgets what was recorded so far. */
  clear(): void
}

/** Records SQL texts, without their parameters, so that a test can say how many statements an operation takes. */
export function recordStatements(): StatementRecorder {
  const statements: string[] = []
  return {
    statements,
    logQuery: (statement) => {
      statements.push(statement)
    },
    clear: () => {
      statements.length = 0
    },
  }
}
