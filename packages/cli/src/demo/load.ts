import type { Engine } from '@regiograaf/federation'
import { type Identity, type IdentityClaims, toIdentity } from '@regiograaf/identity'
import { type IjwMessage, receiveMessages } from '@regiograaf/ijw'
import { predecessorsOf } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import { type DocumentNode, parse } from 'graphql'
import type { Hub } from '../hub.ts'
import type { Progress } from '../progress.ts'
import { type DemoRegion, generateDemoRegion } from './demo-region.ts'
import { toMessageFile } from './message-file.ts'
import { demoMunicipalities } from './municipalities.ts'

export interface DemoLoad {
  readonly hub: Hub
  readonly engine: Engine
  readonly clients: number
  readonly progress: Progress
}

/**
 * Brings the demo region in through the doors that real facts take: messages through the import, everything else through
 * the graph's own mutations. Doing it again, or after an interruption, changes nothing that is already there.
 */
export async function loadDemoRegion({ hub, engine, clients, progress }: DemoLoad): Promise<void> {
  const region = generateDemoRegion({ clients })
  progress.step(`Loading the demo region: ${clients} young people in three regions`)
  await registerProviders(engine, region)
  await contractProviders(engine, region)
  await agreeTariffs(engine, region)
  await planBudgets(engine, region)
  await registerSchools(engine, region)
  await receiveDemoMessages(hub, region, progress)
  await agreeArrangements(engine, region, hub)
  await registerAbsences(engine, region, hub)
  await recordSecurePlaces(engine, region)
  await registerSecurePlacements(engine, region, hub)
  await registerWaiting(engine, region, hub)
  await confirmRegisters(engine)
  await recordPerspectivePlans(engine, region, hub)
  await agreeNormDeviations(engine, region, hub)
  progress.step('Publishing the figures of the demo region')
  await hub.publishFigures(today())
}

async function receiveDemoMessages({ inbox, projections }: Hub, region: DemoRegion, progress: Progress): Promise<void> {
  const onProgress = (handled: number) => progress.count(`Loading the demo region: ${handled} messages`)
  const report = await receiveMessages({ inbox, projections, files: toFiles(region.messages), onProgress })
  const { rejected, unreadable, parked, conflicts, notProjected } = report
  const refused = [...rejected, ...unreadable]
  if (refused.length + parked.length + conflicts.length + notProjected > 0) {
    throw new Error(
      `The demo region did not come in whole: ${refused.length} messages refused, ${parked.length} parked, ${conflicts.length} in conflict, ${notProjected} not projected.`,
    )
  }
}

function* toFiles(messages: Iterable<IjwMessage>) {
  for (const message of messages) yield toMessageFile(message)
}

/** The mutation of this name, asked for what came of it and for a problem. */
function toMutation(name: string): DocumentNode {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  return parse(`mutation ${type}($input: ${type}Input!) {
    ${name}(input: $input) { __typename ... on Problem { message } }
  }`)
}

const registerProvider = toMutation('registerProvider')

async function registerProviders(engine: Engine, { providers }: DemoRegion): Promise<void> {
  for (const { agbCode, name, regionIds, categoryCodes: productCategoryCodes } of providers) {
    for (const regionId of regionIds) {
      await change(engine, registerProvider, contractManagerOf({ kind: 'region', code: regionId }), {
        agbCode,
        name,
        productCategoryCodes,
      })
    }
  }
}

const contractProvider = toMutation('contractProvider')

async function contractProviders(engine: Engine, { contracts }: DemoRegion): Promise<void> {
  for (const { regionId, ...contract } of contracts) {
    await change(engine, contractProvider, contractManagerOf({ kind: 'region', code: regionId }), contract)
  }
}

const agreeTariffList = toMutation('agreeTariffs')

/** As many tariffs as one price list can have. */
const priceListLength = 500

async function agreeTariffs(engine: Engine, { tariffs }: DemoRegion): Promise<void> {
  for (const [municipalityCode, slice] of Map.groupBy(tariffs, (tariff) => tariff.municipalityCode)) {
    const identity = contractManagerOf({ kind: 'municipality', code: municipalityCode })
    const agreements = slice.map(
      ({ agbCode, categoryCode, productCode, unit, amountCents, validFrom, validUntil }) => ({
        providerAgbCode: agbCode,
        productCategoryCode: categoryCode,
        productCode,
        unitCode: unit,
        amountCents,
        validFrom,
        validTo: validUntil,
      }),
    )
    for (let start = 0; start < agreements.length; start += priceListLength) {
      await change(engine, agreeTariffList, identity, { tariffs: agreements.slice(start, start + priceListLength) })
    }
  }
}

const setBudgetFrame = toMutation('setBudgetFrame')

const recordForecast = toMutation('recordForecast')

async function planBudgets(engine: Engine, { frames, forecasts }: DemoRegion): Promise<void> {
  const policyOf = (code: string) =>
    demoIdentity({ organisation: { kind: 'municipality', code }, role: 'policy', purpose: 'POLICY' })
  for (const { municipalityCode, ...frame } of frames) {
    await change(engine, setBudgetFrame, policyOf(municipalityCode), frame)
  }
  for (const { municipalityCode, ...forecast } of forecasts) {
    await change(engine, recordForecast, policyOf(municipalityCode), forecast)
  }
}

const registerSchool = toMutation('registerSchool')

async function registerSchools(engine: Engine, { schools }: DemoRegion): Promise<void> {
  const identity = demoIdentity({
    organisation: { kind: 'partnership', code: 'DEMO-01' },
    role: 'partnership',
    purpose: 'ACCESS',
  })
  for (const { brin, name, municipalityCode } of schools) {
    await change(engine, registerSchool, identity, { brin, name, municipalityCode })
  }
}

const agreeArrangement = toMutation('agreeEducationCareArrangement')

async function agreeArrangements(engine: Engine, { arrangements }: DemoRegion, { pseudonyms }: Hub): Promise<void> {
  for (const { clientBsn, municipalityCode, brin, agbCode, ...arrangement } of arrangements) {
    await change(engine, agreeArrangement, caseworkerOf(municipalityCode), {
      ...arrangement,
      clientId: pseudonyms.clientId(municipalityCode, clientBsn),
      schoolBrin: brin,
      providerAgbCode: agbCode,
    })
  }
}

const registerAbsence = toMutation('registerLongTermAbsence')

async function registerAbsences(engine: Engine, { absences }: DemoRegion, { pseudonyms }: Hub): Promise<void> {
  for (const { clientBsn, municipalityCode, brin, ...absence } of absences) {
    await change(engine, registerAbsence, caseworkerOf(municipalityCode), {
      ...absence,
      clientId: pseudonyms.clientId(municipalityCode, clientBsn),
      schoolBrin: brin,
    })
  }
}

const setSecureCareCapacity = toMutation('setSecureCareCapacity')

async function recordSecurePlaces(engine: Engine, { securePlaces }: DemoRegion): Promise<void> {
  for (const { regionId, ...capacity } of securePlaces) {
    await change(engine, setSecureCareCapacity, contractManagerOf({ kind: 'region', code: regionId }), capacity)
  }
}

const registerSecurePlacement = toMutation('registerSecurePlacement')

async function registerSecurePlacements(
  engine: Engine,
  { securePlacements }: DemoRegion,
  { pseudonyms }: Hub,
): Promise<void> {
  for (const { clientBsn, municipalityCode, ...placement } of securePlacements) {
    await change(engine, registerSecurePlacement, caseworkerOf(municipalityCode), {
      ...placement,
      clientId: pseudonyms.clientId(municipalityCode, clientBsn),
    })
  }
}

const registerWait = parse(`mutation RegisterWaiting($input: RegisterWaitingInput!) {
  registerWaiting(input: $input) {
    __typename
    ... on Problem { message }
    ... on RegisterWaitingSuccess { waitingListEntry { id } }
  }
}`)

const endWait = toMutation('endWaiting')

async function registerWaiting(engine: Engine, { waiting }: DemoRegion, { pseudonyms }: Hub): Promise<void> {
  for (const { clientBsn, municipalityCode, endedOn, outcome, ...entry } of waiting) {
    const identity = caseworkerOf(municipalityCode)
    const clientId = pseudonyms.clientId(municipalityCode, clientBsn)
    const { waitingListEntry } = await change(engine, registerWait, identity, { ...entry, clientId })
    if (endedOn === null) continue
    await change(engine, endWait, identity, { waitingListEntryId: waitingListEntry?.id, on: endedOn, outcome })
  }
}

const confirmRegister = toMutation('confirmRegister')

async function confirmRegisters(engine: Engine): Promise<void> {
  for (const { code } of demoMunicipalities) {
    for (const register of ['SECURE_CARE', 'WAITING_LIST', 'PERSPECTIVE_PLANS']) {
      await change(engine, confirmRegister, caseworkerOf(code), { register })
    }
  }
}

const recordPerspectivePlan = toMutation('recordPerspectivePlan')

async function recordPerspectivePlans(
  engine: Engine,
  { perspectivePlans }: DemoRegion,
  { pseudonyms }: Hub,
): Promise<void> {
  for (const { clientBsn, municipalityCode, ...plan } of perspectivePlans) {
    await change(engine, recordPerspectivePlan, caseworkerOf(municipalityCode), {
      ...plan,
      clientId: pseudonyms.clientId(municipalityCode, clientBsn),
    })
  }
}

const agreeNormDeviation = toMutation('agreeNormDeviation')

async function agreeNormDeviations(engine: Engine, { normDeviations }: DemoRegion, { pseudonyms }: Hub): Promise<void> {
  for (const { municipalityCode, allocationNumber, ...deviation } of normDeviations) {
    await change(engine, agreeNormDeviation, caseworkerOf(municipalityCode), {
      ...deviation,
      allocationId: pseudonyms.allocationId(municipalityCode, allocationNumber),
    })
  }
}

function caseworkerOf(municipalityCode: string): Identity {
  return demoIdentity({
    organisation: { kind: 'municipality', code: municipalityCode },
    role: 'caseworker',
    purpose: 'ACCESS',
  })
}

function contractManagerOf(organisation: IdentityClaims['organisation']): Identity {
  return demoIdentity({ organisation, role: 'contract-manager', purpose: 'FUNDING' })
}

function demoIdentity(claims: Omit<IdentityClaims, 'sub'>): Identity {
  return toIdentity({ sub: 'demo', ...claims }, predecessorsOf)
}

interface Changed {
  readonly __typename: string
  readonly message?: string
  readonly waitingListEntry?: { readonly id: string }
}

/** Runs a mutation of one field, and gives what it answers. Throws when it is refused: the demo region is right or it is not there. */
async function change(engine: Engine, document: DocumentNode, identity: Identity, input: object): Promise<Changed> {
  const { data, errors } = await engine.execute({
    document,
    variables: { input },
    context: { identity, requestId: 'demo' },
  })
  const [answer] = Object.values((data ?? {}) as Record<string, Changed | null>)
  if (errors || !answer?.__typename.endsWith('Success')) {
    throw new Error(`The demo region was refused: ${errors?.[0]?.message ?? answer?.message ?? 'no answer'}`)
  }
  return answer
}
