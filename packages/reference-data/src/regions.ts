import regionList from './regions.json' with { type: 'json' }

/** The time in which a municipality belongs to a region; both days count. Null: before the oldest list, or still. */
export interface RegionMembership {
  readonly municipalityCode: string
  readonly from: string | null
  readonly until: string | null
}

/**
 * A region of municipalities. Each municipality is in exactly one youth-care region (jeugdzorgregio); a supra-regional
 * partnership consists of youth-care regions, which name it in `partOf`, and has no memberships of its own.
 */
export interface Region {
  readonly id: string
  readonly name: string
  readonly kind: 'youth-care' | 'supra-regional'
  readonly partOf: readonly string[]
  readonly memberships: readonly RegionMembership[]
}

/** All 42 youth-care regions and the supra-regional partnerships. */
export const regions: readonly Region[] = regionList.regions as readonly Region[]

/** Where the list of regions comes from, and its day. */
export const regionSource = { source: regionList.source, asOf: regionList.asOf }

const regionsById: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.id, region]))

/** The region with this id (`noord-kennemerland`), or null. */
export function findRegion(id: string): Region | null {
  return regionsById.get(id) ?? null
}

/**
 * The codes of the municipalities that belong to a region on `onDate` (ISO day), in order of code; to a supra-regional
 * partnership they belong through their youth-care region. Throws when the region is unknown.
 */
export function membersOf(regionId: string, onDate: string): readonly string[] {
  const region = findRegion(regionId)
  if (!region) throw new Error(`There is no region with the id ${regionId}: take one from the list of regions.`)
  const own = region.memberships.filter(
    ({ from, until }) => (from === null || from <= onDate) && (until === null || onDate <= until),
  )
  const throughParts = regions
    .filter(({ partOf }) => partOf.includes(regionId))
    .flatMap(({ id }) => membersOf(id, onDate))
  return [...own.map(({ municipalityCode }) => municipalityCode), ...throughParts].sort()
}
