import {
  type AuditLog,
  migrations as auditMigrations,
  auditRole,
  createSubjectCipher,
  deriveSubjectKey,
  openAuditLog,
} from '@regiograaf/audit'
import {
  migrations as clientsMigrations,
  clientsProjection,
  createClientsSubgraph,
  publishFigures as publishClientsFigures,
  recountFigures as recountClientsFigures,
} from '@regiograaf/clients'
import {
  type DatabaseOptions,
  type HubKeys,
  migrate,
  openDatabase,
  openDatabaseServer,
  roleUrl,
} from '@regiograaf/database'
import {
  createEducationSubgraph,
  migrations as educationMigrations,
  educationProjection,
  publishFigures as publishEducationFigures,
  recountFigures as recountEducationFigures,
} from '@regiograaf/education'
import {
  createFinanceSubgraph,
  migrations as financeMigrations,
  financeProjection,
  publishFigures as publishFinanceFigures,
  recountFigures as recountFinanceFigures,
} from '@regiograaf/finance'
import {
  createInbox,
  createPseudonyms,
  createSender,
  type Exchange,
  type Inbox,
  migrations as ijwMigrations,
  type Projection,
  type Pseudonyms,
  publishedTerms,
} from '@regiograaf/ijw'
import { createProvidersSubgraph, migrations as providersMigrations } from '@regiograaf/providers'
import { formerMunicipalities, municipalities, regions } from '@regiograaf/reference-data'
import type { Subgraph } from '@regiograaf/subgraph-kit'
import { createRecordingInbox } from './recording-inbox.ts'

/** All tables of the hub, in the order in which they can be made. */
export const migrationSets = [
  auditMigrations,
  ijwMigrations,
  clientsMigrations,
  providersMigrations,
  financeMigrations,
  educationMigrations,
]

export interface HubOptions {
  /** The owner's address of the database; its tables are brought up to date. */
  readonly ownerUrl: string
  /** Derives the passwords of the roles when the owner logs in without a password (DATABASE_ROLE_SECRET). */
  readonly roleSecret?: string | undefined
  /** Is told every statement of every subgraph; for tests and measurements. */
  readonly logger?: DatabaseOptions['logger']
}

/** The parts of the hub over one database, without a door to the outside: what `start`, `import` and the tests build on. */
export interface Hub {
  readonly subgraphs: readonly Subgraph[]
  readonly inbox: Inbox
  /** The inbox for the gateway, which records by itself who sends and collects. */
  readonly exchange: Exchange
  readonly projections: readonly Projection[]
  readonly pseudonyms: Pseudonyms
  readonly keys: HubKeys
  /** Where everything that is asked and changed is written down first. */
  readonly audit: AuditLog
  /**
   * Publishes the figures of every region of which anything was delivered, as of a day, in the place of what was published before.
   * Resolves to the ids of those regions.
   */
  publishFigures(asOf: string): Promise<readonly string[]>
  /**
   * Counts the cubes of every municipality again from what stands. Resolves to the numbers of cells that differed, by municipality, of
   * those that had any.
   */
  recountFigures(): Promise<ReadonlyMap<string, number>>
  /** Waits for running statements and closes all connections. */
  close(): Promise<void>
}

/** Brings the database up to date and connects every subgraph to it, each under its own role. */
export async function openHub({ ownerUrl, roleSecret, logger }: HubOptions): Promise<Hub> {
  const keys = await migrate(ownerUrl, migrationSets, roleSecret === undefined ? {} : { roleSecret })
  const pseudonyms = createPseudonyms(keys.pseudonym)
  const opening: Promise<{ close(): Promise<void> }>[] = []
  const keep = <Part extends { close(): Promise<void> }>(part: Promise<Part>): Promise<Part> => {
    opening.push(part)
    return part
  }
  const open = (role: string) =>
    keep(openDatabase({ url: roleUrl(ownerUrl, role, roleSecret), identityKey: keys.identity, logger }))
  const subjects = createSubjectCipher(deriveSubjectKey(keys.audit))
  // One that fails to open must not leave the others behind, which may still be on their way.
  const close = async () => {
    const outcomes = await Promise.allSettled(opening)
    const opened = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    await Promise.all(opened.map(({ value }) => value.close()))
  }
  try {
    const [audit, ijw, clients, providers, finance, education] = await Promise.all([
      keep(openAuditLog({ url: roleUrl(ownerUrl, auditRole, roleSecret), subjects })),
      open('regiograaf_ijw'),
      open('regiograaf_clients'),
      open('regiograaf_providers'),
      open('regiograaf_finance'),
      open('regiograaf_education'),
    ])
    const projections = [
      clientsProjection(clients, pseudonyms),
      financeProjection(finance, pseudonyms),
      educationProjection(education, pseudonyms),
    ]
    // Each subgraph that keeps cubes publishes and recounts its own figures.
    const publishers = [
      (regionId: string, asOf: string) => publishClientsFigures(clients, regionId, asOf),
      (regionId: string, asOf: string) => publishEducationFigures(education, regionId, asOf),
      (regionId: string, asOf: string) => publishFinanceFigures(finance, regionId, asOf),
    ]
    const recounters = [
      (municipalityCode: string) => recountClientsFigures(clients, municipalityCode),
      (municipalityCode: string) => recountFinanceFigures(finance, municipalityCode),
      (municipalityCode: string) => recountEducationFigures(education, municipalityCode),
    ]
    const inbox = createInbox(ijw, projections, pseudonyms, publishedTerms)
    const sender = createSender(inbox, projections)
    return {
      subgraphs: [
        createClientsSubgraph(clients, subjects, { sender, pseudonyms }),
        createProvidersSubgraph(providers),
        createFinanceSubgraph(finance, sender),
        createEducationSubgraph(education),
      ],
      inbox: createRecordingInbox(inbox, audit, pseudonyms),
      exchange: { inbox, projections, pseudonyms },
      projections,
      pseudonyms,
      keys,
      audit,
      publishFigures: async (asOf) => {
        const published = new Set<string>()
        for (const { id } of regions.filter(({ kind }) => kind === 'youth-care')) {
          for (const publish of publishers) if (await publish(id, asOf)) published.add(id)
        }
        return [...published]
      },
      recountFigures: async () => {
        const differing = new Map<string, number>()
        for (const { code } of [...municipalities, ...formerMunicipalities]) {
          let cells = 0
          for (const recount of recounters) cells += await recount(code)
          if (cells > 0) differing.set(code, cells)
        }
        return differing
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A hub together with the server that holds its data: the embedded one in `folder`, or the one at `url`. */
export interface HubWithServer extends Hub {
  readonly ownerUrl: string
}

export interface HubPlace {
  readonly databaseUrl: string | null
  readonly folder: string
  readonly roleSecret: string | null
}

/** Starts or finds the database server, then opens the hub on it. `beforeMigrating` sees the database as it was found. */
export async function openHubWithServer(
  { databaseUrl, folder, roleSecret }: HubPlace,
  onProgress: (line: string) => void,
  beforeMigrating: (ownerUrl: string) => Promise<void> = async () => {},
): Promise<HubWithServer> {
  const server = await openDatabaseServer({ url: databaseUrl ?? undefined, folder, onProgress })
  try {
    await beforeMigrating(server.ownerUrl)
    const hub = await openHub({ ownerUrl: server.ownerUrl, roleSecret: roleSecret ?? undefined })
    return {
      ...hub,
      ownerUrl: server.ownerUrl,
      close: async () => {
        await hub.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
