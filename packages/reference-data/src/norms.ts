import { findMunicipality, successorOf } from './municipalities.ts'
import normList from './norms.json' with { type: 'json' }

/** How long help may last according to the norm framework of a region (normenkader). */
export interface Norm {
  readonly id: string
  readonly name: string
  readonly regionId: string
  /** The product categories (JZ020) that it is about; null for all. */
  readonly categoryCodes: readonly string[] | null
  /** In calendar months. */
  readonly maxMonths: number
  /** Whether each allocation is held to it, or all of them together: then one may last longer. */
  readonly applies: 'EACH' | 'ON_AVERAGE'
  /** The first day on which help begins that it is about. */
  readonly from: string
  /** Inclusive. */
  readonly until: string
}

/** Where the norms come from: what the regions wrote when they bought care. Norms of which they do not say the value are left out. */
export const normSource = { source: normList.source, version: normList.version }

/** The norms of a region; none for a region without a norm framework. */
export function normsOf(regionId: string): readonly Norm[] {
  return (normList.norms as readonly Norm[]).filter((norm) => norm.regionId === regionId)
}

/** The norms of the region to which a municipality belongs, or the one that it merged into by a day. */
export function normsOfMunicipality(municipalityCode: string, onDate: string): readonly Norm[] {
  return normsOf(findMunicipality(successorOf(municipalityCode, onDate))?.youthCareRegionId ?? '')
}
