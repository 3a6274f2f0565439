import {
  findMunicipality,
  findRegion,
  type MunicipalityRecord,
  membersOf,
  type Region,
  type RegionMembership,
  regions,
} from '@regiograaf/reference-data'
import { graphError, today } from '@regiograaf/subgraph-kit'

/** Throws BAD_USER_INPUT when an argument names a region that does not exist; an argument that is left out names none. */
export function assertRegion(id: string | null | undefined): void {
  if (id != null && findRegion(id) === null) {
    throw graphError('BAD_USER_INPUT', 'There is no region with this id; take one from the field regions.')
  }
}

/** The municipalities of an existing region on a day, by code; today when no day is given. */
export function listMembers(regionId: string, on: string | null | undefined): MunicipalityRecord[] {
  return toMunicipalities(membersOf(regionId, on ?? today()))
}

/** The regions that name this one as a partnership they take part in. */
export function listParts(partnershipId: string): Region[] {
  return regions.filter(({ partOf }) => partOf.includes(partnershipId))
}

/**
 * The youth-care region of a municipality on a day, or null when it did not exist then. Without a day it is today, and for a
 * former municipality its last day.
 */
export function findYouthCareRegion(municipality: MunicipalityRecord, on: string | null | undefined): Region | null {
  const day = on ?? municipality.validUntil ?? today()
  const memberships = membershipsByMunicipality.get(municipality.code) ?? []
  return memberships.find(({ from, until }) => (from ?? day) <= day && day <= (until ?? day))?.region ?? null
}

/** The regions with these ids, in that order; an id that does not exist is left out. */
export function toRegions(ids: readonly string[]): Region[] {
  return ids.flatMap((id) => findRegion(id) ?? [])
}

/** The municipalities with these codes, in that order; a code that is not known is left out. */
export function toMunicipalities(codes: readonly string[]): MunicipalityRecord[] {
  return codes.flatMap((code) => findMunicipality(code) ?? [])
}

interface MembershipOfRegion extends RegionMembership {
  readonly region: Region
}

const membershipsByMunicipality: ReadonlyMap<string, readonly MembershipOfRegion[]> = Map.groupBy(
  regions.flatMap((region) => region.memberships.map((membership) => ({ ...membership, region }))),
  ({ municipalityCode }) => municipalityCode,
)
