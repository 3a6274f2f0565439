import type { TestHub } from './test-hub.ts'

/** The mutations of the graph that tests begin with, each as whoever may do it. They throw unless the change succeeds. */
export interface Changes {
  registerProvider(regionId: string, agbCode: string, name: string): Promise<void>
  contractProvider(regionId: string, agbCode: string, validFrom: string): Promise<void>
  agreeTariff(municipality: string, terms?: Record<string, unknown>): Promise<void>
  setBudgetFrame(municipality: string, decidedOn: string): Promise<void>
  recordForecast(municipality: string, asOf: string): Promise<void>
  reviewClaims(municipality: string): Promise<void>
  registerSchool(municipality: string, brin: string, name: string): Promise<void>
  agreeArrangement(municipality: string, clientId: string, schoolBrin: string): Promise<void>
  registerLongTermAbsence(municipality: string, clientId: string, facts?: Record<string, unknown>): Promise<void>
  registerSecurePlacement(municipality: string, clientId: string): Promise<void>
  registerWaiting(municipality: string, clientId: string): Promise<void>
  setSecureCareCapacity(regionId: string, institutionAgbCode: string, validFrom: string): Promise<void>
  recordPerspectivePlan(municipality: string, clientId: string, datedOn: string): Promise<void>
  agreeNormDeviation(municipality: string, allocationId: string): Promise<void>
  protectAddress(municipality: string, clientId: string): Promise<void>
  unprotectAddress(municipality: string, clientId: string): Promise<void>
}

export function changesOf({ ask, tokenOf }: Pick<TestHub, 'ask' | 'tokenOf'>): Changes {
  const change = async (token: string, mutation: string, inputType: string, input: object) => {
    const query = `mutation($input: ${inputType}!) { change: ${mutation}(input: $input) { __typename ... on Problem { message } } }`
    const { text, data } = await ask({ query, token, variables: { input } })
    const outcome = (data as { change?: { __typename?: string } } | null | undefined)?.change?.__typename
    if (!outcome?.endsWith('Success')) throw new Error(`The change did not succeed: ${text}`)
  }
  return {
    registerProvider: async (regionId, agbCode, name) =>
      change(await tokenOf('contract-manager', regionId), 'registerProvider', 'RegisterProviderInput', {
        agbCode,
        name,
        productCategoryCodes: ['45'],
      }),
    contractProvider: async (regionId, agbCode, validFrom) =>
      change(await tokenOf('contract-manager', regionId), 'contractProvider', 'ContractProviderInput', {
        agbCode,
        validFrom,
        validTo: '2026-12-31',
      }),
    agreeTariff: async (municipality, terms = {}) =>
      change(await tokenOf('contract-manager', municipality), 'agreeTariffs', 'AgreeTariffsInput', {
        tariffs: [
          {
            providerAgbCode: '98000101',
            productCategoryCode: '45',
            productCode: '45A90',
            unitCode: '04',
            amountCents: 10_500,
            validFrom: '2026-01-01',
            ...terms,
          },
        ],
      }),
    setBudgetFrame: async (municipality, decidedOn) =>
      change(await tokenOf('policy', municipality), 'setBudgetFrame', 'SetBudgetFrameInput', {
        year: 2026,
        productCategoryCode: '45',
        amountCents: 4_500_000,
        decidedOn,
      }),
    recordForecast: async (municipality, asOf) =>
      change(await tokenOf('policy', municipality), 'recordForecast', 'RecordForecastInput', {
        year: 2026,
        asOf,
        kind: 'EXPENSE',
        amountCents: 4_300_000,
      }),
    reviewClaims: async (municipality) => {
      const query = `mutation { changeClaimHandling(input: { handling: REVIEWED }) {
        ... on ChangeClaimHandlingSuccess { handling } } }`
      const { text, errors } = await ask({ query, token: await tokenOf('contract-manager', municipality) })
      if (errors) throw new Error(`The change did not succeed: ${text}`)
    },
    registerSchool: async (municipality, brin, name) =>
      change(await tokenOf('partnership', 'PO2703'), 'registerSchool', 'RegisterSchoolInput', {
        brin,
        name,
        municipalityCode: municipality,
      }),
    agreeArrangement: async (municipality, clientId, schoolBrin) =>
      change(
        await tokenOf('caseworker', municipality),
        'agreeEducationCareArrangement',
        'AgreeEducationCareArrangementInput',
        {
          clientId,
          schoolBrin,
          kind: 'AT_SCHOOL',
          targetGroup: 'LONG_TERM_ABSENTEES',
          start: '2026-02-02',
          parties: ['FAMILY', 'EDUCATION'],
          fundedBy: ['EDUCATION'],
        },
      ),
    registerLongTermAbsence: async (municipality, clientId, facts = {}) =>
      change(await tokenOf('caseworker', municipality), 'registerLongTermAbsence', 'RegisterLongTermAbsenceInput', {
        clientId,
        start: '2026-03-02',
        reason: 'AWAITING_CARE',
        ...facts,
      }),
    recordPerspectivePlan: async (municipality, clientId, datedOn) =>
      change(await tokenOf('caseworker', municipality), 'recordPerspectivePlan', 'RecordPerspectivePlanInput', {
        clientId,
        datedOn,
        lifeAreas: ['HOUSING'],
      }),
    agreeNormDeviation: async (municipality, allocationId) =>
      change(await tokenOf('caseworker', municipality), 'agreeNormDeviation', 'AgreeNormDeviationInput', {
        allocationId,
        normId: 'zuid-holland-zuid-2022-term',
        reason: 'LIFELONG_NEED',
        agreedOn: '2026-02-02',
      }),
    registerSecurePlacement: async (municipality, clientId) =>
      change(await tokenOf('caseworker', municipality), 'registerSecurePlacement', 'RegisterSecurePlacementInput', {
        clientId,
        institutionAgbCode: '98000101',
        start: '2026-03-02',
      }),
    registerWaiting: async (municipality, clientId) =>
      change(await tokenOf('caseworker', municipality), 'registerWaiting', 'RegisterWaitingInput', {
        clientId,
        place: 'PROVIDER',
        organisationAgbCode: '98000101',
        productCategoryCode: '45',
        waitingSince: '2026-03-02',
      }),
    setSecureCareCapacity: async (regionId, institutionAgbCode, validFrom) =>
      change(await tokenOf('contract-manager', regionId), 'setSecureCareCapacity', 'SetSecureCareCapacityInput', {
        institutionAgbCode,
        validFrom,
        places: 24,
      }),
    protectAddress: async (municipality, clientId) =>
      change(await tokenOf('caseworker', municipality), 'protectAddress', 'ProtectAddressInput', { clientId }),
    unprotectAddress: async (municipality, clientId) =>
      change(await tokenOf('caseworker', municipality), 'unprotectAddress', 'UnprotectAddressInput', { clientId }),
  }
}
