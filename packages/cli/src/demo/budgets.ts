import { clientsPerMunicipality, demoMunicipalities } from './municipalities.ts'
import { createRandom } from './random.ts'

/** What a municipality of the demo sets aside for a year, as a whole or for one category. */
export interface DemoBudgetFrame {
  readonly municipalityCode: string
  readonly year: number
  readonly productCategoryCode: string | null
  readonly amountCents: number
  readonly decidedOn: string
}

/** What a municipality of the demo expects on a day that a year brings in or costs. */
export interface DemoForecast {
  readonly municipalityCode: string
  readonly year: number
  readonly asOf: string
  readonly kind: 'INCOME' | 'EXPENSE'
  readonly amountCents: number
}

/** About what the demo claims for a client in a year, in euros. */
const costOfClient = 8200

/** Which part of a frame is for which category. */
const categoryParts: readonly (readonly [categoryCode: string | null, part: number])[] = [
  [null, 1],
  ['45', 0.3],
  ['54', 0.25],
]

/** How often forecasts are made, and how much of the way to the outcome each one sees. */
const forecastDays = [
  ['01-31', 0],
  ['09-30', 1],
] as const

/** The budgets of the demo for the years 2025 and 2026, by municipality: some turn out too small. */
export function planBudgets(
  seed: number,
  clients: number,
): { readonly frames: readonly DemoBudgetFrame[]; readonly forecasts: readonly DemoForecast[] } {
  const sizes = clientsPerMunicipality(clients)
  const plans = demoMunicipalities.flatMap(({ code: municipalityCode }) =>
    [2025, 2026].map((year) => {
      const random = createRandom(seed, 'budget', municipalityCode, year)
      const wholeEuros = (sizes.get(municipalityCode) ?? 0) * costOfClient * (0.95 + random.fraction() * 0.2)
      const frames = categoryParts.map(
        ([productCategoryCode, part]): DemoBudgetFrame => ({
          municipalityCode,
          year,
          productCategoryCode,
          amountCents: toThousands(wholeEuros * part),
          decidedOn: `${year - 1}-11-0${random.between(4, 8)}`,
        }),
      )
      const drift = { INCOME: random.fraction() * 0.04, EXPENSE: random.fraction() * 0.2 - 0.05 }
      const forecasts = forecastDays.flatMap(([day, seen]) =>
        (['INCOME', 'EXPENSE'] as const).map(
          (kind): DemoForecast => ({
            municipalityCode,
            year,
            asOf: `${year}-${day}`,
            kind,
            amountCents: toThousands(wholeEuros * (1 + drift[kind] * seen)),
          }),
        ),
      )
      return { frames, forecasts }
    }),
  )
  return { frames: plans.flatMap(({ frames }) => frames), forecasts: plans.flatMap(({ forecasts }) => forecasts) }
}

/** Budgets are told in thousands of euros. */
function toThousands(euros: number): number {
  return Math.round(euros / 1000) * 100_000
}
