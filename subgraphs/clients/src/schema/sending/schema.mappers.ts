export type { RuleBreach as RuleBreachMapper } from '../../outgoing/rule-breach.ts'
