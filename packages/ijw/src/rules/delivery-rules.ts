import type { StartProduct } from '../definitions/jw305.ts'
import type { StopProduct } from '../definitions/jw307.ts'
import { compositeKey, repeatedKeys } from './repeated-keys.ts'
import { type Rule, withinMessage } from './rule.ts'

const startPath = '/Bericht/Client/StartProducten/StartProduct'
const stopPath = '/Bericht/Client/StopProducten/StopProduct'

/** Rules about the start (JW305) and the stop (JW307) of a delivery. */
export const deliveryRules: readonly Rule[] = [
  withinMessage(
    'CS058',
    ['JW305', 'JW307'],
    'The delivery status must be 1 (first) or 3 (remove); 2 and 9 are not used.',
    (message, report) => {
      const isStart = message.type === 'JW305'
      const products = isStart ? message.Client.StartProducten.StartProduct : message.Client.StopProducten.StopProduct
      for (const [index, { StatusAanlevering: status }] of products.entries()) {
        if (status !== '1' && status !== '3')
          report(`${isStart ? startPath : stopPath}[${index + 1}]/StatusAanlevering`)
      }
    },
  ),
  withinMessage('TR018', ['JW307'], 'The end date must not lie before the begin date.', ({ Client }, report) => {
    for (const [index, stop] of Client.StopProducten.StopProduct.entries()) {
      // A removal repeats what was sent before and is not judged on it again (TR063).
      if (stop.StatusAanlevering !== '3' && stop.Einddatum < stop.Begindatum) {
        report(`${stopPath}[${index + 1}]/Einddatum`)
      }
    }
  }),
  withinMessage(
    'TR101',
    ['JW305', 'JW307'],
    'The same start or stop, by allocation number, product and dates, occurs once in a message.',
    (message, report) => {
      const isStart = message.type === 'JW305'
      const keys = isStart
        ? message.Client.StartProducten.StartProduct.map(startKey)
        : message.Client.StopProducten.StopProduct.map(stopKey)
      for (const index of repeatedKeys(keys)) report(`${isStart ? startPath : stopPath}[${index + 1}]`)
    },
  ),
]

function startKey({ ToewijzingNummer, Product, Begindatum }: StartProduct | StopProduct): string {
  return compositeKey(ToewijzingNummer, Product?.Categorie, Product?.Code, Begindatum)
}

function stopKey(stop: StopProduct): string {
  return compositeKey(startKey(stop), stop.Einddatum, stop.RedenBeeindiging)
}
