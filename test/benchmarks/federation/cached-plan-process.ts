// Measures what finding a compiled operation again takes, and says so in milliseconds.
import { parse } from 'graphql'
import { reportReady } from '../measured-process.ts'
import { median } from '../median.ts'
import { openLocalEngine } from './engines.ts'
import { listOperations } from './operations.ts'

const rounds = 9
const executionsPerRound = 5_000

const engine = await openLocalEngine('sync')
// The operations as they are, with a variable that leaves out all they select: they are found again and nothing runs.
const requests = listOperations(88).map(({ text, variables }) => ({
  document: parse(
    text
      .replace('$first: Int!', '$first: Int!, $ask: Boolean! = false')
      .replace(') { nodes', ') @include(if: $ask) { nodes'),
  ),
  variables,
  context: {},
}))
for (const request of requests) {
  const { data, errors } = await engine.execute(request)
  if (errors || !data || Object.keys(data).length > 0)
    throw new Error('The operation without selections answers something.')
}

const perExecution: number[] = []
for (let round = 0; round < rounds; round++) {
  const startMs = performance.now()
  for (let count = 0; count < executionsPerRound; count++) {
    await engine.execute(requests[count % requests.length] as (typeof requests)[number])
  }
  perExecution.push((performance.now() - startMs) / executionsPerRound)
}
await engine.stop()
reportReady(median(perExecution))
