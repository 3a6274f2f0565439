import { readFileSync } from 'node:fs'

/**
 * The supergraph of a file, or without one the committed supergraph: the contract of the whole graph, composed from the
 * schemas of the subgraphs. Throws one sentence when the file cannot be read.
 */
export function readSupergraph(file: string | null = null): string {
  try {
    return readFileSync(file ?? new URL('../supergraph.graphql', import.meta.url), 'utf8')
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    throw new Error(`The supergraph in ${file} cannot be read (${code}); set SUPERGRAPH_FILE to a file that can.`, {
      cause: fault,
    })
  }
}
