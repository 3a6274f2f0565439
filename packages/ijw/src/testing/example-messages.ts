import type { Jw301, ToegewezenProduct } from '../definitions/jw301.ts'
import type { Jw305, StartProduct } from '../definitions/jw305.ts'
import type { Jw307, StopProduct } from '../definitions/jw307.ts'
import type { AangevraagdProduct, Jw315 } from '../definitions/jw315.ts'
import type { Jw317, NieuwProduct, TeWijzigenProduct, Verzoek } from '../definitions/jw317.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import {
  allocatedProduct,
  allocationMessage,
  changeRequestMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
  requestedProduct,
  requestMessage,
  startMessage,
  stopMessage,
} from './messages.ts'

/** Another product for each, so that they may run side by side. */
const productOf = (index: number) => ({ Categorie: '45', Code: `45A9${index}` })

/** A correct allocation of as many products as given, each changed so, of a client who is changed as `changes` says. */
export function exampleAllocation(
  products: readonly Partial<ToegewezenProduct>[] = [{}],
  changes: Partial<Jw301['Client']> = {},
): Jw301 {
  const numbered = products.map((change, index) => ({
    ...allocatedProduct,
    ToewijzingNummer: 500 + index,
    Product: productOf(index),
    ...change,
  }))
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

/** A correct request for as many products as given, each changed so. */
export function exampleRequest(products: readonly Partial<AangevraagdProduct>[] = [{}]): Jw315 {
  const numbered = products.map((change, index) => ({
    ...requestedProduct,
    ReferentieAanbieder: `V-${index + 1}`,
    Product: productOf(index),
    ...change,
  }))
  return requestMessage({}, numbered)
}

/** A correct request to change as many allocations as given, each changed so, changed itself as `changes` says. */
export function exampleChange(
  products: readonly Partial<TeWijzigenProduct>[] = [{}],
  changes: Partial<Verzoek> = {},
): Jw317 {
  const example = changeRequestMessage().Client.Verzoek.TeWijzigenProducten?.TeWijzigenProduct[0] as TeWijzigenProduct
  const TeWijzigenProduct = products.map((change, index) => ({ ...example, ToewijzingNummer: 500 + index, ...change }))
  return changeRequestMessage({}, { TeWijzigenProducten: { TeWijzigenProduct }, ...changes })
}

/** A correct request for as many new products as given beside one that stays as it is, each changed so. */
export function exampleWish(products: readonly Partial<NieuwProduct>[] = [{}]): Jw317 {
  const NieuwProduct = products.map((change, index) => ({
    Product: productOf(index),
    GewensteIngangsdatum: '2026-05-11',
    Einddatum: '2026-09-30',
    Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' },
    ...change,
  }))
  const OngewijzigdeProducten = { OngewijzigdProduct: [{ ToewijzingNummer: 499 }] }
  return changeRequestMessage(
    {},
    { OngewijzigdeProducten, TeWijzigenProducten: undefined, NieuweProducten: { NieuwProduct } },
  )
}

/** The correct answer to `exampleClaim` of these lines, of which it rejects the first, changed as `changes` says. */
export function exampleClaimAnswer(
  lines: readonly Partial<Prestatie>[] = [{}],
  changes: Partial<Jw325['DeclaratieAntwoord']> = {},
): Jw325 {
  const message = claimAnswerMessage(exampleClaim(lines), { rejected: [1] })
  return {
    ...message,
    ...(message.DeclaratieAntwoord && { DeclaratieAntwoord: { ...message.DeclaratieAntwoord, ...changes } }),
  }
}
