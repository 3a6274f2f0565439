import { type InboxMessage, type Pseudonyms, versionOf } from '@regiograaf/ijw'
import type { claim } from '../data/claim.table.ts'
import type { claimLine } from '../data/claim-line.table.ts'
import { toSignedCents } from '../rules/signed-cents.ts'

/** The claim that a JW323 makes; no rows for another message. */
export function toClaimRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof claim.$inferInsert)[] {
  if (message.type !== 'JW323') return []
  const { municipalityCode, providerCode } = envelope
  const { DeclaratieNummer, DeclaratiePeriode, DeclaratieDagtekening, TotaalIngediendBedrag } = message.Declaratie
  return [
    {
      municipalityCode,
      id: claimId(pseudonyms, envelope),
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

/** The lines that a JW323 claims; no rows for another message. */
export function toClaimLineRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof claimLine.$inferInsert)[] {
  if (message.type !== 'JW323') return []
  const { municipalityCode, providerCode } = envelope
  return message.Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }) =>
    Prestaties.Prestatie.map((line) => ({
      municipalityCode,
      id: pseudonyms.idOf('claim line', municipalityCode, providerCode, line.ProductReferentie.ReferentieNummer),
      claimId: claimId(pseudonyms, envelope),
      clientId: pseudonyms.clientId(municipalityCode, Bsn),
      providerAgbCode: providerCode,
      lineReference: line.ProductReferentie.ReferentieNummer,
      previousLineReference: line.ProductReferentie.VorigReferentieNummer,
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
      version: versionOf(envelope),
    })),
  )
}

/** A claim is its message: a number that comes again (TR333) makes another claim, and takes nothing away. */
function claimId(pseudonyms: Pseudonyms, envelope: InboxMessage['envelope']): string {
  return pseudonyms.idOf('claim', envelope.municipalityCode, envelope.providerCode, envelope.identification)
}
