import type { IjwMessage } from '../definitions/messages.ts'
import { againstWorld, type RuleAgainstFacts } from './rule-against-facts.ts'

/** Rules about the products that a message names against what municipality and provider agreed. */
export const productRulesAgainstFacts: readonly RuleAgainstFacts[] = [
  againstWorld(
    'TR381',
    'S329',
    ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW323'],
    'The product code belongs to the product category in what municipality and provider agreed.',
    (message, facts, report) => {
      for (const { categoryCode, productCode, path } of productsOf(message)) {
        const categories = productCode === undefined ? undefined : facts.agreedCategories(productCode)
        if (categories && categoryCode !== undefined && !categories.includes(categoryCode)) report(path)
      }
    },
  ),
]

interface NamedProduct {
  readonly path: string
  readonly categoryCode: string | undefined
  readonly productCode: string | undefined
}

interface WithProduct {
  readonly Product?: { readonly Categorie: string; readonly Code?: string | undefined } | undefined
}

function productsOf(message: IjwMessage): readonly NamedProduct[] {
  switch (message.type) {
    case 'JW301':
      return named(
        '/Bericht/Client/ToegewezenProducten/ToegewezenProduct',
        message.Client.ToegewezenProducten.ToegewezenProduct,
      )
    case 'JW305':
      return named('/Bericht/Client/StartProducten/StartProduct', delivered(message.Client.StartProducten.StartProduct))
    case 'JW307':
      return named('/Bericht/Client/StopProducten/StopProduct', delivered(message.Client.StopProducten.StopProduct))
    case 'JW315':
      return named(
        '/Bericht/Client/AangevraagdeProducten/AangevraagdProduct',
        message.Client.AangevraagdeProducten.AangevraagdProduct,
      )
    case 'JW317':
      return named(
        '/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct',
        message.Client.Verzoek.NieuweProducten?.NieuwProduct ?? [],
      )
    case 'JW323':
      return message.Declaratie.Clienten.Client.flatMap(({ Prestaties }, client) =>
        Prestaties.Prestatie.map(({ ProductCategorie, ProductCode }, line) => ({
          path: `/Bericht/Declaratie/Clienten/Client[${client + 1}]/Prestaties/Prestatie[${line + 1}]`,
          categoryCode: ProductCategorie,
          productCode: ProductCode,
        })),
      )
    default:
      return []
  }
}

function named(path: string, products: readonly (WithProduct | null)[]): readonly NamedProduct[] {
  return products.flatMap((product, index) =>
    product === null
      ? []
      : [
          {
            path: `${path}[${index + 1}]`,
            categoryCode: product.Product?.Categorie,
            productCode: product.Product?.Code,
          },
        ],
  )
}

/** A removal repeats what was sent before and is not judged on it again (TR063). */
function delivered<Product extends WithProduct & { readonly StatusAanlevering: string }>(
  products: readonly Product[],
): readonly (Product | null)[] {
  return products.map((product) => (product.StatusAanlevering === '3' ? null : product))
}
