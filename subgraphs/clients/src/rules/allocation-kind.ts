/** The kind of an allocation follows from what is filled in (OP302): code, category only, or neither. */
export function toAllocationKind(
  categoryCode: string | null,
  productCode: string | null,
): 'SPECIFIC' | 'NON_SPECIFIC' | 'GENERIC' {
  if (productCode !== null) return 'SPECIFIC'
  return categoryCode === null ? 'GENERIC' : 'NON_SPECIFIC'
}
