import type { Jw301, ToegewezenProduct } from '../definitions/jw301.ts'
import type { Jw305, StartProduct } from '../definitions/jw305.ts'
import type { Jw307, StopProduct } from '../definitions/jw307.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import {
  allocatedProduct,
  allocationMessage,
  claimedLine,
  claimMessage,
  startMessage,
  stopMessage,
} from './messages.ts'

/** The day on which the example messages are received. */
export const receivedOn = '2026-06-30'

/** A correct allocation of as many products as given, each changed so, of a client who is changed as `changes` says. */
export function exampleAllocation(
  products: readonly Partial<ToegewezenProduct>[] = [{}],
  changes: Partial<Jw301['Client']> = {},
): Jw301 {
  const numbered = products.map((change, index) => ({ ...allocatedProduct, ToewijzingNummer: 500 + index, ...change }))
  const message = allocationMessage({ identification: 'RG301-1' }, numbered)
  return { ...message, Client: { ...message.Client, ...changes } }
}

/** A correct report of as many starts as given, each on another allocation and changed so. */
export function exampleStart(starts: readonly Partial<StartProduct>[] = [{}]): Jw305 {
  const messages = starts.map((change, index) => startMessage({}, { ToewijzingNummer: 500 + index, ...change }))
  const StartProduct = messages.flatMap(({ Client }) => Client.StartProducten.StartProduct)
  const message = startMessage({ identification: 'PA305-1' })
  return { ...message, Client: { ...message.Client, StartProducten: { StartProduct } } }
}

/** A correct report of as many stops as given, each on another allocation and changed so. */
export function exampleStop(stops: readonly Partial<StopProduct>[] = [{}]): Jw307 {
  const messages = stops.map((change, index) => stopMessage({}, { ToewijzingNummer: 500 + index, ...change }))
  const StopProduct = messages.flatMap(({ Client }) => Client.StopProducten.StopProduct)
  const message = stopMessage({ identification: 'PA307-1' })
  return { ...message, Client: { ...message.Client, StopProducten: { StopProduct } } }
}

/** A correct claim of one client with as many lines as given, each on another allocation and changed so. */
export function exampleClaim(
  lines: readonly Partial<Prestatie>[] = [{}],
  changes: Partial<Jw323['Declaratie']> = {},
): Jw323 {
  const numbered = lines.map((change, index) => ({
    ...claimedLine,
    ProductReferentie: { ReferentieNummer: `L-${index + 1}` },
    ToewijzingNummer: 700 + index,
    ...change,
  }))
  const message = claimMessage({ municipality: '0505', provider: '98000202', identification: 'PB323-1' }, numbered)
  return { ...message, Declaratie: { ...message.Declaratie, ...changes } }
}
