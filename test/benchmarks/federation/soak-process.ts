// Has our engine answer operations that all differ, and says how much memory is in use on the way.
import { reportReady } from '../measured-process.ts'
import { parseValid } from './contender.ts'
import { openLocalEngine } from './engines.ts'
import { writeDistinctOperation } from './operations.ts'

/** Memory after so many operations, in megabytes: of the heap after its garbage was collected, and of the whole process. */
export interface MemoryPoint {
  readonly operations: number
  readonly heapMb: number
  readonly residentMb: number
}

const callers = 10
const points = (JSON.parse(process.argv[2] ?? '[]') as number[]).toSorted((a, b) => a - b)

const engine = await openLocalEngine('sync')
let asked = 0

async function ask(until: number): Promise<void> {
  while (asked < until) {
    const { text, variables } = writeDistinctOperation(asked)
    asked += 1
    const document = parseValid(engine.schema, text)
    const { errors } = await engine.execute({ document, variables, context: {} })
    if (errors) throw new Error(`Operation ${asked} failed: ${errors[0]?.message}`)
  }
}

async function readMemory(operations: number): Promise<MemoryPoint> {
  if (!globalThis.gc) throw new Error('Start this with --expose-gc.')
  // Twice, because what is freed the first time may hold the last reference to more.
  for (let pass = 0; pass < 2; pass++) {
    await globalThis.gc({ execution: 'async', type: 'major' })
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { operations, heapMb: heapUsed / 1e6, residentMb: rss / 1e6 }
}

const memory: MemoryPoint[] = []
for (const point of points) {
  await Promise.all(Array.from({ length: callers }, () => ask(point)))
  memory.push(await readMemory(point))
}
await engine.stop()
reportReady(memory)
