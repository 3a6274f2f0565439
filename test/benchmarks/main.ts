import { runCubesBenchmark } from './cubes/cubes-benchmark.ts'
import { runFederationBenchmark } from './federation/federation-benchmark.ts'
import { runFiguresBenchmark } from './figures/figures-benchmark.ts'
import { runHubBenchmark } from './hub-benchmark.ts'
import { stopMeasuredProcesses } from './measured-process.ts'
import { runRefusalBenchmark } from './refusal-benchmark.ts'

const usage = `Usage: npm run benchmark -- <hub | federation | figures | cubes | refusals> [options]

  hub         the first query on the hub, and the import of messages
  federation  the engine of the graph beside another gateway and beside one schema
  figures     each figure beside the same question over the files
  cubes       what keeping the cubes of figures adds to projecting messages
  refusals    how long requests take that are refused, and what is kept of them

--help after either of them tells its options.`

const benchmarks = new Map([
  ['hub', runHubBenchmark],
  ['federation', runFederationBenchmark],
  ['figures', runFiguresBenchmark],
  ['cubes', runCubesBenchmark],
  ['refusals', runRefusalBenchmark],
])

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopMeasuredProcesses)
try {
  const [name = '', ...argv] = process.argv.slice(2)
  const run = benchmarks.get(name)
  if (!run) throw new Error(usage)
  console.log(await run(argv))
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The benchmark failed without a reason.')
  process.exitCode = 1
}
