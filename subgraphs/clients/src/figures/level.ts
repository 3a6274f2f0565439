import type { CubeFigure } from '@regiograaf/figures'
import { interventionLevelOf, interventionLevels } from '@regiograaf/reference-data'

/** The intervention level of a figure that is published by category as well, from which it follows; no category is a level of its own. */
export const level: CubeFigure['dimensions'][string] = {
  members: interventionLevels,
  list: 'RG_INTERVENTIENIVEAU',
  adds: 'sum',
  follows: { from: 'category', member: (category) => interventionLevelOf(category || null) },
}
