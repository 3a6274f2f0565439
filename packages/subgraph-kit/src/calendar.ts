const dayInAmsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })

/** The calendar day in Europe/Amsterdam at `moment`, as YYYY-MM-DD. */
export function today(moment: Date = new Date()): string {
  return dayInAmsterdam.format(moment)
}
