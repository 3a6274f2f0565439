import type { IjwMessage } from '@regiograaf/ijw'
import { type DemoBudgetFrame, type DemoForecast, planBudgets } from './budgets.ts'
import { type DemoClient, makeClients } from './clients.ts'
import { type DemoContract, listContracts } from './contracts.ts'
import {
  type DemoAbsence,
  type DemoArrangement,
  type DemoSchool,
  demoSchools,
  planAbsences,
  planArrangements,
} from './education.ts'
import { messagesOf } from './messages.ts'
import { type DemoNormDeviation, type DemoPerspectivePlan, planDeviations, planPerspectives } from './plans.ts'
import { type DemoProduct, demoProducts } from './products.ts'
import { type DemoProvider, demoProviders } from './providers.ts'
import { type DemoSecurePlacement, listSecurePlaces, planSecurePlacements } from './secure-care.ts'
import { type DemoTariff, listTariffs } from './tariffs.ts'
import { type DemoWaiting, planWaiting } from './waiting.ts'

/** The demo region: fictitious people and organisations in three real regions. */
export interface DemoRegion {
  readonly providers: readonly DemoProvider[]
  readonly products: readonly DemoProduct[]
  readonly contracts: readonly DemoContract[]
  readonly tariffs: readonly DemoTariff[]
  readonly frames: readonly DemoBudgetFrame[]
  readonly forecasts: readonly DemoForecast[]
  readonly schools: readonly DemoSchool[]
  readonly arrangements: readonly DemoArrangement[]
  readonly absences: readonly DemoAbsence[]
  readonly securePlaces: ReturnType<typeof listSecurePlaces>
  readonly securePlacements: readonly DemoSecurePlacement[]
  readonly waiting: readonly DemoWaiting[]
  readonly perspectivePlans: readonly DemoPerspectivePlan[]
  readonly normDeviations: readonly DemoNormDeviation[]
  /** Made while it is walked, per municipality in order of time; every walk gives the same messages. */
  readonly messages: Iterable<IjwMessage>
}

/**
 * Makes the demo region. The same number of clients and the same seed always give the same region, to the byte. Throws a
 * RangeError when there are fewer citizen service numbers for tests than clients.
 */
export function generateDemoRegion({ clients = 2000, seed = 1 }: { clients?: number; seed?: number } = {}): DemoRegion {
  const made = makeClients(clients, seed)
  return {
    providers: demoProviders,
    products: demoProducts,
    contracts: listContracts(seed, demoProviders),
    tariffs: listTariffs(demoProviders),
    ...planBudgets(seed, clients),
    schools: demoSchools,
    arrangements: planArrangements(seed, made),
    absences: planAbsences(seed, made),
    securePlaces: listSecurePlaces(clients),
    securePlacements: planSecurePlacements(seed, made),
    waiting: planWaiting(seed, made),
    perspectivePlans: planPerspectives(seed, made),
    normDeviations: planDeviations(seed, made),
    messages: { [Symbol.iterator]: () => walkMessages(seed, made) },
  }
}

function* walkMessages(seed: number, clients: readonly DemoClient[]): Iterator<IjwMessage> {
  for (const [municipality, own] of Map.groupBy(clients, (client) => client.municipality)) {
    yield* messagesOf(seed, municipality, own)
  }
}
