import type { Jw323 } from '../definitions/jw323.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import type { Finding } from '../finding.ts'
import { messageEnvelope } from '../identification.ts'
import { claimLineRules } from '../rules/claim-line-rules-against-facts.ts'
import { claimClientRules, wholeClaimRules } from '../rules/claim-rules-against-facts.ts'
import { rulesAgainstFacts } from '../rules/rules-against-facts.ts'
import { type ClaimVerdict, judgeClaim } from './judge-claim.ts'
import type { KnownFacts } from './known-facts.ts'

/**
 * What becomes of a message that is sound in itself. `accepted`: it takes effect; a claim may still have findings, of lines that
 * are rejected. `rejected`: it takes no effect. `parked`: it waits for an earlier message; the findings say what for.
 */
export interface Verdict {
  readonly outcome: 'accepted' | 'rejected' | 'parked'
  readonly findings: readonly Finding[]
  /** Of a claim with a sound header: the same in terms of its lines. */
  readonly claim?: ClaimVerdict
}

/** Holds a message against what is known (levels 3 and 4). Every finding counts: each class of the answer needs its codes. */
export function judgeMessage(message: IjwMessage, known: KnownFacts): Verdict {
  const facts = known.between(messageEnvelope(message).providerCode)
  const findings: Finding[] = []
  let mayStillCome = true
  for (const { id, level, code, sentence, messages, check, mayStillCome: waits = false } of rulesAgainstFacts) {
    if (!messages.includes(message.type)) continue
    check(message, facts, (path, otherCode) => {
      findings.push({ path, rule: id, level, code: otherCode ?? code, message: sentence })
      mayStillCome &&= waits
    })
  }
  if (findings.length > 0) return { outcome: mayStillCome ? 'parked' : 'rejected', findings }
  if (message.type !== 'JW323') return { outcome: 'accepted', findings }
  // A claim is taken in whatever is wrong with its lines; what is wrong with the claim itself rejects all of it.
  const claim = judgeClaim(message, facts)
  return {
    outcome: claim.codes.length > 0 ? 'rejected' : 'accepted',
    findings: [...claimFindings(message, claim)],
    claim,
  }
}

const claimPath = '/Bericht/Declaratie'

function* claimFindings({ Declaratie }: Jw323, { codes, clients }: ClaimVerdict): Iterable<Finding> {
  yield* codes.map((code) => claimFinding(claimPath, code))
  for (const [client, verdict] of clients.entries()) {
    if (verdict.codes.length === 0 && !verdict.lines.some((line) => line !== null && line.length > 0)) continue
    const clientPath = `${claimPath}/Clienten/Client[${client + 1}]`
    yield* verdict.codes.map((code) => claimFinding(clientPath, code))
    for (const index of Declaratie.Clienten.Client[client]?.Prestaties.Prestatie.keys() ?? []) {
      const path = `${clientPath}/Prestaties/Prestatie[${index + 1}]`
      yield* (verdict.lines[index] ?? []).map((code) => claimFinding(path, code))
    }
  }
}

const claimRulesByCode = new Map(
  [...wholeClaimRules, ...claimClientRules, ...claimLineRules].map((rule) => [rule.code, rule]),
)

function claimFinding(path: string, code: string): Finding {
  const rule = claimRulesByCode.get(code)
  if (rule === undefined) throw new Error(`No rule of a claim has the code ${code}.`)
  return { path, rule: rule.id, level: rule.level, code, message: rule.sentence }
}
