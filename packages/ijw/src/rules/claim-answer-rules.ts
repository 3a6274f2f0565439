import { claimTotal, toSignedCents } from '../arithmetic/claim-total.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import { claimedClients, claimLines } from './claim-lines.ts'
import { type Rule, withinMessage } from './rule.ts'

const answerPath = '/Bericht/DeclaratieAntwoord'

/** The codes of a class that was checked and found sound, not checked, or granted as a whole. */
const rejectsNothing = new Set(['0200', '0233', '8001'])

/** Rules about the answer to a claim (JW325). */
export const claimAnswerRules: readonly Rule[] = [
  withinMessage(
    'TR342',
    ['JW325'],
    'Only rejected lines are listed, and their sum is what was claimed minus what is granted; of a claim that is rejected nothing is.',
    (message, report) => {
      const answer = message.DeclaratieAntwoord
      if (!answer) return
      const { TotaalIngediendBedrag: claimed, TotaalToegekendBedrag: granted } = answer
      const clients = claimedClients(message)
      if (isRejected(answer)) {
        if (clients.length > 0) report(`${answerPath}/Clienten`)
        if (granted.TotaalBedrag !== 0) report(`${answerPath}/TotaalToegekendBedrag`)
        return
      }
      for (const { client, lines } of clients) {
        if (isRejected(client)) continue
        for (const { line, path } of lines) if (!isRejected(line)) report(`${path}/RetourCodes`)
      }
      const difference =
        toSignedCents(claimed.TotaalBedrag, claimed.DebetCredit) -
        toSignedCents(granted.TotaalBedrag, granted.DebetCredit)
      if (claimTotal(claimLines(message).map(({ line }) => line)) !== difference)
        report(`${answerPath}/TotaalToegekendBedrag`)
    },
  ),
]

/** Whether an answer refuses the claim as a whole, which then counts as not sent. */
export function isClaimRefused({ DeclaratieAntwoord: answer }: Jw325): boolean {
  return answer === undefined || isRejected(answer)
}

/** The codes of a class that say that something is wrong with it. */
export function faultsIn({
  RetourCodes,
}: {
  readonly RetourCodes: { readonly RetourCode: readonly string[] }
}): string[] {
  return RetourCodes.RetourCode.filter((code) => !rejectsNothing.has(code))
}

function isRejected(answered: Parameters<typeof faultsIn>[0]): boolean {
  return faultsIn(answered).length > 0
}
