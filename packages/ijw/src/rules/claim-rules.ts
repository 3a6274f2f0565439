import { claimTotal, toSignedCents } from '../arithmetic/claim-total.ts'
import { monthOf, monthPeriod } from '../arithmetic/period.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import { claimLines } from './claim-lines.ts'
import { yearsBefore } from './days.ts'
import { compositeKey, repeatedKeys } from './repeated-keys.ts'
import { type Rule, withinMessage } from './rule.ts'

const claimPath = '/Bericht/Declaratie'

/** Rules about a claim (JW323), some of which hold for its answer (JW325) too. Amounts are eurocents; credit (C) is negative. */
export const claimRules: readonly Rule[] = [
  withinMessage(
    'TR137',
    ['JW323', 'JW325'],
    'A period must not end before it begins, nor after the date of making.',
    (message, report) => {
      const made = message.Header.BerichtIdentificatie.Dagtekening
      const isBroken = ({ Begindatum, Einddatum }: Prestatie['ProductPeriode']) =>
        Einddatum < Begindatum || Einddatum > made
      if (message.type === 'JW323' && isBroken(message.Declaratie.DeclaratiePeriode)) {
        report(`${claimPath}/DeclaratiePeriode/Einddatum`)
      }
      for (const { line, path } of claimLines(message)) {
        if (isBroken(line.ProductPeriode)) report(`${path}/ProductPeriode/Einddatum`)
      }
    },
  ),
  aboutClaim('TR315', 'A previous line reference occurs once in a claim.', (message, report) => {
    const lines = claimLines(message)
    for (const index of repeatedKeys(lines.map(({ line }) => line.ProductReferentie.VorigReferentieNummer))) {
      report(`${lines[index]?.path}/ProductReferentie/VorigReferentieNummer`)
    }
  }),
  aboutClaim('TR316', 'A line and the line that credits it cannot be in the same claim.', (message, report) => {
    const lines = claimLines(message)
    const references = new Set(lines.map(({ line }) => line.ProductReferentie.ReferentieNummer))
    for (const { line, path } of lines) {
      const previous = line.ProductReferentie.VorigReferentieNummer
      if (previous !== undefined && references.has(previous)) {
        report(`${path}/ProductReferentie/VorigReferentieNummer`)
      }
    }
  }),
  aboutLine(
    'TR335',
    'ProductPeriode/Einddatum',
    'A product period ends at most five years before the claim was made.',
    ({ ProductPeriode }, { DeclaratieDagtekening }) => ProductPeriode.Einddatum < yearsBefore(DeclaratieDagtekening, 5),
  ),
  aboutClaim(
    'TR358',
    'The total must be the sum of the debit lines minus the sum of the credit lines, with C when that is negative.',
    (message, report) => {
      const { TotaalBedrag, DebetCredit } = message.Declaratie.TotaalIngediendBedrag
      if (toSignedCents(TotaalBedrag, DebetCredit) !== claimTotal(claimLines(message).map(({ line }) => line))) {
        report(`${claimPath}/TotaalIngediendBedrag`)
      }
    },
  ),
  aboutClaim(
    'TR416',
    'There is at most one debit line for the same allocation, product and period.',
    (message, report) => {
      const lines = claimLines(message)
      const keys = lines.map(({ line }) => (line.IngediendBedrag.DebetCredit === 'D' ? deliveryKey(line) : undefined))
      for (const index of repeatedKeys(keys)) report(lines[index]?.path ?? claimPath)
    },
  ),
  withinMessage(
    'CD060',
    ['JW323', 'JW325'],
    'A previous line reference is given on a credit line, and only there.',
    (message, report) => {
      for (const { line, path } of claimLines(message)) {
        const isCredit = line.IngediendBedrag.DebetCredit === 'C'
        if ((line.ProductReferentie.VorigReferentieNummer !== undefined) !== isCredit) {
          report(`${path}/ProductReferentie/VorigReferentieNummer`)
        }
      }
    },
  ),
  aboutLine(
    'CD087',
    'ProductTarief',
    'A tariff is given for every unit but 83 (euros), and not for that one.',
    ({ ProductTarief, Eenheid }) => (ProductTarief !== undefined) !== (Eenheid !== '83'),
  ),
  aboutClaim('CS100', 'Claims are about 2021 and later.', (message, report) => {
    const isBroken = ({ Begindatum }: Prestatie['ProductPeriode']) => Begindatum < '2021-01-01'
    if (isBroken(message.Declaratie.DeclaratiePeriode)) report(`${claimPath}/DeclaratiePeriode/Begindatum`)
    for (const { line, path } of claimLines(message)) {
      if (isBroken(line.ProductPeriode)) report(`${path}/ProductPeriode/Begindatum`)
    }
  }),
  withinMessage('CS325', ['JW323', 'JW325'], 'An amount of 0 is a debit (D).', (message, report) => {
    for (const [element, total] of totalsOf(message)) {
      if (total.TotaalBedrag === 0 && total.DebetCredit !== 'D') report(`${element}/DebetCredit`)
    }
    for (const { line, path } of claimLines(message)) {
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
    const { begin, end } = monthPeriod(monthOf(Begindatum))
    if (Begindatum !== begin || Einddatum !== end) report(`${claimPath}/DeclaratiePeriode`)
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
function aboutLine(
  id: string,
  element: string,
  sentence: string,
  isBroken: (line: Prestatie, claim: Jw323['Declaratie']) => boolean,
): Rule {
  return aboutClaim(id, sentence, (message, report) => {
    for (const { line, path } of claimLines(message)) {
      if (isBroken(line, message.Declaratie)) report(`${path}/${element}`)
    }
  })
}

type Total = Jw323['Declaratie']['TotaalIngediendBedrag']

function totalsOf(message: Jw323 | Jw325): readonly (readonly [path: string, total: Total])[] {
  if (message.type === 'JW323') {
    return [[`${claimPath}/TotaalIngediendBedrag`, message.Declaratie.TotaalIngediendBedrag]]
  }
  const answer = message.DeclaratieAntwoord
  if (!answer) return []
  return [
    ['/Bericht/DeclaratieAntwoord/TotaalIngediendBedrag', answer.TotaalIngediendBedrag],
    ['/Bericht/DeclaratieAntwoord/TotaalToegekendBedrag', answer.TotaalToegekendBedrag],
  ]
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
