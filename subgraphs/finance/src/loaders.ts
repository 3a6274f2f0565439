import type { Database } from '@regiograaf/database'
import { createFigureLoaders } from '@regiograaf/figures'
import type { Identity } from '@regiograaf/identity'
import { createIdLoader, createListLoader, createLoader } from '@regiograaf/subgraph-kit'
import { listBudgetFrames } from './data/budget-frame.queries.ts'
import { countClaims, listClaims, loadClaims } from './data/claim.queries.ts'
import { loadClaimAnswers } from './data/claim-answer.queries.ts'
import { listClaimHandlings } from './data/claim-handling.queries.ts'
import {
  countClaimLines,
  countClaimLinesByClaim,
  listClaimLines,
  loadClaimedByCommitment,
  loadClaimLines,
  loadClaimLinesByClaim,
  loadGrantedByClaim,
} from './data/claim-line.queries.ts'
import { loadCommitments, loadTariffsByCommitment } from './data/commitment.queries.ts'
import { tables } from './data/figures.table.ts'
import { countForecasts, listForecasts, listForecastsOn } from './data/forecast.queries.ts'
import { hasAllocations, listRemaining } from './data/remaining.queries.ts'
import { countTariffs, listPricesOfYear, listTariffs, loadTariffs } from './data/tariff.queries.ts'

/** Everything that a request can read in this subgraph. */
export function createLoaders(database: Database, identity: Identity) {
  const linePages = new Map<string, ReturnType<typeof createLinePageLoader>>()
  const createLinePageLoader = (limit: number, after: string | null) =>
    createListLoader(
      (claimIds: readonly string[]) => database.read(identity, loadClaimLinesByClaim, claimIds, limit, after),
      (row) => row.claimId,
    )

  const claimById = createIdLoader((ids) => database.read(identity, loadClaims, ids))
  const answerByClaim = createIdLoader((ids) => database.read(identity, loadClaimAnswers, ids))
  const grantedByClaim = createLoader(
    (claimIds: readonly string[]) => database.read(identity, loadGrantedByClaim, claimIds),
    (row) => row.claimId,
  )

  return {
    /** Reads what it answers about a claim anew, after the claim was answered. */
    forgetClaim: (id: string) => {
      for (const loader of [claimById, answerByClaim]) loader.clear(id)
      grantedByClaim.clear(id)
      linePages.clear()
    },
    claimById,
    /** How it stands with the answer to a claim that was read before; throws when the exchange knows no such claim. */
    getClaimAnswer: async (claimId: string) => {
      const row = await answerByClaim.load(claimId)
      if (row === null) throw new Error('The exchange does not know a claim that was projected.')
      return row
    },
    grantedByClaim,
    listClaimHandlings: () => database.read(identity, listClaimHandlings),
    commitmentById: createIdLoader((ids) => database.read(identity, loadCommitments, ids)),
    tariffsByCommitment: createListLoader(
      (commitmentIds: readonly string[]) => database.read(identity, loadTariffsByCommitment, commitmentIds),
      (row) => row.commitmentId,
    ),
    claimedByCommitment: createLoader(
      (commitmentIds: readonly string[]) => database.read(identity, loadClaimedByCommitment, commitmentIds),
      (row) => row.commitmentId,
    ),

    listTariffs: (limit: number, after: string | null, providerAgbCode: string | null) =>
      database.read(identity, listTariffs, limit, after, providerAgbCode),
    countTariffs: (providerAgbCode: string | null) => database.read(identity, countTariffs, providerAgbCode),
    tariffById: createIdLoader((ids) => database.read(identity, loadTariffs, ids)),

    listBudgetFrames: (year: number, on: string) => database.read(identity, listBudgetFrames, year, on),
    hasAllocations: () => database.read(identity, hasAllocations),
    listRemaining: (year: number) => database.read(identity, listRemaining, year),
    listPricesOfYear: (year: number) => database.read(identity, listPricesOfYear, year),
    listForecastsOn: (year: number, on: string) => database.read(identity, listForecastsOn, year, on),
    figures: createFigureLoaders(tables, database, identity),
    listForecasts: (limit: number, after: string | null, year: number) =>
      database.read(identity, listForecasts, limit, after, year),
    countForecasts: (year: number) => database.read(identity, countForecasts, year),

    listClaims: (limit: number, after: string | null) => database.read(identity, listClaims, limit, after),
    countClaims: () => database.read(identity, countClaims),

    listClaimLines: (limit: number, after: string | null, matched: boolean | null) =>
      database.read(identity, listClaimLines, limit, after, matched),
    countClaimLines: (matched: boolean | null) => database.read(identity, countClaimLines, matched),
    claimLineById: createIdLoader((ids) => database.read(identity, loadClaimLines, ids)),
    /** One loader for each page asked for, so that the same page of many claims is one statement. */
    claimLinesByClaim: (limit: number, after: string | null) => {
      const page = `${limit} ${after}`
      const loader = linePages.get(page) ?? createLinePageLoader(limit, after)
      linePages.set(page, loader)
      return loader
    },
    lineCountByClaim: createLoader(
      (claimIds: readonly string[]) => database.read(identity, countClaimLinesByClaim, claimIds),
      (row) => row.claimId,
    ),
  }
}

export type Loaders = ReturnType<typeof createLoaders>
