import type { Jw323 } from '../definitions/jw323.ts'
import type { Jw325 } from '../definitions/jw325.ts'

type Claim = Jw323 | Jw325
type ClientOf<M extends Claim> = (M extends Jw323
  ? Jw323['Declaratie']['Clienten']
  : NonNullable<NonNullable<Jw325['DeclaratieAntwoord']>['Clienten']>)['Client'][number]

/** A client of a claim or of its answer, the lines about this client, and where each stands. */
interface ClaimedClient<M extends Claim> {
  readonly client: ClientOf<M>
  readonly path: string
  readonly lines: readonly ClaimLine<M>[]
}

interface ClaimLine<M extends Claim> {
  readonly line: ClientOf<M>['Prestaties']['Prestatie'][number]
  readonly path: string
}

interface Claimed<M extends Claim> {
  readonly clients: readonly ClaimedClient<M>[]
  readonly lines: readonly ClaimLine<M>[]
}

/** A dozen rules ask for the lines of the same message. */
const known = new WeakMap<Claim, Claimed<never>>()

function claimedIn<M extends Claim>(message: M): Claimed<M> {
  const before = known.get(message) as Claimed<M> | undefined
  if (before !== undefined) return before
  const clients = findClients(message)
  const claimed: Claimed<M> = { clients, lines: clients.flatMap(({ lines }) => lines) }
  known.set(message, claimed as unknown as Claimed<never>)
  return claimed
}

/** The clients of a claim with their lines; of an answer only those of whom something is rejected. */
export function claimedClients<M extends Claim>(message: M): readonly ClaimedClient<M>[] {
  return claimedIn(message).clients
}

function findClients<M extends Claim>(message: M): readonly ClaimedClient<M>[] {
  const [root, clients] =
    message.type === 'JW323'
      ? ['/Bericht/Declaratie', message.Declaratie.Clienten.Client]
      : ['/Bericht/DeclaratieAntwoord', message.DeclaratieAntwoord?.Clienten?.Client ?? []]
  return (clients as readonly ClientOf<M>[]).map((client, clientIndex) => {
    const path = `${root}/Clienten/Client[${clientIndex + 1}]`
    const lines = client.Prestaties.Prestatie.map((line, index) => ({
      line,
      path: `${path}/Prestaties/Prestatie[${index + 1}]`,
    }))
    return { client, path, lines }
  })
}

/** The lines of a claim or of its answer, in order. */
export function claimLines<M extends Claim>(message: M): readonly ClaimLine<M>[] {
  return claimedIn(message).lines
}
