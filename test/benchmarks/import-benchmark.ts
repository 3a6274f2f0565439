import { join } from 'node:path'
import { testBsnCount } from 'regiograaf'
import type { ImportCost } from './import-process.ts'
import { startMeasuredProcess } from './measured-process.ts'
import { median } from './median.ts'

export interface ImportBenchmarkOptions {
  /** Below it every run gets a database of its own. */
  readonly folder: string
  readonly clients: number
  readonly runs: number
  readonly profileFolder?: string | undefined
  readonly onProgress: (line: string) => void
}

/** Medians over the runs; CPU times are milliseconds per message. */
export interface ImportReport {
  readonly messages: number
  readonly perSecond: number
  readonly nodeMs: number
  readonly postgresMs: number
}

/** Measures the import of a demo region, each run in a new process and an empty database: its JW301 messages, or all of them. */
export async function measureImport(type: 'JW301' | 'all', options: ImportBenchmarkOptions): Promise<ImportReport> {
  const { folder, clients, runs, profileFolder, onProgress } = options
  const costs: ImportCost[] = []
  for (let run = 1; run <= runs; run++) {
    onProgress(`Importing ${type} messages, ${run} of ${runs}`)
    const child = await startMeasuredProcess<ImportCost>({
      script: new URL('./import-process.ts', import.meta.url),
      argv: [
        ...['--folder', join(folder, `import-${type}-${run}`), '--clients', `${Math.min(clients, testBsnCount)}`],
        ...(type === 'all' ? [] : ['--type', type]),
      ],
      profileFolder,
    })
    costs.push(child.ready)
    await child.stop()
  }
  const medianOf = (part: (cost: ImportCost) => number) => median(costs.map(part))
  return {
    messages: medianOf(({ messages }) => messages),
    perSecond: medianOf(({ messages, seconds }) => messages / seconds),
    nodeMs: medianOf(({ nodeMs, messages }) => nodeMs / messages),
    postgresMs: medianOf(({ postgresMs, messages }) => postgresMs / messages),
  }
}
