import { createInbox, createPseudonyms, createSender, publishedTerms, subscribers } from '@regiograaf/ijw'
import { runSubgraph } from '@regiograaf/subgraph-kit/run-subgraph'
import { readEnvironment } from './environment.ts'
import { financeProjection } from './projections/projection.ts'
import { createFinanceSubgraph } from './subgraph.ts'

// The finance subgraph in a process of its own: see docs/how-to/run-apart.md. What it sends it projects itself; the other subgraphs
// get it from the process of the gateway.
await runSubgraph(async ({ database, environment, open }) => {
  const pseudonyms = createPseudonyms(environment.pseudonymKey)
  const inbox = createInbox(await open(environment.exchangeUrl), subscribers, pseudonyms, publishedTerms)
  return createFinanceSubgraph(database, createSender(inbox, [financeProjection(database, pseudonyms)]))
}, readEnvironment)
