import type { IjwMessage } from '../definitions/messages.ts'
import type { Finding } from '../finding.ts'
import { messageEnvelope } from '../identification.ts'
import { rulesAgainstFacts } from '../rules/rules-against-facts.ts'
import type { KnownFacts } from './known-facts.ts'

/**
 * What becomes of a message that is sound in itself. `accepted`: it takes effect; a claim may still have findings, of lines that
 * are rejected. `rejected`: it takes no effect. `parked`: it waits for an earlier message; the findings say what for.
 */
export interface Verdict {
  readonly outcome: 'accepted' | 'rejected' | 'parked'
  readonly findings: readonly Finding[]
}

/** Holds a message against what is known (levels 3 and 4). Every finding counts: each class of the answer needs its codes. */
export function judgeMessage(message: IjwMessage, known: KnownFacts): Verdict {
  const facts = known.between(messageEnvelope(message).providerCode)
  const findings: Finding[] = []
  let mayStillCome = true
  for (const { id, level, code, sentence, messages, check, mayStillCome: waits = false } of rulesAgainstFacts) {
    if (!messages.includes(message.type)) continue
    check(message, facts, (path, otherCode = code) => {
      findings.push({ path, rule: id, level, code: otherCode, message: sentence })
      mayStillCome &&= waits
    })
  }
  if (findings.length === 0) return { outcome: 'accepted', findings }
  if (mayStillCome) return { outcome: 'parked', findings }
  return { outcome: isAboutLinesOnly(message, findings) ? 'accepted' : 'rejected', findings }
}

/** A claim is taken in whatever is wrong with its lines; what is wrong with the claim or its header rejects all of it. */
function isAboutLinesOnly({ type }: IjwMessage, findings: readonly Finding[]): boolean {
  return type === 'JW323' && findings.every(({ path }) => path.startsWith('/Bericht/Declaratie/Clienten/'))
}
