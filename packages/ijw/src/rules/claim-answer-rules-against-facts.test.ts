import { describe, expect, it } from 'vitest'
import type { AfgewezenPrestatie, Jw325 } from '../definitions/jw325.ts'
import { judgeClaim } from '../exchange/judge-claim.ts'
import { type FactLists, KnownFacts } from '../exchange/known-facts.ts'
import { exampleClaim } from '../testing/example-messages.ts'
import { claimAnswerMessage } from '../testing/messages.ts'
import { claimAnswerRulesAgainstFacts } from './claim-answer-rules-against-facts.ts'

const claim = exampleClaim([{}, { ToewijzingNummer: 700, ProductCode: '45A91' }])
const allocation = {
  number: 700,
  clientId: '999900031',
  providerCode: '98000202',
  start: '2026-01-01',
  decidedAt: '2025-12-20 14:05:00',
  startToldOn: '2025-12-20',
  endToldOn: '2025-12-20',
}
const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations: [allocation] })
const { added } = judgeClaim(claim, known.between('98000202'))
const answer = claimAnswerMessage(claim, { rejected: [1] })
const headerOnly: Jw325 = { type: 'JW325', Header: answer.Header }

function findings(message: Jw325, lists: Partial<FactLists>): readonly string[] {
  const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', ...lists })
  return claimAnswerRulesAgainstFacts.flatMap(({ id, check }) => {
    const paths: string[] = []
    check(message, known.between('98000202'), (path) => paths.push(`${id} ${path}`))
    return paths
  })
}

function withHeader(changes: Partial<Jw325['Header']>, message = answer): Jw325 {
  return { ...message, Header: { ...message.Header, ...changes } }
}

function withLine(changes: Partial<AfgewezenPrestatie>, bsn = '999900031'): Jw325 {
  const content = answer.DeclaratieAntwoord as NonNullable<Jw325['DeclaratieAntwoord']>
  const client = content.Clienten?.Client[0] as NonNullable<typeof content.Clienten>['Client'][number]
  const line = { ...(client.Prestaties.Prestatie[0] as AfgewezenPrestatie), ...changes }
  return {
    ...answer,
    DeclaratieAntwoord: {
      ...content,
      Clienten: { Client: [{ ...client, Bsn: bsn, Prestaties: { Prestatie: [line] } }] },
    },
  }
}

const taken = { identifications: [{ type: 'JW323', sender: '98000202', identification: 'PB323-1' } as const] }
const linePath = '/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]'

describe('rules about a claim answer', () => {
  it('let an answer pass that repeats its claim', () => {
    expect(findings(answer, added)).toEqual([])
    expect(findings(headerOnly, taken)).toEqual([])
  })

  it('let the refusal of a claim pass that counts as not sent', () => {
    expect(findings(withHeader({ RetourCodes: { RetourCode: ['0001'] } }, headerOnly), {})).toEqual([])
  })

  it.each<[string, Jw325, Partial<FactLists>, readonly string[]]>([
    [
      'TR376 when nobody sent a claim with that number',
      answer,
      taken,
      ['TR376 /Bericht/DeclaratieAntwoord/DeclaratieNummer'],
    ],
    [
      'TR337 when the claim had another identification',
      withHeader({ DeclaratieIdentificatie: { Identificatie: 'PB323-2', Dagtekening: '2026-06-04' } }),
      added,
      ['TR337 /Bericht/Header/DeclaratieIdentificatie'],
    ],
    ['TR337 when no message has the identification', headerOnly, {}, ['TR337 /Bericht/Header/DeclaratieIdentificatie']],
    [
      'TR371 when the claim had other XSD versions',
      withHeader({ XsdVersieDeclaratie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.1' } }),
      added,
      ['TR371 /Bericht/Header/XsdVersieDeclaratie'],
    ],
    [
      'TR304 and TR367 when the client is not in the claim',
      withLine({}, '999900043'),
      added,
      ['TR304 /Bericht/DeclaratieAntwoord/Clienten/Client[1]', `TR367 ${linePath}`],
    ],
    [
      'TR366 when the line is not in the claim',
      withLine({ ProductReferentie: { ReferentieNummer: 'L-9' } }),
      added,
      [`TR366 ${linePath}`],
    ],
    [
      'TR367 when the amount is not what was claimed',
      withLine({ IngediendBedrag: { Bedrag: 157501, DebetCredit: 'D' } }),
      added,
      [`TR367 ${linePath}`],
    ],
    [
      'TR376 when the municipality answered the claim before',
      answer,
      { ...added, claims: added.claims.map((fact) => ({ ...fact, state: 'answered' })) },
      ['TR376 /Bericht/Header/DeclaratieIdentificatie'],
    ],
    [
      'TR376 when a claim is refused that was answered before',
      headerOnly,
      { ...taken, claims: added.claims.map((fact) => ({ ...fact, state: 'refused' })) },
      ['TR376 /Bericht/Header/DeclaratieIdentificatie'],
    ],
    [
      'TR366 when a line is rejected that was credited since',
      answer,
      { ...added, claimLines: added.claimLines.map((fact) => ({ ...fact, state: 'credited' })) },
      ['TR366 /Bericht/DeclaratieAntwoord'],
    ],
    [
      'nothing of a line whose reference was used before',
      withLine({ ProductReferentie: { ReferentieNummer: 'L-9' }, RetourCodes: { RetourCode: ['8021'] } }, '999900043'),
      added,
      [],
    ],
  ])('report %s', (_, message, lists, expected) => {
    expect(findings(message, lists)).toEqual(expected)
  })

  it('each report something here', () => {
    expect(new Set(claimAnswerRulesAgainstFacts.map(({ id }) => id))).toEqual(
      new Set(['TR304', 'TR337', 'TR366', 'TR367', 'TR371', 'TR376']),
    )
  })
})
