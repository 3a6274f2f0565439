import { inhabitants, type Municipality, membersOf, municipalities } from '@regiograaf/reference-data'

/** The demo's present day: no message is dated after it. */
export const demoToday = '2026-10-31'

/** The three youth-care regions of the demo. */
export const demoRegionIds = ['noord-kennemerland', 'eemland', 'zuid-holland-zuid'] as const

const year = 2019

/** The municipalities of the demo regions, by code. */
export const demoMunicipalities: readonly Municipality[] = demoRegionIds
  .flatMap((regionId) => membersOf(regionId, demoToday))
  .sort()
  .flatMap((code) => municipalities.filter((municipality) => municipality.code === code))

/** Spreads a number of clients over the demo's municipalities by inhabitants; the numbers add up exactly. */
export function clientsPerMunicipality(clients: number): ReadonlyMap<string, number> {
  const sizes = demoMunicipalities.map(({ code }) => {
    const size = inhabitants(code, year)
    if (size === null) throw new Error(`The inhabitants of ${code} in ${year} are unknown; add them to reference-data.`)
    return { code, size }
  })
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  const shares = sizes.map(({ code, size }) => ({ code, share: (size / total) * clients }))
  const spread = new Map(shares.map(({ code, share }) => [code, Math.floor(share)]))
  const rest = clients - [...spread.values()].reduce((sum, count) => sum + count, 0)
  const byRemainder = shares.toSorted(
    (one, other) => (other.share % 1) - (one.share % 1) || (one.code < other.code ? -1 : 1),
  )
  for (const { code } of byRemainder.slice(0, rest)) spread.set(code, (spread.get(code) ?? 0) + 1)
  return spread
}
