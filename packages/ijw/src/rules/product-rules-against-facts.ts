import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw305 } from '../definitions/jw305.ts'
import type { Jw307 } from '../definitions/jw307.ts'
import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw317 } from '../definitions/jw317.ts'
import { careProducts } from './care-products.ts'
import { reportedDeliveries } from './reported-deliveries.ts'
import { againstWorld, type RuleAgainstFacts } from './rule-against-facts.ts'

/** Rules about the products that a message names against what municipality and provider agreed; those of a claim are with its lines. */
export const productRulesAgainstFacts: readonly RuleAgainstFacts[] = [
  againstWorld(
    'TR381',
    'S329',
    ['JW301', 'JW305', 'JW307', 'JW315', 'JW317'],
    'The product code belongs to the product category in what municipality and provider agreed.',
    (message, facts, report) => {
      for (const { product, path } of productsOf(message)) {
        const categories = product?.Code === undefined ? undefined : facts.agreedCategories(product.Code)
        if (product && categories && !categories.includes(product.Categorie)) report(path)
      }
    },
  ),
]

interface NamedProduct {
  readonly path: string
  readonly product: { readonly Categorie: string; readonly Code?: string | undefined } | undefined
}

function productsOf(message: Jw301 | Jw305 | Jw307 | Jw315 | Jw317): readonly NamedProduct[] {
  if (message.type !== 'JW305' && message.type !== 'JW307') return careProducts(message)
  return reportedDeliveries(message)
    .filter(({ isRemoval }) => !isRemoval)
    .map(({ path, delivery }) => ({ path, product: delivery.Product }))
}
