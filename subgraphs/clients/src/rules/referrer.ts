interface ReferrerColumns {
  readonly referrerTypeCode: string | null
  readonly referrerName: string | null
  readonly referrerAgbCode: string | null
}

/** Who referred, or null for a request that names nobody: only a request for an allocation has a referrer. */
export function toReferrer({ referrerTypeCode: typeCode, referrerName: name, referrerAgbCode: agbCode }: ReferrerColumns) {
  return typeCode === null ? null : { typeCode, name, agbCode }
}
