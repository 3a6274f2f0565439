export type { MeasuredGoal as GoalMapper } from '../../figures/goals.ts'
