import { toSignedCents } from '../arithmetic/claim-total.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import { claimLineRules, findUndone } from '../rules/claim-line-rules-against-facts.ts'
import type { ClaimedLine, ClaimPartRule } from '../rules/claim-part-rule.ts'
import { claimClientRules, wholeClaimRules } from '../rules/claim-rules-against-facts.ts'
import type { ClaimFact, ClaimLineFact, Facts } from './known-facts.ts'

/** What was found in one line: the codes for which it is rejected, none when it is granted, null when it was not judged. */
export type LineVerdict = readonly string[] | null

/** What was found in a client of a claim. Lines line up with those of the message; with codes here, none of them was judged. */
export interface ClientVerdict {
  readonly codes: readonly string[]
  readonly lines: readonly LineVerdict[]
}

/** What was found in a claim. Clients line up with those of the message; with codes here, there are none: it counts as not sent. */
export interface ClaimVerdict {
  readonly codes: readonly string[]
  readonly clients: readonly ClientVerdict[]
  /** What is granted: debit lines minus credit lines, in cents. */
  readonly grantedCents: number
  /** What becomes known by it: the claim, its lines, and the earlier lines that it takes back. */
  readonly added: { readonly claims: readonly ClaimFact[]; readonly claimLines: readonly ClaimLineFact[] }
}

/**
 * Judges a claim against what is known: first the claim, then its clients, then the lines of clients without fault. Credit lines
 * go before debit lines (OP366), otherwise the order is that of the message; each line is held against what was granted before
 * it, a rejected line does not count. The facts themselves stay as they are.
 */
export function judgeClaim(message: Jw323, facts: Facts): ClaimVerdict {
  const claim = message.Declaratie
  const codes = codesOf(wholeClaimRules, claim, facts)
  if (codes.length > 0) return { codes, clients: [], grantedCents: 0, added: { claims: [], claimLines: [] } }

  const clients = claim.Clienten.Client.map((client) => ({
    codes: codesOf(claimClientRules, client, facts),
    lines: client.Prestaties.Prestatie.map((): LineVerdict => null),
  }))
  const known = factsWithLines(facts)
  const uses = Map.groupBy(
    claim.Clienten.Client.flatMap(({ Prestaties }) => Prestaties.Prestatie),
    ({ ProductReferentie }) => ProductReferentie.ReferentieNummer,
  )
  let grantedCents = 0
  for (const { claimed, client, index } of linesInTurn(claim, facts)) {
    const verdict = clients[client] as (typeof clients)[number]
    const lineCodes = verdict.codes.length > 0 ? null : codesOf(claimLineRules, claimed, known.facts)
    verdict.lines[index] = lineCodes
    const repeats = (uses.get(claimed.line.ProductReferentie.ReferentieNummer)?.length ?? 1) - 1
    known.put(toLineFacts(claimed, lineCodes, repeats, known.facts))
    const { Bedrag, DebetCredit } = claimed.line.IngediendBedrag
    if (lineCodes?.length === 0) grantedCents += toSignedCents(Bedrag, DebetCredit)
  }
  return { codes, clients, grantedCents, added: { claims: [toClaimFact(message, facts)], claimLines: known.added() } }
}

function toClaimFact({ Header, Declaratie }: Jw323, { providerCode, today, reviewsClaims }: Facts): ClaimFact {
  const { TotaalBedrag, DebetCredit } = Declaratie.TotaalIngediendBedrag
  return {
    number: Declaratie.DeclaratieNummer,
    providerCode,
    period: Declaratie.DeclaratiePeriode.Begindatum,
    identification: Header.BerichtIdentificatie.Identificatie,
    datedOn: Header.BerichtIdentificatie.Dagtekening,
    basisschemaXsdVersion: Header.XsdVersie.BasisschemaXsdVersie,
    messageXsdVersion: Header.XsdVersie.BerichtXsdVersie,
    totalCents: toSignedCents(TotaalBedrag, DebetCredit),
    receivedOn: today,
    ...(reviewsClaims ? { state: 'awaiting' } : { state: 'automatic', answeredOn: today }),
  }
}

function codesOf<Part>(rules: readonly ClaimPartRule<Part>[], part: Part, facts: Facts): readonly string[] {
  const codes: string[] = []
  for (const { isBroken, code } of rules) if (isBroken(part, facts)) codes.push(code)
  return codes
}

interface PlacedLine {
  readonly claimed: ClaimedLine
  /** The place of its client in the claim, and its own place there. */
  readonly client: number
  readonly index: number
}

/** All lines in the order of judging. */
function linesInTurn(claim: Jw323['Declaratie'], facts: Facts): readonly PlacedLine[] {
  const placed = claim.Clienten.Client.flatMap(({ Bsn, Prestaties }, client) => {
    const clientId = facts.clientId(Bsn)
    return Prestaties.Prestatie.map((line, index) => ({ claimed: { line, clientId, claim }, client, index }))
  })
  const isCredit = ({ claimed }: PlacedLine) => claimed.line.IngediendBedrag.DebetCredit === 'C'
  return [...placed.filter(isCredit), ...placed.filter((line) => !isCredit(line))]
}

/** The line as a fact and, when it is a credit that is granted, the line that it takes back; nothing when its reference was used before. */
function toLineFacts(
  claimed: ClaimedLine,
  codes: LineVerdict,
  repeats: number,
  facts: Facts,
): readonly ClaimLineFact[] {
  const { line, clientId, claim } = claimed
  const reference = line.ProductReferentie.ReferentieNummer
  // The line that came first under a reference stands.
  if (facts.claimLine(reference) !== undefined) return []
  const isGranted = codes !== null && codes.length === 0
  const undone = isGranted ? findUndone(claimed, facts) : undefined
  const fact: ClaimLineFact = {
    reference,
    previousReference: line.ProductReferentie.VorigReferentieNummer,
    providerCode: facts.providerCode,
    claimNumber: claim.DeclaratieNummer,
    clientId,
    allocationNumber: line.ToewijzingNummer,
    categoryCode: line.ProductCategorie,
    productCode: line.ProductCode,
    periodStart: line.ProductPeriode.Begindatum,
    periodEnd: line.ProductPeriode.Einddatum,
    volume: line.GeleverdVolume,
    unit: line.Eenheid,
    tariffCents: line.ProductTarief,
    amountCents: line.IngediendBedrag.Bedrag,
    debitCredit: toDebitCredit(line),
    repeats,
    state: isGranted ? 'granted' : 'rejected',
  }
  return undone === undefined ? [fact] : [fact, { ...undone, state: 'credited' }]
}

function toDebitCredit({ IngediendBedrag }: Prestatie): 'D' | 'C' {
  return IngediendBedrag.DebetCredit === 'C' ? 'C' : 'D'
}

/** Facts to which claim lines can be added without touching what they were made from. */
function factsWithLines(facts: Facts) {
  const byReference = new Map<string, ClaimLineFact>()
  const onAllocation = new Map<number, ClaimLineFact[]>()
  const linesOn = (number: number) => {
    const lines = onAllocation.get(number) ?? [...facts.claimLinesOn(number)]
    onAllocation.set(number, lines)
    return lines
  }
  return {
    facts: {
      ...facts,
      claimLine: (reference: string) => byReference.get(reference) ?? facts.claimLine(reference),
      claimLinesOn: linesOn,
    },
    added: (): readonly ClaimLineFact[] => [...byReference.values()],
    put(added: readonly ClaimLineFact[]) {
      for (const line of added) {
        const lines = linesOn(line.allocationNumber)
        const before = byReference.get(line.reference) ?? facts.claimLine(line.reference)
        if (before === undefined) lines.push(line)
        else lines[lines.indexOf(before)] = line
        byReference.set(line.reference, line)
      }
    },
  }
}
