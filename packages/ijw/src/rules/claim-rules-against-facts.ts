import type { Jw323 } from '../definitions/jw323.ts'
import { type ClaimClient, type ClaimPartRule, claimPartRule } from './claim-part-rule.ts'

/** Rules about a claim as a whole: a claim that breaks one counts as not sent. */
export const wholeClaimRules: readonly ClaimPartRule<Jw323['Declaratie']>[] = [
  claimPartRule(
    'TR333',
    '9333',
    'A claim number occurs once for a provider.',
    ({ DeclaratieNummer }, facts) => facts.claim(DeclaratieNummer) !== undefined,
  ),
  claimPartRule(
    'TR318',
    '8214',
    'A claim period must not lie before the last one for which the provider claimed.',
    ({ DeclaratiePeriode }, facts) => {
      const last = facts.lastClaimPeriod()
      return last !== undefined && DeclaratiePeriode.Begindatum < last
    },
  ),
]

/** Rules about a client in a claim: the lines of a client who breaks one are not judged. */
export const claimClientRules: readonly ClaimPartRule<ClaimClient>[] = [
  claimPartRule(
    'TR304',
    '8187',
    'The client must have an allocation at the provider.',
    ({ Bsn }, facts) => facts.allocations(facts.clientId(Bsn)).length === 0,
  ),
]
