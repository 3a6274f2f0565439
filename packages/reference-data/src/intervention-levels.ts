import { codeLists } from './code-lists.ts'
import levelList from './intervention-levels.json' with { type: 'json' }

/** Where the intervention level of a product category comes from: a choice of the region, not a standard. */
export const interventionLevelSource = { source: levelList.source, version: levelList.version }

/** The codes of RG_INTERVENTIENIVEAU from light to heavy; the first is for what no level is given to. */
export const interventionLevels: readonly string[] = (codeLists.RG_INTERVENTIENIVEAU?.codes ?? []).map(
  ({ code }) => code,
)

const levelsByCategory: ReadonlyMap<string, string> = new Map(Object.entries(levelList.levels))

/** The intervention level (interventieniveau) of a product category (JZ020); `0` for none, an unknown one, and one without a level. */
export function interventionLevelOf(categoryCode: string | null): string {
  return levelsByCategory.get(categoryCode ?? '') ?? '0'
}
