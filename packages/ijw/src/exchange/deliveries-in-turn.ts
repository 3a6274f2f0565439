import type { Jw305, StartProduct } from '../definitions/jw305.ts'
import type { Jw307, StopProduct } from '../definitions/jw307.ts'
import { reportedDeliveries } from '../rules/reported-deliveries.ts'
import { careKey, type DeliveryFact, deliveryKey, type Facts, inOrderOfEvents } from './known-facts.ts'
import { type DeliveryEvent, type DeliveryState, deliveryMachine, stateAfter } from './status-machines.ts'

/** One start or stop of a message at its turn. */
export interface DeliveryInTurn {
  readonly path: string
  readonly delivery: DeliveryFact
  /** Status 3: takes back the delivery with this key. */
  readonly isRemoval: boolean
  /** What stands of the same allocation or product at that moment: the facts, and what came before in the message. */
  readonly standing: readonly DeliveryFact[]
}

/**
 * The starts or stops of a message in the order in which they take effect: removals first (IV008), each seeing what the ones
 * before it left behind, as if those were sound.
 */
export function deliveriesInTurn(message: Jw305 | Jw307, facts: Facts): readonly DeliveryInTurn[] {
  const { providerCode } = facts
  const clientId = facts.clientId(message.Client.Bsn)
  const all = reportedDeliveries(message).map((reported) => ({
    ...reported,
    delivery: toDelivery(reported.delivery, clientId, providerCode),
  }))
  const changed: { delivery: DeliveryFact; isRemoval: boolean }[] = []
  return [...all.filter(({ isRemoval }) => isRemoval), ...all.filter(({ isRemoval }) => !isRemoval)].map((entry) => {
    const standing = standingAfter(facts.deliveries(clientId, entry.delivery), entry.delivery, changed)
    changed.push(entry)
    return { ...entry, standing }
  })
}

/** The state to which these deliveries, in the order of the events, have brought what they deliver. */
export function deliveryState(deliveries: readonly DeliveryFact[]): DeliveryState {
  return deliveries.reduce(
    (state, delivery) => stateAfter(deliveryMachine, state, eventOf(delivery)),
    deliveryMachine.initial,
  )
}

export function eventOf({ kind, reason }: Pick<DeliveryFact, 'kind' | 'reason'>): DeliveryEvent {
  if (kind === 'start') return 'start'
  return reason === '20' ? 'temporary stop' : 'final stop'
}

function toDelivery(product: StartProduct | StopProduct, clientId: string, providerCode: string): DeliveryFact {
  const isStop = 'RedenBeeindiging' in product
  return {
    clientId,
    providerCode,
    kind: isStop ? 'stop' : 'start',
    allocationNumber: product.ToewijzingNummer,
    categoryCode: product.Product?.Categorie,
    productCode: product.Product?.Code,
    begin: product.Begindatum,
    end: isStop ? product.Einddatum : undefined,
    reason: isStop ? product.RedenBeeindiging : undefined,
  }
}

function standingAfter(
  known: readonly DeliveryFact[],
  about: DeliveryFact,
  changed: readonly { delivery: DeliveryFact; isRemoval: boolean }[],
): readonly DeliveryFact[] {
  let standing = known
  for (const { delivery, isRemoval } of changed) {
    if (careKey(delivery) !== careKey(about)) continue
    const others = standing.filter((one) => deliveryKey(one) !== deliveryKey(delivery))
    standing = isRemoval ? others : inOrderOfEvents([...others, delivery])
  }
  return standing
}
