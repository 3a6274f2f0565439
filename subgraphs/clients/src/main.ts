import { createInbox, createPseudonyms, createSender, publishedTerms, subscribers } from '@regiograaf/ijw'
import { runSubgraph } from '@regiograaf/subgraph-kit/run-subgraph'
import { readEnvironment } from './environment.ts'
import { clientsProjection } from './projections/projection.ts'
import { createClientsSubgraph } from './subgraph.ts'

// The clients subgraph in a process of its own: see docs/how-to/run-apart.md. What it sends it projects itself; the other subgraphs
// get it from the process of the gateway.
await runSubgraph(async ({ database, subjects, environment, open }) => {
  const pseudonyms = createPseudonyms(environment.pseudonymKey)
  const inbox = createInbox(await open(environment.exchangeUrl), subscribers, pseudonyms, publishedTerms)
  const sender = createSender(inbox, [clientsProjection(database, pseudonyms)])
  return createClientsSubgraph(database, subjects, { sender, pseudonyms })
}, readEnvironment)
