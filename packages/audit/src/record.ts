import type { Identity, Purpose } from '@regiograaf/identity'
import { withoutPersonNumbers } from '@regiograaf/service'

/**
 * How an operation ended. `BEGUN` is what a change is recorded as before it is made, `PART` what a subgraph in a process of
 * its own answered to the gateway.
 */
export type Outcome = 'BEGUN' | 'PART' | 'ANSWERED' | 'ANSWERED_IN_PART' | 'DENIED' | 'REFUSED' | 'FAILED'

/** The young people whose rows were read or written: client id to the code of the municipality whose row it was. */
export type TouchedSubjects = ReadonlyMap<string, string>

/**
 * One operation as the log keeps it: who, on behalf of whom, in which role, for which purpose, what, when, with which outcome
 * and from where (NEN 7513), and of whom. Never a variable, an answer or the text of the operation.
 */
export interface AuditRecord {
  /** What writes: `gateway`, `import`, or the name of a subgraph. */
  readonly source: string
  /** Null when it is not known who asks; without a purpose when none was chosen. */
  readonly identity: (Omit<Identity, 'purpose'> & { readonly purpose: Purpose | null }) | null
  readonly requestId: string
  /** 32 hexadecimal digits (W3C Trace Context); ties the records of all processes together. */
  readonly traceId: string
  /** 16 hexadecimal digits. */
  readonly spanId: string
  /** Milliseconds since 1970. */
  readonly start: number
  readonly end: number
  readonly outcome: Outcome
  /** The codes of the errors that the caller got. */
  readonly codes: readonly string[]
  /** What was done: the name of the operation, or what stands in for one. */
  readonly name: string
  /** The SHA-256 of the operation's text, in base64url. */
  readonly document?: string | undefined
  /** The types of the graph that the operation selects: the categories of data. */
  readonly types: readonly string[]
  /** The network address of the caller. */
  readonly from: string
  /** How many requests this record stands for, when it is more than one. */
  readonly count?: number | undefined
  readonly subjects: TouchedSubjects
}

/** Status of the standard (Logboek dataverwerkingen): 1 done, 2 failed, 0 unset, which is what faults of the caller count as. */
const statuses: Record<Outcome, 0 | 1 | 2> = {
  BEGUN: 0,
  PART: 1,
  ANSWERED: 1,
  ANSWERED_IN_PART: 1,
  DENIED: 0,
  REFUSED: 0,
  FAILED: 2,
}

/**
 * The text of a record: JSON whose parts stand in a fixed order. Nobody's number gets in by the two parts that others write, the
 * name of the employee and that of the operation.
 */
export function toContent({ source, identity, subjects: _subjects, start, end, ...rest }: AuditRecord): string {
  return JSON.stringify({
    source,
    who: identity === null ? null : withoutPersonNumbers(identity.subject),
    organisation: identity?.organisation ?? null,
    role: identity?.role ?? null,
    purpose: identity?.purpose ?? null,
    processingActivity: identity?.purpose ? `urn:regiograaf:processing:${identity.purpose.toLowerCase()}` : null,
    requestId: rest.requestId,
    traceId: rest.traceId,
    spanId: rest.spanId,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    outcome: rest.outcome,
    status: statuses[rest.outcome],
    codes: rest.codes,
    name: withoutPersonNumbers(rest.name),
    document: rest.document,
    types: rest.types,
    from: rest.from,
    count: rest.count,
  })
}
