import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import { compositeKey, repeatedKeys } from './repeated-keys.ts'
import { type Rule, withinMessage } from './rule.ts'

const claimPath = '/Bericht/Declaratie'

/** Rules about a claim (JW323). Amounts are eurocents; credit lines (C) count as negative. */
export const claimRules: readonly Rule[] = [
  aboutClaim(
    'TR101',
    'A client occurs once in a claim, and a line reference with its previous reference once per client.',
    ({ Declaratie }, report) => {
      const clients = Declaratie.Clienten.Client
      for (const index of repeatedKeys(clients.map(({ Bsn }) => Bsn))) report(`${clientPath(index)}/Bsn`)
      for (const [clientIndex, { Prestaties }] of clients.entries()) {
        const keys = Prestaties.Prestatie.map(({ ProductReferentie: { ReferentieNummer, VorigReferentieNummer } }) =>
          compositeKey(ReferentieNummer, VorigReferentieNummer),
        )
        for (const index of repeatedKeys(keys)) report(`${linePath(clientIndex, index)}/ProductReferentie`)
      }
    },
  ),
  aboutClaim(
    'TR137',
    'A period must not end before it begins, nor after the date of making.',
    ({ Header, Declaratie }, report) => {
      const made = Header.BerichtIdentificatie.Dagtekening
      const isBroken = ({ Begindatum, Einddatum }: Prestatie['ProductPeriode']) =>
        Einddatum < Begindatum || Einddatum > made
      if (isBroken(Declaratie.DeclaratiePeriode)) report(`${claimPath}/DeclaratiePeriode/Einddatum`)
      for (const { line, path } of claimLines(Declaratie)) {
        if (isBroken(line.ProductPeriode)) report(`${path}/ProductPeriode/Einddatum`)
      }
    },
  ),
  aboutClaim('TR315', 'A previous line reference occurs once in a claim.', ({ Declaratie }, report) => {
    const lines = [...claimLines(Declaratie)]
    for (const index of repeatedKeys(lines.map(({ line }) => line.ProductReferentie.VorigReferentieNummer))) {
      report(`${lines[index]?.path}/ProductReferentie/VorigReferentieNummer`)
    }
  }),
  aboutClaim('TR316', 'A line and the line that credits it cannot be in the same claim.', ({ Declaratie }, report) => {
    const lines = [...claimLines(Declaratie)]
    const references = new Set(lines.map(({ line }) => line.ProductReferentie.ReferentieNummer))
    for (const { line, path } of lines) {
      const previous = line.ProductReferentie.VorigReferentieNummer
      if (previous !== undefined && references.has(previous)) {
        report(`${path}/ProductReferentie/VorigReferentieNummer`)
      }
    }
  }),
  aboutClaim(
    'TR358',
    'The total must be the sum of the debit lines minus the sum of the credit lines, with C when that is negative.',
    ({ Declaratie }, report) => {
      let sum = 0
      for (const { line } of claimLines(Declaratie))
        sum += signed(line.IngediendBedrag.Bedrag, line.IngediendBedrag.DebetCredit)
      const { TotaalBedrag, DebetCredit } = Declaratie.TotaalIngediendBedrag
      if (signed(TotaalBedrag, DebetCredit) !== sum) report(`${claimPath}/TotaalIngediendBedrag`)
    },
  ),
  aboutClaim(
    'TR416',
    'There is at most one debit line for the same allocation, product and period.',
    ({ Declaratie }, report) => {
      const lines = [...claimLines(Declaratie)]
      const keys = lines.map(({ line }) => (line.IngediendBedrag.DebetCredit === 'D' ? deliveryKey(line) : undefined))
      for (const index of repeatedKeys(keys)) report(lines[index]?.path ?? claimPath)
    },
  ),
  aboutLine(
    'CD060',
    'ProductReferentie/VorigReferentieNummer',
    'A previous line reference is given on a credit line, and only there.',
    ({ ProductReferentie, IngediendBedrag }) =>
      (ProductReferentie.VorigReferentieNummer !== undefined) !== (IngediendBedrag.DebetCredit === 'C'),
  ),
  aboutLine(
    'CD087',
    'ProductTarief',
    'A tariff is given for every unit but 83 (euros), and not for that one.',
    ({ ProductTarief, Eenheid }) => (ProductTarief !== undefined) !== (Eenheid !== '83'),
  ),
  aboutClaim('CS325', 'An amount of 0 is a debit (D).', ({ Declaratie }, report) => {
    const { TotaalBedrag, DebetCredit } = Declaratie.TotaalIngediendBedrag
    if (TotaalBedrag === 0 && DebetCredit !== 'D') report(`${claimPath}/TotaalIngediendBedrag/DebetCredit`)
    for (const { line, path } of claimLines(Declaratie)) {
      const { Bedrag, DebetCredit } = line.IngediendBedrag
      if (Bedrag === 0 && DebetCredit !== 'D') report(`${path}/IngediendBedrag/DebetCredit`)
    }
  }),
  aboutLine(
    'CS337',
    'ProductPeriode',
    'A product period begins and ends in the same calendar month.',
    ({ ProductPeriode }) => monthOf(ProductPeriode.Begindatum) !== monthOf(ProductPeriode.Einddatum),
  ),
  aboutLine(
    'CS339',
    'IngediendBedrag/Bedrag',
    'With unit 83 (euros) the amount equals the delivered volume.',
    ({ Eenheid, GeleverdVolume, IngediendBedrag }) => Eenheid === '83' && IngediendBedrag.Bedrag !== GeleverdVolume,
  ),
  aboutClaim('CS340', 'The claim period is exactly one calendar month.', ({ Declaratie }, report) => {
    const { Begindatum, Einddatum } = Declaratie.DeclaratiePeriode
    if (!Begindatum.endsWith('-01') || Einddatum !== lastDayOfMonth(Begindatum))
      report(`${claimPath}/DeclaratiePeriode`)
  }),
]

function aboutClaim(
  id: string,
  sentence: string,
  check: (message: Jw323, report: (path: string) => void) => void,
): Rule {
  return withinMessage(id, ['JW323'], sentence, check)
}

/** A rule about one claim line; `element` is the element that is named when the line breaks it. */
function aboutLine(id: string, element: string, sentence: string, isBroken: (line: Prestatie) => boolean): Rule {
  return aboutClaim(id, sentence, ({ Declaratie }, report) => {
    for (const { line, path } of claimLines(Declaratie)) if (isBroken(line)) report(`${path}/${element}`)
  })
}

function* claimLines({ Clienten }: Jw323['Declaratie']): Iterable<{ line: Prestatie; path: string }> {
  for (const [clientIndex, { Prestaties }] of Clienten.Client.entries()) {
    for (const [index, line] of Prestaties.Prestatie.entries()) yield { line, path: linePath(clientIndex, index) }
  }
}

function clientPath(index: number): string {
  return `${claimPath}/Clienten/Client[${index + 1}]`
}

function linePath(clientIndex: number, index: number): string {
  return `${clientPath(clientIndex)}/Prestaties/Prestatie[${index + 1}]`
}

function deliveryKey({ ToewijzingNummer, ProductPeriode, ProductCategorie, ProductCode }: Prestatie): string {
  return compositeKey(
    ToewijzingNummer,
    ProductPeriode.Begindatum,
    ProductPeriode.Einddatum,
    ProductCategorie,
    ProductCode,
  )
}

function signed(amount: number, debitCredit: string): number {
  return debitCredit === 'C' && amount !== 0 ? -amount : amount
}

function monthOf(day: string): string {
  return day.slice(0, 7)
}

function lastDayOfMonth(day: string): string {
  const last = new Date(`${monthOf(day)}-01T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return last.toISOString().slice(0, 10)
}
