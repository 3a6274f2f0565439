// The four subgraphs over HTTP, each below a path of its name. Their CPU time is not measured.
import type { AddressInfo } from 'node:net'
import { reportReady } from '../measured-process.ts'
import type { Timing } from './region-resolvers.ts'
import { openSubgraphServer } from './subgraph-server.ts'

const server = openSubgraphServer(process.argv[2] as Timing)
server.listen(0, '127.0.0.1', () => reportReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
