import inhabitantList from './inhabitants.json' with { type: 'json' }

/** Where the numbers of inhabitants come from. They are not an official source: good for the demo region only. */
export const inhabitantSource = { source: inhabitantList.source, asOf: inhabitantList.asOf }

const inhabitantsByCode: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map(
  inhabitantList.municipalities.map(({ code, inhabitants }) => [code, inhabitants]),
)

/** The inhabitants of a municipality in 2016 or 2019, or null where the source has no figure; a null is never a zero. */
export function inhabitants(code: string, year: number): number | null {
  return inhabitantsByCode.get(code)?.[year] ?? null
}
