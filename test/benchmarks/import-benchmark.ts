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

/** So many lines have the claims of a large provider, and from so many providers come those of a year: code is slow when it is new. */
const claimLines = 1_000
const claimants = 3

/** What is imported: the JW301 messages of a demo region, all its messages, or large claims. */
export type ImportKind = 'jw301' | 'all' | 'largeClaims'

/** How a kind is called in what is printed. */
export const importLabels: Readonly<Record<ImportKind, string>> = {
  jw301: 'JW301',
  all: 'all types',
  largeClaims: `JW323, ${claimLines} lines`,
}

/** Measures an import, with checks, verdicts, answers and projections, each run in a new process and an empty database. */
export async function measureImport(kind: ImportKind, options: ImportBenchmarkOptions): Promise<ImportReport> {
  const { folder, clients, runs, profileFolder, onProgress } = options
  const costs: ImportCost[] = []
  const region = ['--clients', `${Math.min(clients, testBsnCount)}`]
  const what = {
    jw301: [...region, '--type', 'JW301'],
    all: region,
    largeClaims: ['--lines', `${claimLines}`, '--providers', `${claimants}`],
  }[kind]
  for (let run = 1; run <= runs; run++) {
    onProgress(`Importing ${importLabels[kind]}, ${run} of ${runs}`)
    const child = await startMeasuredProcess<ImportCost>({
      script: new URL('./import-process.ts', import.meta.url),
      argv: ['--folder', join(folder, `import-${kind}-${run}`), ...what],
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
