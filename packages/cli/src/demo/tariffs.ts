import { demoMunicipalities } from './municipalities.ts'
import type { DemoProduct } from './products.ts'
import { getProduct } from './products.ts'
import type { DemoProvider } from './providers.ts'
import { createRandom } from './random.ts'

/** The price of one unit of a product, agreed by one municipality with one provider for one calendar year. */
export interface DemoTariff {
  readonly municipalityCode: string
  readonly agbCode: string
  readonly categoryCode: string
  readonly productCode: string
  readonly unit: string
  readonly amountCents: number
  readonly validFrom: string
  readonly validUntil: string
}

const indexation = { 2024: 1, 2025: 1.0413, 2026: 1.0792 } as const

type TariffYear = keyof typeof indexation

const regionalFactor: Readonly<Record<string, number>> = {
  'noord-kennemerland': 1,
  eemland: 1.015,
  'zuid-holland-zuid': 0.985,
}

/**
 * What a provider charges per unit, in cents: the base price with a factor of the provider, of the region and of the year.
 * Null for products in euros. It says nothing about whether a municipality agreed to it.
 */
export function unitPriceCents(
  provider: DemoProvider,
  regionId: string,
  product: DemoProduct,
  year: TariffYear,
): number | null {
  if (product.baseTariffCents === null) return null
  const ownFactor = 0.96 + createRandom('price', provider.agbCode, product.categoryCode).fraction() * 0.1
  return Math.round(product.baseTariffCents * ownFactor * (regionalFactor[regionId] ?? 1) * indexation[year])
}

/** The tariffs on record: per municipality, provider and product a row a year. Some products have none. */
export function listTariffs(providers: readonly DemoProvider[]): readonly DemoTariff[] {
  return demoMunicipalities.flatMap(({ code: municipalityCode, youthCareRegionId }) =>
    providers
      .filter(({ regionIds }) => regionIds.includes(youthCareRegionId))
      .flatMap((provider) =>
        provider.productCodes
          .map(getProduct)
          .filter(({ hasAgreedTariff }) => hasAgreedTariff)
          .flatMap((product) =>
            ([2024, 2025, 2026] as const).flatMap((year) => {
              const amountCents = unitPriceCents(provider, youthCareRegionId, product, year)
              if (amountCents === null) return []
              return {
                municipalityCode,
                agbCode: provider.agbCode,
                categoryCode: product.categoryCode,
                productCode: product.code,
                unit: product.unit,
                amountCents,
                validFrom: `${year}-01-01`,
                validUntil: `${year}-12-31`,
              }
            }),
          ),
      ),
  )
}
