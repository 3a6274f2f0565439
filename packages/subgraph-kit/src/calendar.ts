const dayInAmsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })

/** The last minute that was asked for and its day: formatting is slow, and every row of a page asks. */
let latest = { minute: Number.NaN, day: '' }

/** The calendar day in Europe/Amsterdam at `moment`, as YYYY-MM-DD. */
export function today(moment: Date = new Date()): string {
  const minute = Math.floor(moment.getTime() / 60_000)
  if (minute !== latest.minute) latest = { minute, day: dayInAmsterdam.format(moment) }
  return latest.day
}
