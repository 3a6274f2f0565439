import type { Identity } from '@regiograaf/identity'
import { describe, expect, it } from 'vitest'
import { listChoices, readParameters } from './parameters.ts'
import type { ParameterType, Report, ReportParameter } from './report.ts'

const alkmaar: Identity = {
  subject: 'x',
  organisation: { kind: 'municipality', code: 'GM0361' },
  role: 'policy',
  purpose: 'POLICY',
  municipalities: ['GM0361'],
}
const analyst: Identity = {
  ...alkmaar,
  organisation: { kind: 'region', code: 'eemland' },
  role: 'analyst',
  municipalities: [],
}
const options = [
  { value: '', label: 'Totaal' },
  { value: 'LEVEL', label: 'Niveau' },
]

function read(type: ParameterType, text: string | undefined, preset = '', identity = alkmaar) {
  const parameter: ReportParameter = {
    name: 'it',
    type,
    label: 'Het',
    default: preset,
    options: type === 'choice' ? options : [],
  }
  const report = { parameters: [parameter] } as unknown as Report
  return readParameters(report, text === undefined ? {} : { it: text }, { identity, today: '2026-03-31' }).variables.it
}

describe('a parameter', () => {
  it.each<[ParameterType, string, unknown]>([
    ['area', 'GM0361', { municipality: 'GM0361' }],
    ['area', 'eemland', { region: 'eemland' }],
    ['region', 'eemland', 'eemland'],
    ['day', '2024-02-29', '2024-02-29'],
    ['year', '2026', 2026],
    ['amount', '1250000', 125000000],
    ['amount', '0,05', 5],
    ['choice', 'LEVEL', 'LEVEL'],
  ])('of the type %s reads %s', (type, text, variable) => expect(read(type, text)).toEqual(variable))

  it.each<[ParameterType, string]>([
    ['area', 'GM9999'],
    ['area', '__proto__'],
    ['region', 'GM0361'],
    ['day', '2026-02-30'],
    ['day', '2026-2-3'],
    ['year', '1e3'],
    ['amount', '-1'],
    ['amount', '1,5'],
    ['amount', '1e9'],
    ['choice', 'toString'],
  ])('of the type %s refuses %s and says what is possible', (type, text) => {
    expect(() => read(type, text)).toThrow(/^De parameter it is /)
  })

  it.each<[ParameterType, string, Identity, unknown]>([
    ['area', 'own', alkmaar, { municipality: 'GM0361' }],
    ['area', 'own', analyst, { region: 'eemland' }],
    ['region', 'own', alkmaar, 'noord-kennemerland'],
    ['day', 'today', alkmaar, '2026-03-31'],
    ['day', '-P1M', alkmaar, '2026-02-01'],
    ['day', '-P12M', alkmaar, '2025-03-01'],
    ['year', '-P1Y', alkmaar, 2025],
    ['choice', '', alkmaar, undefined],
  ])('of the type %s is by default %s of the caller', (type, preset, identity, variable) => {
    expect([read(type, undefined, preset, identity), read(type, '', preset, identity)]).toEqual([variable, variable])
  })

  it('of an area is chosen from regions and their members', () => {
    const choices = listChoices(
      { name: 'it', type: 'area', label: '', default: '', options: [] },
      { today: '2026-03-31' },
    )
    expect(choices).toContainEqual({ value: 'GM0361', label: 'Alkmaar', group: 'Noord-Kennemerland' })
  })
})
