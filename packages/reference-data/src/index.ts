export { isBsn } from './bsn.ts'
export { type BudgetLimits, budgetLimitsOf } from './budget-limits.ts'
export { type Code, type CodeList, codeLists, findCode } from './code-lists.ts'
export { type Goal, type GoalTarget, goalSource, goalsOf } from './goals.ts'
export { inhabitantSource, inhabitants } from './inhabitants.ts'
export { interventionLevelOf, interventionLevelSource, interventionLevels } from './intervention-levels.ts'
export {
  type FormerMunicipality,
  findMunicipality,
  formerMunicipalities,
  type Municipality,
  type MunicipalityRecord,
  municipalities,
  municipalitySource,
  predecessorsOf,
  successorOf,
} from './municipalities.ts'
export { type Norm, normSource, normsOf, normsOfMunicipality } from './norms.ts'
export { findRegion, membersOf, type Region, type RegionMembership, regionSource, regions } from './regions.ts'
