/** What an allocation says about its volume; the three parts are filled in together or not at all (IV042). */
interface VolumeColumns {
  readonly volume: number | null
  readonly unitCode: string | null
  readonly frequencyCode: string | null
}

/** Volume, unit (WJ756) and frequency (WMO757) together, or null when the allocation has no volume. */
export function toAllocatedVolume({ volume, unitCode, frequencyCode }: VolumeColumns) {
  return volume === null || unitCode === null || frequencyCode === null ? null : { volume, unitCode, frequencyCode }
}
