import type { AfgewezenPrestatie, Jw325 } from '../definitions/jw325.ts'
import type { ClaimFact, ClaimLineFact, Facts } from '../exchange/known-facts.ts'
import { claimMachine, refusedBy } from '../exchange/status-machines.ts'
import { isClaimRefused } from './claim-answer-rules.ts'
import { againstFacts, type RuleAgainstFacts, untilItComes } from './rule-against-facts.ts'

const answerPath = '/Bericht/DeclaratieAntwoord'

/** Rules about the answer to a claim (JW325) against the claim. Nothing answers a JW325: some of its rules have no code. */
export const claimAnswerRulesAgainstFacts: readonly RuleAgainstFacts[] = [
  untilItComes(
    aboutAnswer('TR376', null, 'The claim number is that of a claim that was sent.', ({ answer, claim }, report) => {
      if (answer !== undefined && claim === undefined) report(`${answerPath}/DeclaratieNummer`)
    }),
  ),
  againstFacts(
    'TR376',
    null,
    ['JW325'],
    'The claim is one that the municipality has not answered before.',
    (message, facts, report) => {
      const claim = facts.claimIdentified(message.Header.DeclaratieIdentificatie.Identificatie)
      const event = isClaimRefused(message) ? 'refusal' : 'answer'
      if (claim && refusedBy(claimMachine, claim.state, event)) report('/Bericht/Header/DeclaratieIdentificatie')
    },
  ),
  untilItComes(
    againstFacts(
      'TR337',
      null,
      ['JW325'],
      'The answer is to a claim that was sent under this identification.',
      ({ Header, DeclaratieAntwoord }, facts, report) => {
        const { Identificatie: identification, Dagtekening } = Header.DeclaratieIdentificatie
        const claim = DeclaratieAntwoord && facts.claim(DeclaratieAntwoord.DeclaratieNummer)
        // A claim that was technically wrong counts as not sent: its answer names one that nobody knows.
        const isKnown = claim
          ? claim.identification === identification && claim.datedOn === Dagtekening
          : Header.RetourCodes.RetourCode.includes('0001') ||
            facts.isIdentificationTaken({ type: 'JW323', sender: Header.Ontvanger, identification })
        if (!isKnown) report('/Bericht/Header/DeclaratieIdentificatie')
      },
    ),
  ),
  aboutAnswer('TR371', null, 'The XSD versions of the claim are repeated.', ({ message, claim }, report) => {
    const { BasisschemaXsdVersie, BerichtXsdVersie } = message.Header.XsdVersieDeclaratie
    const isRepeated =
      claim === undefined ||
      (claim.basisschemaXsdVersion === BasisschemaXsdVersie && claim.messageXsdVersion === BerichtXsdVersie)
    if (!isRepeated) report('/Bericht/Header/XsdVersieDeclaratie')
  }),
  aboutAnswer(
    'TR304',
    '8187',
    'The clients in an answer are those of the claim.',
    ({ answer, claim, lines, facts }, report) => {
      const known = new Set(lines.map(({ clientId }) => clientId))
      for (const [index, { Bsn, Prestaties }] of (answer?.Clienten?.Client ?? []).entries()) {
        if (claim && !known.has(facts.clientId(Bsn)) && !Prestaties.Prestatie.every(isUsedReference))
          report(`${answerPath}/Clienten/Client[${index + 1}]`)
      }
    },
  ),
  aboutLine(
    'TR366',
    '9366',
    'Each line in an answer is a line of the claim, by its reference.',
    (_, claimed) => claimed === undefined,
  ),
  untilItComes(
    aboutAnswer(
      'TR366',
      '9366',
      'A line that was credited since is rejected after that credit is.',
      ({ message, lines }, report) => {
        const rejected = rejectedLines(message, lines)
        const isCredited = lines.some(
          ({ reference, state }) => state === 'credited' && (isClaimRefused(message) || rejected.has(reference)),
        )
        if (isCredited) report(answerPath)
      },
    ),
  ),
  aboutLine(
    'TR367',
    '9367',
    'What an answer repeats of a line is as it was claimed.',
    (line, claimed, clientId) => claimed !== undefined && !isRepeated(line, claimed, clientId),
  ),
]

/** The references of the claim under which an answer rejects the line that stands. */
export function rejectedLines({ DeclaratieAntwoord }: Jw325, claimed: readonly ClaimLineFact[]): ReadonlySet<string> {
  const listed = Map.groupBy(
    (DeclaratieAntwoord?.Clienten?.Client ?? []).flatMap(({ Prestaties }) => Prestaties.Prestatie),
    ({ ProductReferentie }) => ProductReferentie.ReferentieNummer,
  )
  // Of several lines with one reference the first stands: it is rejected when all of them are listed.
  const isListed = ({ reference, repeats }: ClaimLineFact) => (listed.get(reference)?.length ?? 0) > repeats
  return new Set(claimed.filter(isListed).map(({ reference }) => reference))
}

/** An answer with the claim that it is to, as far as that is known. */
interface AnsweredClaim {
  readonly message: Jw325
  readonly answer: Jw325['DeclaratieAntwoord']
  readonly claim: ClaimFact | undefined
  readonly lines: readonly ClaimLineFact[]
  readonly facts: Facts
}

function aboutAnswer(
  id: string,
  code: string | null,
  sentence: string,
  check: (answered: AnsweredClaim, report: (path: string) => void) => void,
): RuleAgainstFacts {
  return againstFacts(id, code, ['JW325'], sentence, (message, facts, report) => {
    const answer = message.DeclaratieAntwoord
    const claim = answer
      ? facts.claim(answer.DeclaratieNummer)
      : facts.claimIdentified(message.Header.DeclaratieIdentificatie.Identificatie)
    const lines = claim ? facts.claimLinesOf(claim.number) : []
    check({ message, answer, claim, lines, facts }, report)
  })
}

/** A rule about each line of an answer to a claim that is known; `claimed` is the line of that claim with the same reference. */
function aboutLine(
  id: string,
  code: string,
  sentence: string,
  isBroken: (line: AfgewezenPrestatie, claimed: ClaimLineFact | undefined, clientId: string) => boolean,
): RuleAgainstFacts {
  return aboutAnswer(id, code, sentence, ({ answer, claim, lines, facts }, report) => {
    if (claim === undefined) return
    const byReference = new Map(lines.map((line) => [line.reference, line]))
    for (const [clientIndex, { Bsn, Prestaties }] of (answer?.Clienten?.Client ?? []).entries()) {
      for (const [index, line] of Prestaties.Prestatie.entries()) {
        const claimed = byReference.get(line.ProductReferentie.ReferentieNummer)
        if (!isUsedReference(line) && isBroken(line, claimed, facts.clientId(Bsn))) {
          report(`${answerPath}/Clienten/Client[${clientIndex + 1}]/Prestaties/Prestatie[${index + 1}]`)
        }
      }
    }
  })
}

/** A line whose reference was used before (8021) is not known under it: the line that came first is. */
function isUsedReference({ RetourCodes }: AfgewezenPrestatie): boolean {
  return RetourCodes.RetourCode.includes('8021')
}

function isRepeated(line: AfgewezenPrestatie, claimed: ClaimLineFact, clientId: string): boolean {
  return (
    claimed.clientId === clientId &&
    claimed.previousReference === line.ProductReferentie.VorigReferentieNummer &&
    claimed.allocationNumber === line.ToewijzingNummer &&
    claimed.categoryCode === line.ProductCategorie &&
    claimed.productCode === line.ProductCode &&
    claimed.periodStart === line.ProductPeriode.Begindatum &&
    claimed.periodEnd === line.ProductPeriode.Einddatum &&
    claimed.volume === line.GeleverdVolume &&
    claimed.unit === line.Eenheid &&
    claimed.tariffCents === line.ProductTarief &&
    claimed.amountCents === line.IngediendBedrag.Bedrag &&
    claimed.debitCredit === line.IngediendBedrag.DebetCredit
  )
}
