/** The day so many months later, the last of its month when that is shorter: six months after 31 August is the last day of February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(ofMonth, lastOfMonth))).toISOString().slice(0, 10)
}

/** How many whole calendar months lie between a day and a later one: nine from 1 January to 1 October, whatever their length. */
export function monthsBetween(from: string, until: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [untilYear = 0, untilMonth = 0] = until.split('-').map(Number)
  const months = (untilYear - year) * 12 + untilMonth - month
  return addMonths(from, months) > until ? months - 1 : months
}
