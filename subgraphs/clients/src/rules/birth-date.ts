/** Which part of a birth date is reliable, by its DatumGebruik (COD170); nothing filled in means the whole date. */
export function toBirthDatePrecision(birthDateUse: string | null): 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN' {
  if (birthDateUse === '1') return 'MONTH'
  if (birthDateUse === '2') return 'YEAR'
  if (birthDateUse === '3') return 'UNKNOWN'
  return 'DAY'
}
