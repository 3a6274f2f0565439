import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { Finding } from '../finding.ts'

/** One line of a claim with what was found: a line without codes is granted. */
export interface JudgedLine {
  readonly line: Prestatie
  readonly bsn: string
  readonly path: string
  readonly codes: readonly string[]
}

/** A class in which something was found, and the return code that says what. */
export type Breach = Pick<Finding, 'path' | 'code'>

/**
 * The lines of a claim in their order, each with the codes found in it. A line is granted or rejected as a whole; what is
 * wrong with its client, or with the claim, rejects it as well.
 */
export function judgedLines({ Declaratie }: Jw323, breaches: readonly Breach[]): readonly JudgedLine[] {
  const paths = breaches.map(({ path, code }) => ({ path: `${path}/`, code: code ?? '' }))
  const onClaim = paths.filter(({ path }) => !path.startsWith('/Bericht/Declaratie/Clienten/'))
  return Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }, client) => {
    const clientPath = `/Bericht/Declaratie/Clienten/Client[${client + 1}]`
    const ofClient = paths.filter(({ path }) => path.startsWith(`${clientPath}/`))
    const onClient = ofClient.filter(({ path }) => !path.startsWith(`${clientPath}/Prestaties/`))
    return Prestaties.Prestatie.map((line, index) => {
      const path = `${clientPath}/Prestaties/Prestatie[${index + 1}]`
      const onLine = ofClient.filter((breach) => breach.path.startsWith(`${path}/`))
      const codes = [...onClaim, ...onClient, ...onLine].map(({ code }) => code)
      return { line, bsn: Bsn, path, codes: [...new Set(codes)] }
    })
  })
}
