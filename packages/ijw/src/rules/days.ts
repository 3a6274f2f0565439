/** The same day so many years earlier, as `yyyy-mm-dd` that compares as text; 29 February stays what it is. */
export function yearsBefore(day: string, years: number): string {
  const year = Math.max(0, Number(day.slice(0, 4)) - years)
  return `${`${year}`.padStart(4, '0')}${day.slice(4)}`
}
