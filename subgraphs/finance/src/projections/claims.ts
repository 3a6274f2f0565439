import {
  faultsIn,
  type InboxMessage,
  isClaimRefused,
  judgedLines,
  type Prestatie,
  type Pseudonyms,
  toSignedCents,
  versionOf,
} from '@regiograaf/ijw'
import type { claim } from '../data/claim.table.ts'
import type { claimAnswer } from '../data/claim-answer.table.ts'
import type { claimLine } from '../data/claim-line.table.ts'

/** The claim that a JW323 makes; no rows for another message. */
export function toClaimRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof claim.$inferInsert)[] {
  if (message.type !== 'JW323') return []
  const { municipalityCode, providerCode, identification } = envelope
  const { DeclaratieNummer, DeclaratiePeriode, DeclaratieDagtekening, TotaalIngediendBedrag } = message.Declaratie
  return [
    {
      municipalityCode,
      id: pseudonyms.idOf('claim', municipalityCode, providerCode, identification),
      providerAgbCode: providerCode,
      number: DeclaratieNummer,
      periodStart: DeclaratiePeriode.Begindatum,
      periodEnd: DeclaratiePeriode.Einddatum,
      datedOn: DeclaratieDagtekening,
      totalCents: toSignedCents(TotaalIngediendBedrag.TotaalBedrag, TotaalIngediendBedrag.DebetCredit),
      version: versionOf(envelope),
    },
  ]
}

/**
 * The lines that a JW323 claims with the codes that they were rejected for, and those that a JW325 rejects, under the same ids;
 * no rows for another message. An answer of the municipality itself stands above what the hub found.
 */
export function toClaimLineRows(
  { message, envelope, breaches }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof claimLine.$inferInsert)[] {
  if (message.type === 'JW323') {
    const source = sourceOf(envelope, envelope.identification, false, pseudonyms)
    return judgedLines(message, breaches).map((judged) => toClaimLineRow(judged, source, pseudonyms))
  }
  if (message.type !== 'JW325') return []
  const claimedAs = message.Header.DeclaratieIdentificatie.Identificatie
  const source = sourceOf(envelope, claimedAs, true, pseudonyms)
  return (message.DeclaratieAntwoord?.Clienten?.Client ?? []).flatMap((client) =>
    client.Prestaties.Prestatie.map((line) => {
      const codes = [...faultsIn(client), ...faultsIn(line)]
      return toClaimLineRow({ line, bsn: client.Bsn, codes }, source, pseudonyms)
    }),
  )
}

/** That a JW325 answers a claim, and why it refuses all of it if it does; no rows for another message. */
export function toClaimAnswerRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof claimAnswer.$inferInsert)[] {
  if (message.type !== 'JW325') return []
  const { Header, DeclaratieAntwoord } = message
  const { municipalityCode, providerCode } = envelope
  return [
    {
      municipalityCode,
      id: pseudonyms.idOf('claim', municipalityCode, providerCode, Header.DeclaratieIdentificatie.Identificatie),
      returnCodes: isClaimRefused(message) ? faultsIn(DeclaratieAntwoord ?? Header) : [],
      version: versionOf(envelope),
    },
  ]
}

interface FoundLine {
  readonly line: Prestatie
  readonly bsn: string
  readonly codes: readonly string[]
}

interface LineSource {
  readonly envelope: InboxMessage['envelope']
  /** The identification of the message that claimed the line. A claim is its message, whatever its number. */
  readonly claimedAs: string
  readonly claimId: string
  readonly isAnswered: boolean
}

function sourceOf(
  envelope: InboxMessage['envelope'],
  claimedAs: string,
  isAnswered: boolean,
  { idOf }: Pseudonyms,
): LineSource {
  const claimId = idOf('claim', envelope.municipalityCode, envelope.providerCode, claimedAs)
  return { envelope, claimedAs, claimId, isAnswered }
}

function toClaimLineRow(
  { line, bsn, codes }: FoundLine,
  { envelope, claimedAs, claimId, isAnswered }: LineSource,
  pseudonyms: Pseudonyms,
): typeof claimLine.$inferInsert {
  const { municipalityCode, providerCode } = envelope
  const { ReferentieNummer: lineReference, VorigReferentieNummer: previousLineReference } = line.ProductReferentie
  const clientId = pseudonyms.clientId(municipalityCode, bsn)
  return {
    municipalityCode,
    id: pseudonyms.idOf(
      'claim line',
      municipalityCode,
      providerCode,
      claimedAs,
      clientId,
      lineReference,
      previousLineReference,
    ),
    claimId,
    clientId,
    providerAgbCode: providerCode,
    lineReference,
    previousLineReference,
    allocationId: pseudonyms.allocationId(municipalityCode, line.ToewijzingNummer),
    allocationNumber: line.ToewijzingNummer,
    categoryCode: line.ProductCategorie,
    productCode: line.ProductCode,
    productPeriodStart: line.ProductPeriode.Begindatum,
    productPeriodEnd: line.ProductPeriode.Einddatum,
    volume: line.GeleverdVolume,
    unitCode: line.Eenheid,
    tariffCents: line.ProductTarief,
    amountCents: toSignedCents(line.IngediendBedrag.Bedrag, line.IngediendBedrag.DebetCredit),
    returnCodes: [...codes],
    isAnswered,
    version: `${isAnswered ? 2 : 1} ${versionOf(envelope)}`,
  }
}
