export type { Region as RegionMapper } from '@regiograaf/reference-data'
