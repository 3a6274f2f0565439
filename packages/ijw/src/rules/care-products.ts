import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw317 } from '../definitions/jw317.ts'

/**
 * A product that a message allocates (JW301), asks for (JW315, JW317) or wants changed (JW317): what these have in common, and
 * where it stands.
 */
export interface CareProduct {
  readonly path: string
  readonly start: string
  readonly end: string | undefined
  /** The name of the element that holds `end`. */
  readonly endElement: 'Einddatum' | 'ToewijzingEinddatum'
  /** False for a change: that names an allocation, and its product stands there. */
  readonly namesProduct: boolean
  readonly product: { readonly Categorie: string; readonly Code?: string | undefined } | undefined
  readonly volume: { readonly Volume: number; readonly Eenheid: string; readonly Frequentie: string } | undefined
  readonly budget: number | undefined
  /** An allocation that was withdrawn: it counts as never sent. */
  readonly isDeleted: boolean
}

/** The products of a message, in its order. */
export function careProducts(message: Jw301 | Jw315 | Jw317): readonly CareProduct[] {
  switch (message.type) {
    case 'JW301':
      return message.Client.ToegewezenProducten.ToegewezenProduct.map((allocated, index) => ({
        ...sizeOf(allocated),
        path: `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]`,
        start: allocated.Ingangsdatum,
        end: allocated.Einddatum,
        endElement: 'Einddatum',
        namesProduct: true,
        product: allocated.Product,
        isDeleted:
          allocated.Einddatum === allocated.Ingangsdatum &&
          (allocated.RedenWijziging === '13' || allocated.RedenWijziging === '01'),
      }))
    case 'JW315':
      return message.Client.AangevraagdeProducten.AangevraagdProduct.map((requested, index) => ({
        ...sizeOf(requested),
        path: `/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[${index + 1}]`,
        start: requested.ToewijzingIngangsdatum,
        end: requested.ToewijzingEinddatum,
        endElement: 'ToewijzingEinddatum',
        namesProduct: true,
        product: requested.Product,
        isDeleted: false,
      }))
    case 'JW317': {
      const { TeWijzigenProducten, NieuweProducten } = message.Client.Verzoek
      return [
        ...(TeWijzigenProducten?.TeWijzigenProduct ?? []).map((change, index) => ({
          ...wishOf(change),
          path: `/Bericht/Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct[${index + 1}]`,
          namesProduct: false,
          product: undefined,
        })),
        ...(NieuweProducten?.NieuwProduct ?? []).map((wish, index) => ({
          ...wishOf(wish),
          path: `/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[${index + 1}]`,
          namesProduct: true,
          product: wish.Product,
        })),
      ]
    }
  }
}

type Size = {
  readonly Omvang?: CareProduct['volume']
  readonly Budget?: CareProduct['budget']
}

function sizeOf({ Omvang, Budget }: Size) {
  return { volume: Omvang, budget: Budget }
}

function wishOf(wish: Size & { readonly GewensteIngangsdatum: string; readonly Einddatum?: string | undefined }) {
  const { GewensteIngangsdatum, Einddatum } = wish
  return {
    ...sizeOf(wish),
    start: GewensteIngangsdatum,
    end: Einddatum,
    endElement: 'Einddatum',
    isDeleted: false,
  } as const
}
