import { graphError } from '@regiograaf/subgraph-kit'
import { spreadOverHours } from '../../../rules/cost-sharing.ts'
import type { CostSharingResolvers } from './../../types.generated.ts'

const mostWeeks = 520
const hoursOfAWeek = 168

export const CostSharing: CostSharingResolvers = {
  effort: ({ amountCents }, { weeks, hoursPerWeek }) => {
    if (weeks < 1 || weeks > mostWeeks || hoursPerWeek < 1 || hoursPerWeek > hoursOfAWeek) {
      throw graphError('BAD_USER_INPUT', `Ask for 1 to ${mostWeeks} weeks of 1 to ${hoursOfAWeek} hours.`)
    }
    return spreadOverHours(amountCents, weeks, hoursPerWeek)
  },
}
