import { reportedDeliveries } from './reported-deliveries.ts'
import { type Rule, withinMessage } from './rule.ts'

/** Rules about the start (JW305) and the stop (JW307) of a delivery. */
export const deliveryRules: readonly Rule[] = [
  withinMessage(
    'CS058',
    ['JW305', 'JW307'],
    'The delivery status must be 1 (first) or 3 (remove); 2 and 9 are not used.',
    (message, report) => {
      for (const { path, delivery, isRemoval } of reportedDeliveries(message)) {
        if (delivery.StatusAanlevering !== '1' && !isRemoval) report(`${path}/StatusAanlevering`)
      }
    },
  ),
  withinMessage('TR018', ['JW307'], 'The end date must not lie before the begin date.', (message, report) => {
    for (const { path, delivery, isRemoval } of reportedDeliveries(message)) {
      if (!isRemoval && 'Einddatum' in delivery && delivery.Einddatum < delivery.Begindatum) report(`${path}/Einddatum`)
    }
  }),
]
