import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { Finding } from '../finding.ts'

/** One line of a claim with what was found: a line without codes is granted. */
export interface JudgedLine {
  readonly line: Prestatie
  readonly bsn: string
  readonly codes: readonly string[]
}

/** A class in which something was found, and the return code that says what. */
export type Breach = Pick<Finding, 'path' | 'code'>

/**
 * The lines of a claim in their order, each with the codes found in it. A line is granted or rejected as a whole; what is
 * wrong with its client, or with the claim, rejects it as well.
 */
export function judgedLines({ Declaratie }: Jw323, breaches: readonly Breach[]): readonly JudgedLine[] {
  const found = Map.groupBy(breaches, ({ path }) => classPath.exec(path)?.[0] ?? '')
  const codesAt = (path: string) => (found.get(path) ?? []).map(({ code }) => code ?? '')
  const onClaim = codesAt('')
  return Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }, client) => {
    if (found.size === 0) return Prestaties.Prestatie.map((line) => ({ line, bsn: Bsn, codes: onClaim }))
    const clientPath = `/Bericht/Declaratie/Clienten/Client[${client + 1}]`
    const onClient = [...onClaim, ...codesAt(clientPath)]
    return Prestaties.Prestatie.map((line, index) => {
      const onLine = codesAt(`${clientPath}/Prestaties/Prestatie[${index + 1}]`)
      return { line, bsn: Bsn, codes: [...new Set([...onClient, ...onLine])] }
    })
  })
}

/** The client or the line that the path of a breach lies in; a path that lies in neither is about the claim. */
const classPath = /^\/Bericht\/Declaratie\/Clienten\/Client\[\d+\](?:\/Prestaties\/Prestatie\[\d+\])?/
