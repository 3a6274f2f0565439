import municipalityList from './municipalities.json' with { type: 'json' }

/** A municipality (gemeente). `code` is `GM` and the four digits of the CBS list; `youthCareRegionId` is the id of a region. */
export interface Municipality {
  readonly code: string
  readonly name: string
  readonly province: string
  readonly youthCareRegionId: string
}

/** A municipality that merged into another. `validUntil` is its last day; the successor starts on the day after. */
export interface FormerMunicipality extends Municipality {
  readonly successorCode: string
  readonly validUntil: string
}

/** A municipality that may have ended: both last fields are null while it exists. */
export interface MunicipalityRecord extends Municipality {
  readonly successorCode: string | null
  readonly validUntil: string | null
}

/** The 342 municipalities of 2026-01-01 (CBS), by code. */
export const municipalities: readonly Municipality[] = municipalityList.municipalities

/** The municipalities that ended in the regions this hub knows well. Mergers before 2022 are not recorded. */
export const formerMunicipalities: readonly FormerMunicipality[] = municipalityList.formerMunicipalities

/** Where the list of municipalities comes from, and its day. */
export const municipalitySource = { source: municipalityList.source, asOf: municipalityList.asOf }

const recordsByCode: ReadonlyMap<string, MunicipalityRecord> = new Map(
  [
    ...municipalities.map((current) => ({ ...current, successorCode: null, validUntil: null })),
    ...formerMunicipalities,
  ].map((record) => [record.code, record]),
)

const predecessorsByCode: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(Object.groupBy(formerMunicipalities, ({ successorCode }) => successorCode)).map(([code, former]) => [
    code,
    (former ?? []).map((record) => record.code),
  ]),
)

/** The current or former municipality with this code (`GM0361`), or null when the list does not know it. */
export function findMunicipality(code: string): MunicipalityRecord | null {
  return recordsByCode.get(code) ?? null
}

/** The code under which a municipality goes on `onDate` (ISO day): its own while it exists, and also when it is unknown. */
export function successorOf(code: string, onDate: string): string {
  const record = recordsByCode.get(code)
  if (!record?.successorCode || !record.validUntil || onDate <= record.validUntil) return code
  return successorOf(record.successorCode, onDate)
}

/** The codes of the municipalities that merged into this one, however long ago. */
export function predecessorsOf(code: string): readonly string[] {
  const direct = predecessorsByCode.get(code) ?? []
  return direct.flatMap((former) => [former, ...predecessorsOf(former)])
}
