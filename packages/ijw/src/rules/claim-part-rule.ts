import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { Facts } from '../exchange/known-facts.ts'
import type { RuleAgainstFacts } from './rule-against-facts.ts'

/**
 * A rule against facts about one class of a claim (JW323): the claim, a client in it, or a line. The class is judged as a whole
 * and gets the code. `isBroken` only reads, and is false where a fact that it needs is not known (OP095).
 */
export interface ClaimPartRule<Part> extends Omit<RuleAgainstFacts, 'check' | 'code'> {
  readonly code: string
  isBroken(part: Part, facts: Facts): boolean
}

export type ClaimClient = Jw323['Declaratie']['Clienten']['Client'][number]

/** A line with what it takes to judge it on its own. */
export interface ClaimedLine {
  readonly line: Prestatie
  /** The id of the client under whom the line stands. */
  readonly clientId: string
  readonly claim: Jw323['Declaratie']
}

/** A rule about a class of a claim, against earlier messages (level 3). */
export function claimPartRule<Part>(
  id: string,
  code: string,
  sentence: string,
  isBroken: ClaimPartRule<Part>['isBroken'],
): ClaimPartRule<Part> {
  return { id, sentence, level: 3, code, messages: ['JW323'], isBroken }
}
