import { type IjwMessage, type Jw325, parseMessage } from '@regiograaf/ijw'
import {
  allocatedProduct,
  allocationMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
} from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FinanceFixture, openFinanceFixture } from './testing/finance-fixture.ts'

const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
const contractManager = identityOf({ municipality: 'GM0361', role: 'contract-manager' })

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
})
afterAll(() => fixture?.close())
beforeEach(async () => {
  await fixture.clear()
  await review()
})

const review = async (handling = 'REVIEWED') => {
  const { data, errors } = await fixture.ask(
    contractManager,
    `mutation($input: ChangeClaimHandlingInput!) { changeClaimHandling(input: $input) {
      ... on ChangeClaimHandlingSuccess { handling } } }`,
    { input: { handling } },
  )
  if (errors) throw errors[0]
  return data?.changeClaimHandling
}

const line = (reference: string, hours: number, undoes?: string) => ({
  ...claimedLine,
  ProductReferentie: { ReferentieNummer: reference, ...(undoes && { VorigReferentieNummer: undoes }) },
  GeleverdVolume: hours,
  IngediendBedrag: { Bedrag: hours * 10_500, DebetCredit: undoes ? 'C' : 'D' },
})
/** A line of another product than was allocated. */
const wrong = (reference: string) => ({ ...line(reference, 2), ProductCode: '45A91' })
/** A line on an allocation of its own. */
const elsewhere = (reference: string, hours: number) => ({
  ...line(reference, hours),
  ToewijzingNummer: 500_018,
  ProductCode: '45A92',
})

const claim = claimMessage({ identification: 'C1' }, [line('L1', 10), elsewhere('L2', 4), wrong('L3')])
const claimId = (identification = 'C1') => fixture.pseudonyms.idOf('claim', 'GM0361', '98000101', identification)
const keyOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const receiveClaim = (...claims: readonly IjwMessage[]) =>
  fixture.receive(
    allocationMessage({}, [
      allocatedProduct,
      { ...allocatedProduct, ToewijzingNummer: 500_018, Product: { Categorie: '45', Code: '45A92' } },
    ]),
    ...(claims.length > 0 ? claims : [claim]),
  )

const outcomeFields = `__typename
  ... on Problem { message }
  ... on ValidationProblem { fields { path message } }`
const claimFields = 'claim { grantedCents answer { state dueOn answeredOn returnCodes { code } } }'

const approve = async (input: Record<string, unknown> = {}, identity = backOffice) => {
  const { data, errors } = await fixture.ask(
    identity,
    `mutation($input: ApproveClaimInput!) { approveClaim(input: $input) { ${outcomeFields.replace(/\n.*Validation.*/, '')}
      ... on ApproveClaimSuccess { ${claimFields} sent { id } } } }`,
    { input: { idempotencyKey: keyOf(1), claimId: claimId(), ...input } },
  )
  if (errors) throw errors[0]
  return data?.approveClaim as Record<string, unknown>
}

const answer = async (rejected: readonly [string, string][], input: Record<string, unknown> = {}) => {
  const rejectedLines = rejected.map(([lineReference, returnCode]) => ({ lineReference, returnCode }))
  const { data, errors } = await fixture.ask(
    backOffice,
    `mutation($input: AnswerClaimInput!) { answerClaim(input: $input) { ${outcomeFields}
      ... on AnswerClaimSuccess { ${claimFields} sent { id } } } }`,
    { input: { idempotencyKey: keyOf(1), claimId: claimId(), rejectedLines, ...input } },
  )
  if (errors) throw errors[0]
  return data?.answerClaim as Record<string, unknown>
}

/** What the graph says of every claim and its lines, and of what was claimed on the two allocations. */
async function askClaims() {
  const { data, errors } = await fixture.ask(
    backOffice,
    `{ claims { nodes { number grantedCents answer { state returnCodes { code } }
      lines { nodes { lineReference verdict returnCodes { code } } } } } }`,
  )
  if (errors) throw errors[0]
  const { claims } = JSON.parse(JSON.stringify(data)) as {
    claims: {
      nodes: {
        number: string
        grantedCents: number
        answer: { state: string; returnCodes: { code: string }[] }
        lines: { nodes: { lineReference: string; returnCodes: { code: string }[] }[] }
      }[]
    }
  }
  const claimed = (await fixture.askAllocations(backOffice, 500_017, 500_018)) as { claimedCents: number }[]
  return {
    claims: claims.nodes.map(({ number, grantedCents, answer, lines }) => ({
      number,
      grantedCents,
      state: answer.state,
      codes: answer.returnCodes.map(({ code }) => code),
      lines: lines.nodes
        .map(({ lineReference, returnCodes }) => [lineReference, ...returnCodes.map(({ code }) => code)])
        .sort(),
    })),
    claimedCents: claimed.map(({ claimedCents }) => claimedCents),
  }
}

async function listOutbox() {
  const { rows } = await fixture.owner.query<{ content: string; is_on_receipt: boolean }>(
    `select content, id in (
       select answer_id from ijw.receipt where message_id = outgoing.answers union all
       select message_id from ijw.receipt where receipt.answers = outgoing.answers) as is_on_receipt
     from ijw.outgoing where message_type = 'JW325'`,
  )
  return rows.map(({ content, is_on_receipt }) => {
    const result = parseMessage(content)
    if (!result.ok || result.message.type !== 'JW325') throw new Error('What waits is no sound claim answer.')
    const answered = result.message.DeclaratieAntwoord
    const lines = (answered?.Clienten?.Client ?? []).flatMap(({ Prestaties }) => Prestaties.Prestatie)
    return {
      granted: answered?.TotaalToegekendBedrag,
      codes: answered?.RetourCodes.RetourCode,
      rejected: lines.map((rejected) => [
        rejected.ProductReferentie.ReferentieNummer,
        ...rejected.RetourCodes.RetourCode,
      ]),
      isOnReceipt: is_on_receipt,
    }
  })
}

const debit = (cents: number) => ({ TotaalBedrag: cents, DebetCredit: 'D' })

describe('a municipality that reviews claims', () => {
  it('says so for itself alone', async () => {
    const dordrecht = identityOf({ municipality: 'GM0505', role: 'back-office' })
    const ask = async (identity = backOffice) => (await fixture.ask(identity, '{ claimHandling }')).data?.claimHandling
    expect([await ask(), await ask(dordrecht)]).toEqual(['REVIEWED', 'AUTOMATIC'])
    expect(await review('AUTOMATIC')).toEqual({ handling: 'AUTOMATIC' })
    expect(await ask()).toBe('AUTOMATIC')
  })

  it('has a claim counted as it was judged, and nobody answered', async () => {
    await receiveClaim()
    expect(await listOutbox()).toEqual([])
    expect(await askClaims()).toEqual({
      claims: [
        {
          number: 'D202605A',
          grantedCents: 147_000,
          state: 'AWAITING_ANSWER',
          codes: [],
          lines: [['L1'], ['L2'], ['L3', '9340']],
        },
      ],
      claimedCents: [105_000, 42_000],
    })
  })

  it('has a claim answered at once that comes after it stopped to', async () => {
    await review('AUTOMATIC')
    await receiveClaim()
    expect(await listOutbox()).toHaveLength(1)
    expect((await askClaims()).claims[0]?.state).toBe('ANSWERED_AUTOMATICALLY')
    expect(await approve()).toMatchObject({ __typename: 'ClaimAlreadyAnsweredProblem' })
  })
})

describe('approveClaim', () => {
  it('sends what was found when the claim came, and shows it on the receipt', async () => {
    await receiveClaim()
    const approved = await approve()
    expect(approved).toMatchObject({
      __typename: 'ApproveClaimSuccess',
      claim: { grantedCents: 147_000, answer: { state: 'ANSWERED', returnCodes: [] } },
    })
    expect(await listOutbox()).toEqual([
      { granted: debit(147_000), codes: ['0200'], rejected: [['L3', '9340']], isOnReceipt: true },
    ])
    expect((await askClaims()).claims[0]?.lines).toEqual([['L1'], ['L2'], ['L3', '9340']])
  })

  it('answers one with the same key as before, and refuses the key for another claim', async () => {
    const second = claimMessage({ identification: 'C2', number: 'D2', datedOn: '2026-06-08' }, [wrong('L9')])
    await receiveClaim(claim, second)
    const first = await approve()
    expect(await approve()).toEqual(first)
    expect(await approve({ claimId: claimId('C2') })).toMatchObject({ __typename: 'IdempotencyKeyReusedProblem' })
    expect(await answer([])).toMatchObject({ __typename: 'IdempotencyKeyReusedProblem' })
    expect(await listOutbox()).toHaveLength(1)
  })

  it('answers a claim once: of two at the same moment one is sent', async () => {
    await receiveClaim()
    const outcomes = await Promise.all([
      approve({ idempotencyKey: keyOf(2) }),
      answer([['L1', '0611']], { idempotencyKey: keyOf(3) }),
      approve({ idempotencyKey: keyOf(4) }),
    ])
    expect(outcomes.map(({ __typename }) => String(__typename).endsWith('Success')).sort()).toEqual([
      false,
      false,
      true,
    ])
    expect(outcomes.filter(({ __typename }) => __typename === 'ClaimAlreadyAnsweredProblem')).toHaveLength(2)
    const [sent, ...others] = await listOutbox()
    expect(others).toEqual([])
    const { claims } = await askClaims()
    expect(claims[0]?.grantedCents).toBe(sent?.granted?.TotaalBedrag)
    expect(await approve({ idempotencyKey: keyOf(5) })).toMatchObject({ __typename: 'ClaimAlreadyAnsweredProblem' })
  })

  it('knows no claim of another municipality', async () => {
    await receiveClaim()
    const stranger = identityOf({ municipality: 'GM0505', role: 'back-office' })
    expect(await approve({}, stranger)).toMatchObject({ __typename: 'ClaimNotFoundProblem' })
    expect(await approve({ claimId: keyOf(9) })).toMatchObject({ __typename: 'ClaimNotFoundProblem' })
    expect(await listOutbox()).toEqual([])
  })
})

describe('answerClaim', () => {
  it('rejects lines besides what was found, in the answer, the totals and what was claimed on an allocation', async () => {
    await receiveClaim()
    expect(await answer([['L2', '0611']])).toMatchObject({
      __typename: 'AnswerClaimSuccess',
      claim: { grantedCents: 105_000, answer: { state: 'ANSWERED' } },
    })
    expect(await listOutbox()).toEqual([
      {
        granted: debit(105_000),
        codes: ['0200'],
        rejected: [
          ['L2', '0611'],
          ['L3', '9340'],
        ],
        isOnReceipt: true,
      },
    ])
    const { claims, claimedCents } = await askClaims()
    expect(claims[0]?.lines).toEqual([['L1'], ['L2', '0611'], ['L3', '9340']])
    expect(claimedCents).toEqual([105_000, 0])
    // What is rejected makes room to claim it again.
    await fixture.receive(
      claimMessage({ identification: 'C2', number: 'D2', datedOn: '2026-06-22' }, [elsewhere('L8', 4)]),
    )
    expect((await askClaims()).claimedCents).toEqual([105_000, 42_000])
  })

  it('rejects no line that is unknown, a credit, rejected or credited, nor for a code that rejects nothing', async () => {
    const crediting = claimMessage({ identification: 'C2', number: 'D2', datedOn: '2026-06-08' }, [
      line('L4', 10, 'L1'),
    ])
    await receiveClaim(claim, crediting)
    const faults = async (rejected: readonly [string, string][], id = claimId()) =>
      ((await answer(rejected, { claimId: id })).fields as { path: string[] }[]).map(({ path }) => path.join('.'))
    expect(
      await faults([
        ['L1', '0611'],
        ['L2', '8001'],
        ['L3', '0611'],
        ['L9', '0611'],
        ['L2', '0611'],
      ]),
    ).toEqual([
      'rejectedLines.0.lineReference',
      'rejectedLines.1.returnCode',
      'rejectedLines.2.lineReference',
      'rejectedLines.3.lineReference',
      'rejectedLines.4.lineReference',
    ])
    expect(await faults([['L4', '0611']], claimId('C2'))).toEqual(['rejectedLines.0.lineReference'])
    expect(await listOutbox()).toEqual([])
    expect((await askClaims()).claims.map(({ state }) => state)).toEqual(['AWAITING_ANSWER', 'AWAITING_ANSWER'])
  })

  it('grants of two lines with one reference the one that stands', async () => {
    const credit = { ...line('L1', 4, 'L0'), ToewijzingNummer: 500_018, ProductCode: '45A92' }
    await receiveClaim(
      claimMessage({ identification: 'C0', number: 'D0' }, [elsewhere('L0', 4)]),
      claimMessage({ identification: 'C1', datedOn: '2026-06-08' }, [line('L1', 10), credit]),
    )
    const expected = {
      claims: expect.arrayContaining([
        expect.objectContaining({ number: 'D202605A', grantedCents: -42_000, lines: [['L1'], ['L1', '8021']] }),
      ]),
      claimedCents: [0, 0],
    }
    expect(await askClaims()).toEqual(expected)
    expect(await approve()).toMatchObject({ claim: { grantedCents: -42_000 } })
    expect(await askClaims()).toEqual(expected)
    expect(await fixture.owner.query("select state from ijw.claim_line where reference = 'L1'")).toMatchObject({
      rows: [{ state: 'granted' }],
    })
  })
})

describe('an answer that the municipality sends from a system of its own', () => {
  it('answers the claim: it grants what it does not list, and no answer follows', async () => {
    await receiveClaim()
    await fixture.receive(claimAnswerMessage(claim, { rejected: [1] }))
    expect(await askClaims()).toEqual({
      claims: [
        {
          number: 'D202605A',
          grantedCents: 63_000,
          state: 'ANSWERED',
          codes: [],
          lines: [['L1', '0611'], ['L2'], ['L3']],
        },
      ],
      claimedCents: [21_000, 42_000],
    })
    expect(await approve()).toMatchObject({ __typename: 'ClaimAlreadyAnsweredProblem' })
    expect(await listOutbox()).toEqual([])
  })

  it.each([['8214'], ['9333']])('refuses the claim as a whole with %s: no line counts any more', async (code) => {
    await receiveClaim()
    const sound = claimAnswerMessage(claim)
    const refusal: Jw325 = {
      ...sound,
      DeclaratieAntwoord: {
        ...(sound.DeclaratieAntwoord as NonNullable<Jw325['DeclaratieAntwoord']>),
        TotaalToegekendBedrag: debit(0),
        RetourCodes: { RetourCode: [code] },
      },
    }
    await fixture.receive(refusal)
    expect(await askClaims()).toEqual({
      claims: [
        {
          number: 'D202605A',
          grantedCents: 0,
          state: 'REFUSED',
          codes: [code],
          lines: [
            ['L1', code],
            ['L2', code],
            ['L3', code],
          ],
        },
      ],
      claimedCents: [0, 0],
    })
    // The number and the references are free again.
    const again = claimMessage({ identification: 'C2', datedOn: '2026-06-22' }, [line('L1', 10)])
    await fixture.receive(again)
    const { claims } = await askClaims()
    expect(claims.map(({ state, grantedCents }) => [state, grantedCents]).sort()).toEqual([
      ['AWAITING_ANSWER', 105_000],
      ['REFUSED', 0],
    ])
  })
})

describe('how claims are handled', () => {
  it.each(['back-office', 'caseworker'] as const)('is not changed by a %s', async (role) => {
    const { data, errors } = await fixture.ask(
      identityOf({ municipality: 'GM0361', role }),
      'mutation { changeClaimHandling(input: { handling: AUTOMATIC }) { ... on ChangeClaimHandlingSuccess { handling } } }',
    )
    expect(data ?? null).toBeNull()
    expect(errors).toBeDefined()
    const { rows } = await fixture.owner.query('select handling from finance.claim_handling')
    expect(rows).toEqual([{ handling: 'REVIEWED' }])
  })

  it('is answered with FORBIDDEN to a region', async () => {
    const { errors } = await fixture.ask(
      { ...contractManager, organisation: { kind: 'region', code: 'noord-kennemerland' }, municipalities: [] },
      'mutation { changeClaimHandling(input: { handling: AUTOMATIC }) { ... on ChangeClaimHandlingSuccess { handling } } }',
    )
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
