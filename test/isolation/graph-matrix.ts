import { randomUUID } from 'node:crypto'
import { accessOf, isMachinery } from '@regiograaf/access'
import { type Identity, may, type OrganisationKind, type Purpose, type Role, roles } from '@regiograaf/identity'
import { encodeCursor } from '@regiograaf/subgraph-kit'
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { Answer, TestHub } from '../testing/test-hub.ts'
import { alkmaar, dordrecht, type Slice, tracesOf } from './two-municipalities.ts'

/** Whose data a type holds: of one municipality, and then the table with its key where it has one; or what the region shares. */
type TypePromise = { readonly of: 'slice'; readonly table?: string } | { readonly of: 'region' }

const ofSlice = { of: 'slice' } as const
const ofRegion = { of: 'region' } as const

/** The promise of every object type of the graph. A type without one fails the matrix. */
export const typePromises: Readonly<Record<string, TypePromise>> = {
  Access: ofSlice,
  AccessConnection: ofSlice,
  AccessEdge: ofSlice,
  Address: ofSlice,
  AgreeEducationCareArrangementSuccess: ofSlice,
  AgreeNormDeviationSuccess: ofSlice,
  AgreeTariffsSuccess: ofSlice,
  AnswerClaimSuccess: ofSlice,
  AllocatedVolume: ofSlice,
  Allocation: { of: 'slice', table: 'clients.allocation' },
  AllocationNotFoundProblem: ofRegion,
  ApproveClaimSuccess: ofSlice,
  ArrangementOverlapProblem: ofSlice,
  BudgetFrame: { of: 'slice', table: 'finance.budget_frame' },
  BudgetFrameDecidedProblem: ofSlice,
  CareRequest: { of: 'slice', table: 'clients.care_request' },
  CareRequestConnection: ofSlice,
  CareRequestEdge: ofSlice,
  CareRequestNotFoundProblem: ofRegion,
  CareStart: ofSlice,
  CareStop: ofSlice,
  ChangeAllocationSuccess: ofSlice,
  ChangeClaimHandlingSuccess: ofSlice,
  Claim: { of: 'slice', table: 'finance.claim' },
  ClaimAlreadyAnsweredProblem: ofRegion,
  ClaimAnswer: ofSlice,
  ClaimConnection: ofSlice,
  ClaimEdge: ofSlice,
  ClaimLine: { of: 'slice', table: 'finance.claim_line' },
  ClaimLineConnection: ofSlice,
  ClaimLineEdge: ofSlice,
  ClaimNotFoundProblem: ofRegion,
  Client: { of: 'slice', table: 'clients.client' },
  ClientConnection: ofSlice,
  ClientEdge: ofSlice,
  ClientNotFoundProblem: ofRegion,
  CodedValue: ofRegion,
  Commitment: ofSlice,
  ContractProviderSuccess: ofRegion,
  ContractRecordedProblem: ofRegion,
  CostShare: ofRegion,
  CostSharing: ofRegion,
  DeleteAllocationSuccess: ofSlice,
  AlreadyWaitingProblem: ofSlice,
  ConfirmRegisterSuccess: ofSlice,
  EndWaitingSuccess: ofSlice,
  RegisterWaitingSuccess: ofSlice,
  WaitingEndedProblem: ofSlice,
  WaitingListEntry: { of: 'slice', table: 'clients.waiting_list_entry' },
  WaitingListEntryConnection: ofSlice,
  WaitingListEntryEdge: ofSlice,
  WaitingListEntryNotFoundProblem: ofRegion,
  EndSecurePlacementSuccess: ofSlice,
  SecurePlacement: { of: 'slice', table: 'clients.secure_placement' },
  SecurePlacementConnection: ofSlice,
  SecurePlacementEdge: ofSlice,
  SecurePlacementEndedProblem: ofSlice,
  SecurePlacementNotFoundProblem: ofRegion,
  SecurePlacementOverlapProblem: ofSlice,
  SecureCareCapacity: ofRegion,
  SecureCareCapacitySetProblem: ofRegion,
  SetSecureCareCapacitySuccess: ofRegion,
  RegisterSecurePlacementSuccess: ofSlice,
  Effort: ofRegion,
  EducationCareArrangement: { of: 'slice', table: 'education.education_care_arrangement' },
  EndAllocationSuccess: ofSlice,
  EndLongTermAbsenceSuccess: ofSlice,
  FieldProblem: ofRegion,
  Figure: ofSlice,
  FigureCompleteness: ofSlice,
  FigureDefinition: ofSlice,
  FigureDimension: ofSlice,
  FigureShare: ofSlice,
  FigureSource: ofSlice,
  Forecast: { of: 'slice', table: 'finance.forecast' },
  ForecastConnection: ofSlice,
  ForecastEdge: ofSlice,
  ForecastRecordedProblem: ofSlice,
  Goal: ofRegion,
  GrantAllocationSuccess: ofSlice,
  GrantMandateSuccess: ofSlice,
  GrantRequestSuccess: ofSlice,
  IdempotencyKeyReusedProblem: ofRegion,
  LongTermAbsence: { of: 'slice', table: 'education.long_term_absence' },
  LongTermAbsenceEndedProblem: ofSlice,
  LongTermAbsenceNotFoundProblem: ofRegion,
  LongTermAbsenceOverlapProblem: ofSlice,
  Mandate: { of: 'slice', table: 'hub.mandate' },
  MandateConnection: ofSlice,
  MandateEdge: ofSlice,
  MandateNotFoundProblem: ofRegion,
  MandateOverlapProblem: ofRegion,
  Message: { of: 'slice', table: 'ijw_published.message' },
  MessageAnswer: ofSlice,
  MessageConnection: ofSlice,
  MessageEdge: ofSlice,
  MessageFinding: ofSlice,
  MessageRefusedProblem: ofRegion,
  Municipality: ofRegion,
  Norm: ofRegion,
  NormCheck: ofSlice,
  NormDeviation: { of: 'slice', table: 'clients.norm_deviation' },
  NormDeviationAgreedProblem: ofSlice,
  PageInfo: ofRegion,
  PerspectivePlan: { of: 'slice', table: 'clients.perspective_plan' },
  PerspectivePlanRecordedProblem: ofSlice,
  ProductCategory: ofRegion,
  ProtectAddressSuccess: ofSlice,
  Provider: ofRegion,
  ProviderAlreadyRegisteredProblem: ofRegion,
  ProviderConnection: ofRegion,
  ProviderContract: ofRegion,
  ProviderEdge: ofRegion,
  ProviderNotRegisteredProblem: ofRegion,
  PutRequestUnderExaminationSuccess: ofSlice,
  ReferToMunicipalitySuccess: ofSlice,
  Region: ofRegion,
  RecordForecastSuccess: ofSlice,
  RecordPerspectivePlanSuccess: ofSlice,
  Referrer: ofSlice,
  RegisterLongTermAbsenceSuccess: ofSlice,
  RegisterProviderSuccess: ofRegion,
  RegisterSchoolSuccess: ofRegion,
  RejectRequestSuccess: ofSlice,
  RequestedProduct: ofSlice,
  RevokeMandateSuccess: ofSlice,
  RuleBreach: ofRegion,
  School: ofRegion,
  SchoolAlreadyRegisteredProblem: ofRegion,
  SchoolConnection: ofRegion,
  SchoolEdge: ofRegion,
  SchoolNotFoundProblem: ofRegion,
  SetBudgetFrameSuccess: ofSlice,
  Tariff: { of: 'slice', table: 'finance.tariff' },
  TariffConnection: ofSlice,
  TariffEdge: ofSlice,
  TariffOverlapProblem: ofSlice,
  UnprotectAddressSuccess: ofSlice,
  ValidationProblem: ofRegion,
  Whereabouts: ofSlice,
  WithheldFigure: ofRegion,
  WorklistConnection: ofSlice,
  WorklistEdge: ofSlice,
  WorklistItem: ofSlice,
}

/** How the rows of a slice can be named: its BSN, and an id of each type that has a table. */
interface Names {
  readonly bsn: string
  readonly municipality: string
  /** By type. */
  readonly ids: Readonly<Record<string, string>>
  /** By number: one on which care was claimed, and one that can be taken back. */
  readonly allocations: readonly string[]
  /** Three, by reference. */
  readonly openRequests: readonly string[]
  /** Two that await their answer, by number. */
  readonly awaitingClaims: readonly string[]
}

type Variables = Readonly<Record<string, unknown>>
type Ask = (names: Names) => Variables

const page =
  (type: string): Ask =>
  ({ municipality, ids }) =>
    municipality === alkmaar.municipality ? {} : { after: encodeCursor(ids[type] ?? '') }
const ofClient: Ask = ({ ids }) => ({ input: { clientId: ids.Client } })
const nothing: Ask = () => ({})
/** A change that sends a message: under one key for all callers, so that each of them gets the answer that the first one got. */
const sending =
  (idempotencyKey: string, input: (names: Names) => Variables): Ask =>
  (names) => ({ input: { idempotencyKey, ...input(names) } })
const keyOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What every entrance of the graph is asked for, by what can name a row. An entrance without it fails the matrix. */
export const entrances: Readonly<Record<string, Ask>> = {
  'Query.accesses': ({ ids }) => ({ clientId: ids.Client }),
  'Query.budgetFrames': () => ({ year: 2026 }),
  'Query.careRequest': ({ ids }) => ({ id: ids.CareRequest }),
  'Query.careRequests': page('CareRequest'),
  'Query.claimHandling': nothing,
  'Query.claimLines': page('ClaimLine'),
  'Query.claims': page('Claim'),
  'Query.client': ({ ids }) => ({ id: ids.Client }),
  'Query.clientByBsn': ({ bsn }) => ({ bsn }),
  'Query.clients': page('Client'),
  'Query.contractedProviders': () => ({ regionId: 'noord-kennemerland' }),
  'Query.budgetUtilisation': ({ municipality }) => ({ scope: { municipality }, year: 2026 }),
  'Query.costSharing': () => ({ regionId: 'noord-kennemerland', year: 2019, amountCents: 5_000_000 }),
  'Query.financialSnapshot': ({ municipality }) => ({ scope: { municipality }, year: 2026, since: '2026-01-31' }),
  'Query.forecasts': (names) => ({ year: 2026, ...page('Forecast')(names) }),
  'Query.grantedCosts': ({ municipality }) => ({ scope: { municipality }, from: '2026-01-01', to: '2026-12-31' }),
  'Query.goals': () => ({ regionId: 'zuid-holland-zuid' }),
  'Query.longTermAbsentees': ({ municipality }) => ({
    scope: { municipality },
    from: '2026-06-01',
    to: '2026-06-01',
  }),
  'Query.mandates': page('Mandate'),
  'Query.message': ({ ids }) => ({ id: ids.Message }),
  'Query.messages': page('Message'),
  'Query.allocationsStarted': ({ municipality }) => ({
    scope: { municipality },
    from: '2024-01-01',
    to: '2026-12-31',
    by: 'REFERRER',
  }),
  'Query.coachReferrals': () => ({
    scope: { region: 'noord-kennemerland' },
    from: '2024-01-01',
    to: '2026-12-31',
  }),
  'Query.clientsInCare': ({ municipality }) => ({
    scope: { municipality },
    from: '2026-05-01',
    to: '2026-06-30',
    by: 'LEVEL',
  }),
  'Query.clientsInSecureCare': ({ municipality }) => ({
    scope: { municipality },
    from: '2026-06-01',
    to: '2026-06-01',
  }),
  'Query.waitingListEntries': page('WaitingListEntry'),
  'Query.waitingList': ({ municipality }) => ({ scope: { municipality }, from: '2026-06-01', to: '2026-06-01' }),
  'Query.involuntaryWaitingList': () => ({
    scope: { region: 'noord-kennemerland' },
    from: '2026-06-01',
    to: '2026-06-01',
  }),
  'Query.waitingTimes': ({ municipality }) => ({ scope: { municipality }, from: '2025-01-01', to: '2026-06-01' }),
  'Query.secureCareOccupancy': () => ({ regionId: 'noord-kennemerland', from: '2026-06-01', to: '2026-06-01' }),
  'Query.secureCareCapacities': () => ({ regionId: 'noord-kennemerland' }),
  'Query.securePlacements': page('SecurePlacement'),
  'Query.municipalities': () => ({ regionId: 'noord-kennemerland' }),
  'Query.municipality': () => ({ code: 'GM0361' }),
  'Query.normFramework': ({ municipality }) => ({
    scope: { municipality },
    from: '2024-01-01',
    to: '2025-12-31',
    by: 'FRAMEWORK',
  }),
  'Query.norms': () => ({ regionId: 'zuid-holland-zuid' }),
  'Query.perspectivePlans': ({ municipality }) => ({
    scope: { municipality },
    from: '2026-05-01',
    to: '2026-06-30',
  }),
  'Query.productCategories': nothing,
  'Query.provider': () => ({ agbCode: '98000101' }),
  'Query.providers': nothing,
  'Query.region': () => ({ id: 'noord-kennemerland' }),
  'Query.regions': nothing,
  'Query.school': () => ({ brin: '61AB' }),
  'Query.schools': nothing,
  'Query.tariffs': page('Tariff'),
  'Query.worklist': nothing,
  'Mutation.agreeEducationCareArrangement': ({ ids }) => ({
    input: {
      clientId: ids.Client,
      schoolBrin: '61AB',
      kind: 'AT_CARE_LOCATION',
      targetGroup: 'INFANTS',
      start: '2027-02-02',
      end: '2027-03-02',
    },
  }),
  'Mutation.agreeNormDeviation': ({ allocations }) => ({
    input: {
      allocationId: allocations[0],
      normId: 'zuid-holland-zuid-2022-term',
      reason: 'LIFELONG_NEED',
      agreedOn: '2026-02-02',
    },
  }),
  'Mutation.agreeTariffs': () => ({
    input: {
      tariffs: [
        {
          providerAgbCode: '98000101',
          productCategoryCode: '45',
          productCode: '45A77',
          unitCode: '04',
          amountCents: 4_200,
          validFrom: '2026-01-01',
        },
      ],
    },
  }),
  'Mutation.answerClaim': sending(keyOf(8), ({ awaitingClaims }) => ({
    claimId: awaitingClaims[0],
    rejectedLines: [],
  })),
  'Mutation.approveClaim': sending(keyOf(9), ({ awaitingClaims }) => ({ claimId: awaitingClaims[1] })),
  'Mutation.changeClaimHandling': () => ({ input: { handling: 'REVIEWED' } }),
  'Mutation.changeAllocation': sending(keyOf(1), ({ allocations }) => ({
    allocationId: allocations[0],
    reasonCode: '04',
    end: '2026-06-30',
  })),
  'Mutation.contractProvider': () => ({
    input: { agbCode: '98000101', validFrom: '2027-01-01', validTo: '2027-12-31' },
  }),
  'Mutation.deleteAllocation': sending(keyOf(2), ({ allocations }) => ({
    allocationId: allocations[1],
    contact: { postcode: '1800AA', houseNumber: 12 },
  })),
  'Mutation.endAllocation': sending(keyOf(3), ({ allocations }) => ({
    allocationId: allocations[0],
    reasonCode: '05',
    end: '2026-06-01',
  })),
  'Mutation.endLongTermAbsence': ({ ids }) => ({
    input: { longTermAbsenceId: ids.LongTermAbsence, end: '2026-06-19' },
  }),
  'Mutation.confirmRegister': () => ({ input: { register: 'WAITING_LIST' } }),
  'Mutation.endWaiting': ({ ids }) => ({
    input: { waitingListEntryId: ids.WaitingListEntry, on: '2026-06-19', outcome: 'STARTED' },
  }),
  // The one that stands, so that there is one to end.
  'Mutation.registerWaiting': ({ ids }) => ({
    input: {
      clientId: ids.Client,
      place: 'PROVIDER',
      organisationAgbCode: '98000101',
      productCategoryCode: '45',
      waitingSince: '2026-03-02',
    },
  }),
  'Mutation.endSecurePlacement': ({ ids }) => ({
    input: { securePlacementId: ids.SecurePlacement, end: '2026-06-19', endReason: 'DEPARTURE' },
  }),
  'Mutation.grantAllocation': sending(keyOf(4), ({ ids }) => ({
    clientId: ids.Client,
    providerAgbCode: '98000101',
    productCategoryCode: '43',
    start: '2099-01-01',
  })),
  'Mutation.putRequestUnderExamination': sending(keyOf(5), ({ openRequests }) => ({ careRequestId: openRequests[0] })),
  'Mutation.recordForecast': () => ({
    input: { year: 2027, asOf: '2026-10-01', kind: 'INCOME', amountCents: 12_345_600 },
  }),
  'Mutation.recordPerspectivePlan': ({ ids }) => ({
    input: { clientId: ids.Client, datedOn: '2026-02-02', lifeAreas: ['HOUSING'] },
  }),
  'Mutation.referToMunicipality': sending(keyOf(6), ({ openRequests }) => ({
    careRequestId: openRequests[1],
    municipalityCode: 'GM0363',
  })),
  'Mutation.rejectRequest': sending(keyOf(7), ({ openRequests }) => ({
    careRequestId: openRequests[2],
    reasonCode: '3',
  })),
  'Mutation.grantRequest': sending(keyOf(10), ({ openRequests }) => ({ careRequestId: openRequests[3] })),
  'Mutation.grantMandate': () => ({
    input: {
      regionId: 'noord-kennemerland',
      desk: 'CARE_DESK',
      purpose: 'MEASURE',
      category: 'CLIENT_FILES',
      from: '2026-01-01',
      until: '2029-12-31',
    },
  }),
  'Mutation.protectAddress': ofClient,
  // The one that stands, so that there is one to end.
  'Mutation.registerLongTermAbsence': ({ ids }) => ({
    input: { clientId: ids.Client, start: '2026-03-02', reason: 'AWAITING_CARE' },
  }),
  // The one that stands, so that there is one to end.
  'Mutation.registerSecurePlacement': ({ ids }) => ({
    input: { clientId: ids.Client, institutionAgbCode: '98000101', start: '2026-03-02' },
  }),
  'Mutation.setSecureCareCapacity': () => ({
    input: { institutionAgbCode: '98000101', validFrom: '2027-01-01', places: 64 },
  }),
  'Mutation.registerProvider': () => ({
    input: { agbCode: '98000404', name: 'De Kaag', productCategoryCodes: ['45'] },
  }),
  'Mutation.registerSchool': () => ({ input: { brin: '77XY', name: 'De Zwaan', municipalityCode: 'GM0361' } }),
  'Mutation.revokeMandate': ({ ids }) => ({ input: { id: ids.Mandate } }),
  'Mutation.setBudgetFrame': () => ({
    input: { year: 2027, amountCents: 65_432_100, decidedOn: '2026-10-08' },
  }),
  'Mutation.unprotectAddress': ofClient,
}

/** What Alkmaar has none of, because its region has no norm framework; subgraphs/clients/src/norm-deviations.test.ts asks for them where there is one. */
const absent: ReadonlySet<string> = new Set(['AgreeNormDeviationSuccess', 'NormCheck', 'NormDeviation'])

/** What only organisations of one kind may ask, beside what their role says. */
const onlyFor: Readonly<Record<string, OrganisationKind>> = {
  'Mutation.agreeTariffs': 'municipality',
  'Mutation.changeClaimHandling': 'municipality',
  'Mutation.contractProvider': 'region',
  'Mutation.registerProvider': 'region',
  'Mutation.setSecureCareCapacity': 'region',
}

const organisations: Readonly<Record<OrganisationKind, string>> = {
  municipality: alkmaar.municipality,
  region: 'noord-kennemerland',
  provider: '98000101',
  partnership: 'PO2703',
  public: 'public',
}

interface Caller {
  readonly name: string
  readonly identity: Identity
}

/** Everyone whom a token can make: each role, of each kind of organisation, for each purpose or the first. */
const listCallers = (which: 'each purpose' | 'first purpose'): readonly Caller[] =>
  Object.entries(roles).flatMap(([role, { of, purposes }]) =>
    of.flatMap((kind) =>
      purposes.slice(0, which === 'each purpose' ? purposes.length : 1).map((purpose) => ({
        name: `${role} of ${organisations[kind]} for ${purpose}`,
        identity: {
          subject: 'matrix',
          organisation: { kind, code: organisations[kind] },
          role: role as Role,
          purpose: purpose as Purpose,
          municipalities: kind === 'municipality' ? [alkmaar.municipality] : [],
        },
      })),
    ),
  )

/** Types and entrances for which nobody has said what is promised, and types whose fields contradict their promise. */
export function findMissingPromises(schema: GraphQLSchema): readonly string[] {
  const types = objectTypesOf(schema)
  const unpromised = types
    .filter(({ name }) => !Object.hasOwn(typePromises, name))
    .map(({ name }) => `${name} has no promise: say in test/isolation/graph-matrix.ts whose data it holds.`)
  const unasked = listEntrances(schema)
    .filter(({ coordinate }) => !Object.hasOwn(entrances, coordinate))
    .map(({ coordinate }) => `${coordinate} is not asked: say in test/isolation/graph-matrix.ts what with.`)
  const open = types
    .filter(({ name }) => typePromises[name]?.of === 'slice')
    .filter((type) => [...accessOf(type).values()].every((permission) => permission === 'READ_SHARED'))
    .map(({ name }) => `${name} is of a municipality, and everybody may ask for all of it.`)
  return [...unpromised, ...unasked, ...open]
}

/**
 * Everything in which the graph does not keep its promises to a caller of Alkmaar, one sentence each: each entrance and each
 * entity x each role and purpose. What names a row of Dordrecht must be answered like what names nothing; what the caller
 * may not ask is refused alike; and what it may ask is there, so that the matrix is no list of refusals.
 */
export async function* findGraphLeaks(
  hub: TestHub,
  schema: GraphQLSchema,
  which: 'each purpose' | 'first purpose',
): AsyncGenerator<string> {
  const [own, foreign] = [await namesOf(hub, alkmaar), await namesOf(hub, dordrecht)]
  const unknown = unknownNames()
  for (const caller of listCallers(which)) {
    yield* findLeaksAtEntrances(hub, schema, caller, { own, foreign, unknown })
    yield* findLeaksOfEntities(hub, caller, { own, foreign, unknown })
  }
}

interface ThreeNames {
  readonly own: Names
  readonly foreign: Names
  readonly unknown: Names
}

async function* findLeaksAtEntrances(
  hub: TestHub,
  schema: GraphQLSchema,
  { name, identity }: Caller,
  { own, foreign, unknown }: ThreeNames,
): AsyncGenerator<string> {
  const token = await hub.tokenOf(identity.role as Role, identity.organisation.code, identity.purpose)
  const seen = new Set<string>()
  const reachable = new Set<string>()
  for (const { coordinate, root, field } of listEntrances(schema)) {
    const variablesOf = entrances[coordinate]
    if (!variablesOf) continue
    const query = writeQuestion(schema, root, field, identity)
    const permission = accessOf(root).get(field.name)
    const isAllowed = permission != null && may(identity, permission)
    const isGiven = isAllowed && (onlyFor[coordinate] ?? identity.organisation.kind) === identity.organisation.kind
    const ask = async (names: Names) => hub.ask({ query, token, variables: variablesOf(names) })
    const ofOwn = await ask(own)
    const isRefused = ofOwn.status === 403
    if (isRefused === isAllowed)
      yield `${coordinate} for ${name} should ${isAllowed ? '' : 'not '}be answered: ${ofOwn.text}`
    if (isGiven === (ofOwn.errors !== undefined)) yield `${coordinate} for ${name} is answered ${ofOwn.text}`
    if (isGiven) {
      for (const type of reachableFrom(schema, field, identity)) reachable.add(type)
      for (const type of typesIn(ofOwn.data)) seen.add(type)
    }
    const [ofForeign, ofUnknown] = namesRows(variablesOf) ? [await ask(foreign), await ask(unknown)] : [ofOwn, ofOwn]
    if (textOf(ofForeign) !== textOf(ofUnknown)) {
      yield `${coordinate} for ${name} answers ${textOf(ofForeign)} to a row of another, and ${textOf(ofUnknown)} to none`
    }
    const traces = [...tracesOf(hub, dordrecht), ...Object.values(foreign.ids)]
    for (const { text } of [ofOwn, ofForeign]) {
      if (traces.some((trace) => text.includes(trace)))
        yield `${coordinate} for ${name} shows a row of another: ${text}`
    }
  }
  const unseen = [...reachable].filter(
    (type) => typePromises[type]?.of === 'slice' && !seen.has(type) && !absent.has(type),
  )
  if (identity.municipalities.length > 0 && unseen.length > 0) yield `${name} got no ${unseen.join(', ')}`
}

async function* findLeaksOfEntities(
  { hub }: TestHub,
  { name, identity }: Caller,
  { own, foreign, unknown }: ThreeNames,
): AsyncGenerator<string> {
  const source = 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }'
  for (const subgraph of hub.subgraphs) {
    for (const type of objectTypesOf(subgraph.schema)) {
      const ids = [own, foreign, unknown].map((names) => names.ids[type.name])
      if (ids.includes(undefined) || !isResolvable(subgraph.schema, type)) continue
      const { data } = await graphql({
        schema: subgraph.schema,
        source,
        variableValues: { r: ids.map((id) => ({ __typename: type.name, id })) },
        contextValue: subgraph.contextFor(identity, new Map()),
      })
      const [ofOwn, ofForeign, ofUnknown] = (data?._entities ?? []) as unknown[]
      const where = `the entity ${type.name} of ${subgraph.name} for ${name}`
      // A part of the graph that only adds to an entity takes any id for one.
      if (ofUnknown !== null && ofForeign !== null) continue
      if (ofForeign !== ofUnknown) yield `${where} exists for another`
      const isContent = [...accessOf(type).values()].some(
        (permission) => permission !== null && permission !== 'READ_SHARED' && may(identity, permission),
      )
      if ((ofOwn !== null) !== (isContent && identity.municipalities.length > 0))
        yield `${where} is ${JSON.stringify(ofOwn)}`
    }
  }
}

function isResolvable(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  const entity = schema.getType('_Entity')
  const apollo = type.extensions.apollo as { readonly subgraph?: { readonly resolveReference?: unknown } } | undefined
  return isAbstractType(entity) && schema.isSubType(entity, type) && apollo?.subgraph?.resolveReference !== undefined
}

async function namesOf(hub: TestHub, { bsn, municipality }: Slice): Promise<Names> {
  const ids: Record<string, string> = {}
  for (const [type, promise] of Object.entries(typePromises)) {
    if (promise.of !== 'slice' || promise.table === undefined) continue
    const { rows } = await hub.owner.query<{ id: string }>(
      `select id from ${promise.table} where municipality_code = $1 order by 1 limit 1`,
      [municipality],
    )
    if (!rows[0]) throw new Error(`${promise.table} holds no row of ${municipality}: fill it before the matrix.`)
    ids[type] = rows[0].id
  }
  const { rows: allocations } = await hub.owner.query<{ id: string }>(
    'select id from clients.allocation where municipality_code = $1 order by number',
    [municipality],
  )
  const { rows: openRequests } = await hub.owner.query<{ id: string }>(
    `select id from clients.care_request where municipality_code = $1 and not exists (
       select from clients.request_answer where request_id = care_request.id union all
       select from clients.request_grant where request_id = care_request.id) order by reference`,
    [municipality],
  )
  const { rows: awaitingClaims } = await hub.owner.query<{ id: string }>(
    `select id from ijw.claim where municipality_code = $1 and state = 'awaiting' order by number`,
    [municipality],
  )
  const { rows: answered } = await hub.owner.query<{ id: string }>(
    `select id from ijw_published.message where municipality_code = $1 and answer_id is not null order by 1 limit 1`,
    [municipality],
  )
  const idOf = ({ id }: { readonly id: string }) => id
  // One that has everything that a message can have; which of them a page begins with, chance decides.
  if (answered[0]) ids.Message = answered[0].id
  // The one that is not taken back on the way.
  if (allocations[0]) ids.Allocation = allocations[0].id
  return {
    bsn,
    municipality,
    ids,
    allocations: allocations.map(idOf),
    openRequests: openRequests.map(idOf),
    awaitingClaims: awaitingClaims.map(idOf),
  }
}

function unknownNames(): Names {
  const types = Object.entries(typePromises).filter(([, promise]) => 'table' in promise)
  return {
    bsn: '999900006',
    municipality: 'GM0505',
    ids: Object.fromEntries(types.map(([type]) => [type, randomUUID()])),
    allocations: [randomUUID(), randomUUID()],
    openRequests: [randomUUID(), randomUUID(), randomUUID(), randomUUID()],
    awaitingClaims: [randomUUID(), randomUUID()],
  }
}

interface Entrance {
  /** `Query.clients` */
  readonly coordinate: string
  readonly root: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
}

function listEntrances(schema: GraphQLSchema): readonly Entrance[] {
  return [schema.getQueryType(), schema.getMutationType()]
    .filter((root) => root != null)
    .flatMap((root) =>
      Object.values(root.getFields())
        .filter(({ name }) => !isMachinery(name))
        .map((field) => ({ coordinate: `${root.name}.${field.name}`, root, field })),
    )
}

function objectTypesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType()]
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isMachinery(type.name) && !roots.includes(type))
}

/** How deep an operation asks; a change can answer long lists, which cost. */
const levels = { query: 5, mutation: 3 }

/** The operation that asks an entrance for everything that this identity may ask below it, with all its arguments in variables. */
function writeQuestion(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  identity: Identity,
): string {
  const kind = root === schema.getMutationType() ? 'mutation' : 'query'
  const named = field.args.filter(({ name }) => name !== 'first')
  const declared = named.map(({ name, type }) => `$${name}: ${type}`)
  const given = [...named.map(({ name }) => `${name}: $${name}`), ...sizeOf(field, field.name === 'clients' ? 4 : 8)]
  const call = given.length > 0 ? `(${given.join(', ')})` : ''
  const header = declared.length > 0 ? `(${declared.join(', ')})` : ''
  return `${kind}${header} { asked: ${field.name}${call} ${selectionOf(schema, field, identity, levels[kind], [])} }`
}

/** Long enough at an entrance for all rows of both municipalities, whatever order their ids give them; young people, of whom there is one each, have most below them. */
const sizeOf = ({ args }: GraphQLField<unknown, unknown>, first = 2) =>
  args.some(({ name }) => name === 'first') ? [`first: ${first}`] : []

function selectionOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  identity: Identity,
  depth: number,
  above: readonly string[],
): string {
  const type = getNamedType(field.type)
  if (isLeafType(type)) return ''
  const parts = possibleTypes(schema, field).map((member) => {
    const fields = allowedFields(member, identity).filter((below) => {
      const named = getNamedType(below.type).name
      return isLeafType(getNamedType(below.type)) || (depth > 1 && ![...above, member.name].includes(named))
    })
    const texts = fields.map((below) => {
      const size = sizeOf(below).join()
      return `${below.name}${size && `(${size})`} ${selectionOf(schema, below, identity, depth - 1, [...above, member.name])}`
    })
    return isObjectType(type)
      ? texts.join(' ')
      : texts.length > 0
        ? `... on ${member.name} { ${aliased(texts, member)} }`
        : ''
  })
  return `{ __typename ${parts.join(' ')} }`
}

/** Under names of its type, so that members of a union whose fields differ can stand beside each other. */
function aliased(texts: readonly string[], { name }: GraphQLObjectType): string {
  return texts.map((text) => `of${name}_${text.split(/[ (]/, 1)[0]}: ${text}`).join(' ')
}

function possibleTypes(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type)
  return isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []
}

function allowedFields(type: GraphQLObjectType, identity: Identity): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ name, args }) => {
    const permission = accessOf(type).get(name)
    const isPlain = args.every((argument) => ['first', 'after', 'on'].includes(argument.name))
    return isPlain && permission != null && may(identity, permission)
  })
}

/** The types that an identity can come to below an entrance, problems left out: those are there when something is wrong. */
function reachableFrom(
  schema: GraphQLSchema,
  entrance: GraphQLField<unknown, unknown>,
  identity: Identity,
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const type of possibleTypes(schema, entrance)) {
    if (found.has(type.name) || type.name.endsWith('Problem')) continue
    found.add(type.name)
    for (const field of allowedFields(type, identity)) reachableFrom(schema, field, identity, found)
  }
  return found
}

function typesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => (key === '__typename' ? [String(below)] : typesIn(below)))
}

/** Whether what an entrance is asked depends on whose rows are named. */
function namesRows(variablesOf: Ask): boolean {
  const [one, other] = [unknownNames(), unknownNames()].map((names, index) =>
    variablesOf({ ...names, bsn: `${index}` }),
  )
  return JSON.stringify(one) !== JSON.stringify(other)
}

/** An answer without the id of its request. */
function textOf({ status, text }: Answer): string {
  return `${status} ${text.replaceAll(/"requestId":"[^"]*"/g, '')}`
}
