// One contender in a process of its own, with the callers that ask it.
import { reportReady } from '../measured-process.ts'
import type { ContenderSettings } from './contender.ts'
import { type ContenderName, openContender } from './contenders.ts'
import { type Amount, drive } from './drive.ts'
import { type AnswerSize, listOperations } from './operations.ts'

/** What the process is told when it starts. */
export interface ContenderStart extends ContenderSettings {
  readonly name: ContenderName
}

/** What the process is asked: its answers to all operations of a size, or the `Cost` of a number of requests. */
export type ContenderQuestion =
  | { readonly kind: 'answers'; readonly size: AnswerSize }
  | { readonly kind: 'cost'; readonly size: AnswerSize; readonly amount: Amount }

const { name, ...settings } = JSON.parse(process.argv[2] ?? '') as ContenderStart
const contender = await openContender(name, settings)

// Ending by itself, unlike being ended, leaves a CPU profile behind.
process.once('SIGTERM', () => {
  void contender.stop().finally(() => process.exit())
})

reportReady(null, async (question) => {
  const { size, ...asked } = question as ContenderQuestion
  const operations = listOperations(size)
  if (asked.kind === 'cost') return drive(contender, operations, asked.amount)
  const answers: string[] = []
  for (const operation of operations) answers.push(await contender.answer(operation))
  return answers
})
