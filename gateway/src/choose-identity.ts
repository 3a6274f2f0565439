import type { Identity } from '@regiograaf/identity'
import { Refusal } from './error-codes.ts'
import type { Caller } from './token.ts'

/**
 * The identity under which a request runs, with exactly one purpose. Where the token allows several, the request names one; where it
 * allows one, a request that names another is refused too. The choice adds nothing to what the token says. Throws Refusal.
 */
export function chooseIdentity({ identities }: Caller, named: string | readonly string[] | undefined): Identity {
  const allowed = [...identities.keys()]
  const [only, ...others] = identities.values()
  if (named === undefined || named === '') {
    if (only && others.length === 0) return only
    throw new Refusal('PURPOSE_REQUIRED', `Name one purpose in the header X-Purpose: ${allowed.join(' or ')}.`)
  }
  for (const [purpose, identity] of identities) if (purpose === named) return identity
  throw new Refusal('FORBIDDEN', `The purpose in the header X-Purpose can be ${allowed.join(' or ')} with this token.`)
}
