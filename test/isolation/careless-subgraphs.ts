import { createSubjectCipher, deriveSubjectKey } from '@regiograaf/audit'
import { createClientsSubgraph } from '@regiograaf/clients'
import { type Database, openDatabase } from '@regiograaf/database'
import { createEducationSubgraph } from '@regiograaf/education'
import { createFinanceSubgraph } from '@regiograaf/finance'
import { createInbox, createPseudonyms, createSender, subscribers } from '@regiograaf/ijw'
import { createProvidersSubgraph } from '@regiograaf/providers'
import type { Subgraph } from '@regiograaf/subgraph-kit'
import type { TestDatabase } from '@regiograaf/test-kit'

/** Subgraphs that name every municipality where they should name the caller's own: what is left then are the policies. */
export interface CarelessSubgraphs {
  readonly subgraphs: readonly Subgraph[]
  close(): Promise<void>
}

export async function openCarelessSubgraphs(
  { urlOf, keys }: TestDatabase,
  municipalities: readonly string[],
): Promise<CarelessSubgraphs> {
  const opened: Database[] = []
  const open = async (role: string): Promise<Database> => {
    const database = await openDatabase({ url: urlOf(role), identityKey: keys.identity })
    opened.push(database)
    return careless(database)
  }
  const careless = (database: Database): Database => ({
    ...database,
    read: (identity, query, ...rest) => database.withIdentity(identity, (db) => query(db, municipalities, ...rest)),
    noting: () => careless(database),
  })
  const pseudonyms = createPseudonyms(keys.pseudonym)
  const sender = createSender(createInbox(await open('regiograaf_ijw'), subscribers, pseudonyms), [])
  const subjects = createSubjectCipher(deriveSubjectKey(keys.audit))
  return {
    subgraphs: [
      createClientsSubgraph(await open('regiograaf_clients'), subjects, { sender, pseudonyms }),
      createProvidersSubgraph(await open('regiograaf_providers')),
      createFinanceSubgraph(await open('regiograaf_finance'), sender),
      createEducationSubgraph(await open('regiograaf_education')),
    ],
    close: async () => {
      await Promise.all(opened.map((database) => database.close()))
    },
  }
}
