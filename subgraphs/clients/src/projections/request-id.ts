import type { Pseudonyms } from '@regiograaf/ijw'

/** The id of a request: its reference is unique for the provider (TR347). Known before the request itself is. */
export function toRequestId(
  pseudonyms: Pseudonyms,
  municipalityCode: string,
  providerCode: string,
  reference: string,
): string {
  return pseudonyms.idOf('request', municipalityCode, providerCode, reference)
}
