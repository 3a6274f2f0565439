import type { DemoProvider } from './providers.ts'
import { createRandom } from './random.ts'

/** For which days a region of the demo has contracted a provider. */
export interface DemoContract {
  readonly regionId: string
  readonly agbCode: string
  readonly validFrom: string
  readonly validTo: string
}

/** The contracts of the demo regions: one with each of their providers, some of which end a year before the others. */
export function listContracts(seed: number, providers: readonly DemoProvider[]): readonly DemoContract[] {
  return providers.flatMap(({ agbCode, regionIds }) =>
    regionIds.map((regionId) => ({
      regionId,
      agbCode,
      validFrom: '2024-01-01',
      validTo: createRandom(seed, 'contract', regionId, agbCode).fraction() < 0.1 ? '2025-12-31' : '2026-12-31',
    })),
  )
}
