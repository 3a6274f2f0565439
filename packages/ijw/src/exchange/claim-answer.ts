import { claimTotal, toSignedCents, toSignedTotal } from '../arithmetic/claim-total.ts'
import type { Jw323 } from '../definitions/jw323.ts'
import { type AfgewezenPrestatie, type Jw325, jw325 } from '../definitions/jw325.ts'
import { ownXsdVersion } from '../definitions/own-xsd-version.ts'
import { claimLineRules } from '../rules/claim-line-rules-against-facts.ts'
import type { ClaimClient } from '../rules/claim-part-rule.ts'
import { claimClientRules } from '../rules/claim-rules-against-facts.ts'
import type { Breach } from './claim-verdict.ts'
import type { ClaimVerdict, ClientVerdict } from './judge-claim.ts'
import type { ClaimLineFact, ClaimState } from './known-facts.ts'

/** What an answer calls itself. */
export interface OwnIdentification {
  /** Unique among the JW325 of the municipality, 1 to 12 characters. */
  readonly identification: string
  /** ISO day. */
  readonly datedOn: string
}

const isFullyGranted = '8001'
const isSound = '0200'
const isNotJudged = '0233'

/** The answer to a claim that is refused whole for what is wrong with the message or its header: these codes and nothing else. */
export function answerRefusedClaim(message: Jw323, codes: readonly string[], own: OwnIdentification): Jw325 {
  return { type: 'JW325', Header: headerOf(message, codes, own) }
}

/**
 * The answer to a claim that was judged (IV087, IV088): the lines that are not granted with their codes, and the total that is.
 * Of a client at fault every line is listed as not judged; a claim at fault counts as not sent and has no lines at all. Throws
 * when the lines do not make up the difference between what was submitted and what is granted (TR342).
 */
export function answerJudgedClaim(message: Jw323, verdict: Omit<ClaimVerdict, 'added'>, own: OwnIdentification): Jw325 {
  const { DeclaratieNummer, TotaalIngediendBedrag, Clienten } = message.Declaratie
  const clients = verdict.clients.flatMap((found, index) => toAnsweredClient(Clienten.Client[index], found))
  if (verdict.codes.length === 0) {
    const submitted = toSignedCents(TotaalIngediendBedrag.TotaalBedrag, TotaalIngediendBedrag.DebetCredit)
    const listed = claimTotal(clients.flatMap(({ Prestaties }) => Prestaties.Prestatie))
    if (submitted - verdict.grantedCents !== listed) throw new Error('A claim answer does not add up and was not made.')
  }
  return {
    type: 'JW325',
    Header: headerOf(message, [isSound], own),
    DeclaratieAntwoord: {
      DeclaratieNummer,
      TotaalIngediendBedrag,
      TotaalToegekendBedrag: toSignedTotal(verdict.grantedCents),
      ...(clients.length > 0 && { Clienten: { Client: clients } }),
      ...withCodes(verdict.codes, clients.length > 0 ? isSound : isFullyGranted),
    },
  }
}

/** A claim that was judged, and what became of its lines since. */
export interface StandingClaim {
  readonly message: Jw323
  readonly state: ClaimState
  /** What was found in it. */
  readonly breaches: readonly Breach[]
  /** Its lines that are known, one for each reference. */
  readonly lines: readonly Pick<ClaimLineFact, 'reference' | 'debitCredit' | 'state'>[]
}

/** A line that the municipality does not grant, and the return code that says why (WJ001). */
export interface RejectedLine {
  readonly lineReference: string
  readonly returnCode: string
}

/**
 * The answer to a claim as it was judged when it came, with the lines that the municipality rejects besides: of several lines with
 * one reference the one that stands. It gives no code to a line that was rejected already.
 */
export function answerStandingClaim(
  { message, breaches }: Pick<StandingClaim, 'message' | 'breaches'>,
  rejected: readonly RejectedLine[],
  own: OwnIdentification,
): Jw325 {
  const codesAt = (path: string) =>
    breaches
      .filter((breach) => breach.path === path)
      .map(({ code }) => code ?? '')
      .sort((one, other) => judgingOrder.indexOf(one) - judgingOrder.indexOf(other))
  const ownCodes = new Map(rejected.map(({ lineReference, returnCode }) => [lineReference, returnCode]))
  let grantedCents = 0
  const clients = message.Declaratie.Clienten.Client.map(({ Prestaties }, client) => {
    const clientPath = `/Bericht/Declaratie/Clienten/Client[${client + 1}]`
    const codes = codesAt(clientPath)
    const lines = Prestaties.Prestatie.map((line, index) => {
      if (codes.length > 0) return null
      const found = codesAt(`${clientPath}/Prestaties/Prestatie[${index + 1}]`)
      const code = ownCodes.get(line.ProductReferentie.ReferentieNummer)
      if (found.length === 0 && code !== undefined) return [code]
      const { Bedrag, DebetCredit } = line.IngediendBedrag
      if (found.length === 0) grantedCents += toSignedCents(Bedrag, DebetCredit)
      return found
    })
    return { codes, lines }
  })
  return answerJudgedClaim(message, { codes: [], clients, grantedCents }, own)
}

const judgingOrder = [...claimClientRules, ...claimLineRules].map(({ code }) => code)

type AnsweredClient = NonNullable<NonNullable<Jw325['DeclaratieAntwoord']>['Clienten']>['Client'][number]

/** A client of whom anything was rejected, with the lines that were; nothing for any other. */
function toAnsweredClient(client: ClaimClient | undefined, { codes, lines }: ClientVerdict): readonly AnsweredClient[] {
  if (client === undefined) return []
  const rejected = client.Prestaties.Prestatie.flatMap((line, index): readonly AfgewezenPrestatie[] => {
    const found = lines[index] ?? [isNotJudged]
    return found.length === 0 ? [] : [{ ...line, ...withCodes(found) }]
  })
  if (rejected.length === 0) return []
  return [{ Bsn: client.Bsn, Prestaties: { Prestatie: rejected }, ...withCodes(codes, isSound) }]
}

function headerOf({ Header }: Jw323, codes: readonly string[], own: OwnIdentification): Jw325['Header'] {
  return {
    BerichtCode: jw325.code,
    BerichtVersie: Header.BerichtVersie,
    BerichtSubversie: Header.BerichtSubversie,
    Afzender: Header.Ontvanger,
    Ontvanger: Header.Afzender,
    BerichtIdentificatie: { Identificatie: own.identification, Dagtekening: own.datedOn },
    XsdVersie: ownXsdVersion,
    DeclaratieIdentificatie: Header.BerichtIdentificatie,
    XsdVersieDeclaratie: Header.XsdVersie,
    ...withCodes(codes),
  }
}

/** The codes of a class, or the one that says that there are none. */
function withCodes(codes: readonly string[], otherwise?: string) {
  const all = codes.length > 0 || otherwise === undefined ? codes : [otherwise]
  return { RetourCodes: { RetourCode: all } }
}
