import type { Jw305 } from '../definitions/jw305.ts'
import type { Jw307 } from '../definitions/jw307.ts'
import { type DeliveryInTurn, deliveriesInTurn, deliveryState, eventOf } from '../exchange/deliveries-in-turn.ts'
import { deliveryKey, type Facts } from '../exchange/known-facts.ts'
import { deliveryMachine, refusedBy } from '../exchange/status-machines.ts'
import { againstFacts, type RuleAgainstFacts, untilItComes } from './rule-against-facts.ts'

const allocationSentence = 'The allocation number is that of a known allocation of this client at this provider.'
const stopSentence = 'A stop repeats the key of the latest start that was delivered, unchanged.'

/** Rules about starts (JW305) and stops (JW307) against the allocations and deliveries that are known. */
export const deliveryRulesAgainstFacts: readonly RuleAgainstFacts[] = [
  untilItComes(
    aboutDelivery(
      'TR019',
      '9019',
      ['JW305', 'JW307'],
      allocationSentence,
      (allocationNumber, facts) => facts.allocation(allocationNumber) === undefined,
    ),
  ),
  aboutDelivery('TR019', '9019', ['JW305', 'JW307'], allocationSentence, (allocationNumber, facts, { clientId }) => {
    const allocation = facts.allocation(allocationNumber)
    return (
      allocation !== undefined && (allocation.clientId !== clientId || allocation.providerCode !== facts.providerCode)
    )
  }),
  untilItComes(
    aboutTurn(
      'TR063',
      '9063',
      ['JW305', 'JW307'],
      'Only a start or stop that was delivered before, with the same key, can be removed.',
      (turn) => turn.isRemoval && !isStanding(turn),
    ),
  ),
  aboutTurn(
    'TR071',
    '9071',
    ['JW305'],
    'A start for which a stop was sent cannot be removed.',
    ({ isRemoval, standing, delivery }) =>
      isRemoval && standing.some(({ kind, begin }) => kind === 'stop' && begin === delivery.begin),
  ),
  aboutTurn(
    'TR074',
    '9074',
    ['JW305', 'JW307'],
    'A start or stop must not have been delivered before with the same key.',
    (turn) => !turn.isRemoval && isStanding(turn),
  ),
  aboutTurn(
    'TR326',
    '9326',
    ['JW305'],
    'Care that has started and not stopped cannot start.',
    (turn) => !isStanding(turn) && isRefusedBy('TR326', turn),
  ),
  untilItComes(
    aboutTurn(
      'TR382',
      '9069',
      ['JW307'],
      stopSentence,
      ({ isRemoval, delivery, standing }) =>
        !isRemoval && !standing.some(({ kind, begin }) => kind === 'start' && begin === delivery.begin),
    ),
  ),
  aboutTurn('TR382', '9069', ['JW307'], stopSentence, ({ isRemoval, delivery, standing }) => {
    const starts = standing.filter(({ kind }) => kind === 'start')
    const own = starts.find(({ begin }) => begin === delivery.begin)
    if (isRemoval || own === undefined) return false
    const isUnchanged = own.categoryCode === delivery.categoryCode && own.productCode === delivery.productCode
    return !isUnchanged || starts.at(-1) !== own
  }),
  aboutTurn(
    'TR413',
    '9413',
    ['JW307'],
    'After a temporary stop of a start there is no second temporary stop.',
    (turn) => !isStanding(turn) && isRefusedBy('TR413', turn),
  ),
  aboutTurn(
    'TR414',
    '9414',
    ['JW307'],
    'A stop after another stop of the same start ends on the same day or later.',
    ({ isRemoval, delivery, standing }) =>
      !isRemoval &&
      standing.some(({ kind, begin, end = '' }) => isStopOf(delivery, kind, begin) && end > (delivery.end ?? '')),
  ),
  aboutTurn(
    'TR415',
    '9415',
    ['JW307'],
    'After a final stop of a start there is no other stop.',
    (turn) => !isStanding(turn) && isRefusedBy('TR415', turn),
  ),
]

/** A rule about each start or stop of a message at its turn. */
function aboutTurn(
  id: string,
  code: string,
  messages: readonly ('JW305' | 'JW307')[],
  sentence: string,
  isBroken: (turn: DeliveryInTurn, facts: Facts) => boolean,
): RuleAgainstFacts {
  return againstFacts(id, code, messages, sentence, (message: Jw305 | Jw307, facts, report) => {
    for (const turn of deliveriesInTurn(message, facts)) if (isBroken(turn, facts)) report(turn.path)
  })
}

/** A rule about the allocation that a first delivery names; a removal is not judged on it (TR063), nor is task-based care. */
function aboutDelivery(
  id: string,
  code: string,
  messages: readonly ('JW305' | 'JW307')[],
  sentence: string,
  isBroken: (allocationNumber: number, facts: Facts, delivery: DeliveryInTurn['delivery']) => boolean,
): RuleAgainstFacts {
  return aboutTurn(id, code, messages, sentence, ({ isRemoval, delivery }, facts) => {
    const { allocationNumber } = delivery
    return !isRemoval && allocationNumber !== undefined && isBroken(allocationNumber, facts, delivery)
  })
}

function isStanding({ delivery, standing }: DeliveryInTurn): boolean {
  return standing.some((one) => deliveryKey(one) === deliveryKey(delivery))
}

/** Whether the machine refuses the event by this rule, in the state that the start of the same day has brought about. */
function isRefusedBy(rule: string, { isRemoval, delivery, standing }: DeliveryInTurn): boolean {
  if (isRemoval) return false
  // A stop is held against its own start, a start against all that stands.
  const relevant = delivery.kind === 'stop' ? standing.filter(({ begin }) => begin === delivery.begin) : standing
  return refusedBy(deliveryMachine, deliveryState(relevant), eventOf(delivery)) === rule
}

function isStopOf({ begin }: DeliveryInTurn['delivery'], kind: string, otherBegin: string): boolean {
  return kind === 'stop' && otherBegin === begin
}
