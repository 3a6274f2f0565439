export type { MunicipalityRecord as MunicipalityMapper } from '@regiograaf/reference-data'
