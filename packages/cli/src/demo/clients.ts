import { earliest } from '@regiograaf/ijw'
import type { Municipality } from '@regiograaf/reference-data'
import { type DemoAllocation, planAssignments } from './allocations.ts'
import { type DemoCare, planCare } from './care.ts'
import { clientsPerMunicipality, demoMunicipalities } from './municipalities.ts'
import { type DemoPerson, makePerson } from './people.ts'
import type { DemoProvider } from './providers.ts'
import { createRandom } from './random.ts'
import { takeTestBsns } from './test-bsns.ts'

/** An allocation and what came of it. */
export interface AllocatedCare {
  readonly allocation: DemoAllocation
  readonly care: DemoCare
}

/** A fictitious client with all allocations, grouped by the provider that delivers. */
export interface DemoClient {
  readonly bsn: string
  readonly municipality: Municipality
  readonly person: DemoPerson
  readonly assignments: readonly { readonly provider: DemoProvider; readonly allocated: readonly AllocatedCare[] }[]
}

/** Makes the clients of the demo, by municipality. Allocation numbers are unique within a municipality only, as in reality. */
export function makeClients(count: number, seed: number): readonly DemoClient[] {
  const bsns = takeTestBsns(count)
  const sizes = clientsPerMunicipality(count)
  let taken = 0
  return demoMunicipalities.flatMap((municipality) => {
    const own = bsns.slice(taken, taken + (sizes.get(municipality.code) ?? 0))
    taken += own.length
    return own.map((bsn, index) => makeClient(seed, bsn, municipality, 500_001 + index * 10))
  })
}

function makeClient(seed: number, bsn: string, municipality: Municipality, firstNumber: number): DemoClient {
  const assignments = planAssignments(createRandom(seed, 'allocations', bsn), municipality, firstNumber)
  const allocations = assignments.flatMap((assignment) => assignment.allocations)
  const careStart = earliest(...allocations.flatMap(({ start, decidedOn }) => [start, decidedOn]))
  const isUnderSupervision = allocations.some(({ categoryCode }) => categoryCode === '48')
  return {
    bsn,
    municipality,
    person: makePerson(createRandom(seed, 'person', bsn), bsn, municipality, careStart, isUnderSupervision),
    assignments: assignments.map(({ provider, allocations: own }) => ({
      provider,
      allocated: own.map((allocation) => ({
        allocation,
        care: planCare(createRandom(seed, 'care', bsn, allocation.number), allocation),
      })),
    })),
  }
}
