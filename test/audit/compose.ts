import { readFile } from 'node:fs/promises'
import { composeSupergraph } from '@regiograaf/federation/compose'

// Composes subgraphs, each given as the three arguments <name> <url> <file with its schema>, and writes the supergraph to
// standard output.

const given = process.argv.slice(2)
const subgraphs = Array.from({ length: Math.ceil(given.length / 3) }, (_, index) =>
  given.slice(index * 3, index * 3 + 3),
)
const supergraph = composeSupergraph(
  await Promise.all(
    subgraphs.map(async ([name = '', url = '', file = '']) => ({ name, url, typeDefs: await readFile(file, 'utf8') })),
  ),
)
process.stdout.write(supergraph)
