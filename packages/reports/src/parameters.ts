import type { Identity } from '@regiograaf/identity'
import { findMunicipality, findRegion, membersOf, regions } from '@regiograaf/reference-data'
import type { Report, ReportParameter } from './report.ts'

/** Why a report does not run: what was asked is not possible. Its message is Dutch and says what is. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError'
}

/** Values of parameters: as people wrote them, and as variables of the operation. */
export interface ChosenValues {
  readonly texts: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, unknown>>
}

/** A value that can be chosen, under the heading of a group where there are many. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly group: string | null
}

/** Who asks, and on which day. */
export interface Asking {
  readonly identity: Identity
  readonly today: string
}

/**
 * Reads the parameters of a report; what is left out or empty is its default. Throws ParameterError for a name that is no parameter of it,
 * a name that is given twice, and a value that cannot be.
 */
export function readParameters(report: Report, given: Readonly<Record<string, unknown>>, asking: Asking): ChosenValues {
  for (const [name, value] of Object.entries(given)) {
    if (!report.parameters.some((parameter) => parameter.name === name)) {
      const names = report.parameters.map((parameter) => parameter.name).join(', ')
      throw new ParameterError(`Dit rapport heeft alleen de parameters ${names || '(geen)'}.`)
    }
    if (typeof value !== 'string') throw new ParameterError(`Geef de parameter ${name} één keer.`)
  }
  const texts: Record<string, string> = {}
  const variables: Record<string, unknown> = {}
  for (const parameter of report.parameters) {
    const { name, type } = parameter
    const text = String(given[name] ?? '') || defaultOf(parameter, asking)
    texts[name] = text
    if (text !== '') variables[name] = readers[type](text, parameter)
  }
  return { texts, variables }
}

/** The values of a parameter from which people choose; null for one that they write. */
export function listChoices(
  { type, options }: ReportParameter,
  { today }: Pick<Asking, 'today'>,
): readonly Choice[] | null {
  if (type === 'choice') return options.map((option) => ({ ...option, group: null }))
  if (type === 'region') return youthCareRegions.map(({ id, name }) => ({ value: id, label: name, group: null }))
  if (type !== 'area') return null
  return youthCareRegions.flatMap(({ id, name }) => [
    { value: id, label: `Regio ${name}`, group: name },
    ...membersOf(id, today).map((code) => ({ value: code, label: findMunicipality(code)?.name ?? code, group: name })),
  ])
}

const youthCareRegions = regions
  .filter(({ kind }) => kind === 'youth-care')
  .sort((one, other) => one.name.localeCompare(other.name, 'nl'))

const readers: Readonly<Record<ReportParameter['type'], (text: string, parameter: ReportParameter) => unknown>> = {
  area(text, { name }) {
    if (findMunicipality(text)) return { municipality: text }
    if (findRegion(text)?.kind === 'youth-care') return { region: text }
    throw new ParameterError(
      `De parameter ${name} is een gemeentecode zoals GM0361 of een jeugdregio zoals noord-kennemerland.`,
    )
  },
  region(text, { name }) {
    if (findRegion(text)) return text
    throw new ParameterError(`De parameter ${name} is een regio zoals noord-kennemerland.`)
  },
  day(text, { name }) {
    if (isDay(text)) return text
    throw new ParameterError(`De parameter ${name} is een dag zoals 2026-01-31.`)
  },
  year(text, { name }) {
    if (/^20\d\d$/.test(text)) return Number(text)
    throw new ParameterError(`De parameter ${name} is een jaar zoals 2026.`)
  },
  amount(text, { name }) {
    const [, euros, cents = '00'] = /^(\d{1,9})(?:[.,](\d\d))?$/.exec(text) ?? []
    if (euros !== undefined) return Number(euros + cents)
    throw new ParameterError(`De parameter ${name} is een bedrag in euro zoals 1250000 of 1250000,50.`)
  },
  choice(text, { name, options }) {
    if (options.some(({ value }) => value === text)) return text
    const possible = options.map(({ value, label }) => `${value || 'leeg'} (${label})`).join(', ')
    throw new ParameterError(`De parameter ${name} is een van: ${possible}.`)
  },
}

function defaultOf({ type, default: preset }: ReportParameter, { identity, today }: Asking): string {
  if (preset === 'own') return ownArea(type, identity)
  const [, count, unit] = /^-P(\d+)([MY])$/.exec(preset) ?? []
  if (count === undefined) return preset === 'today' ? today : preset
  const [year = 0, month = 1] = today.split('-').map(Number)
  const day = new Date(Date.UTC(year, month - 1 - Number(count) * (unit === 'Y' ? 12 : 1), 1)).toISOString()
  return day.slice(0, type === 'year' ? 4 : 10)
}

/** The area of the caller's organisation; where it has none, the first region of the list. */
function ownArea(type: ReportParameter['type'], { organisation: { kind, code } }: Identity): string {
  if (kind === 'region' && findRegion(code)?.kind === 'youth-care') return code
  const municipality = kind === 'municipality' ? findMunicipality(code) : null
  if (municipality) return type === 'region' ? municipality.youthCareRegionId : municipality.code
  return youthCareRegions[0]?.id ?? ''
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
