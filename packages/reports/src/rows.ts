import { findMunicipality, findRegion } from '@regiograaf/reference-data'
import { type Report, type RowDefinition, type RowMapping, type Unit, units } from './report.ts'

/** One number of a report with all that it takes to read it: a line of the table that every door shows. */
export interface ReportRow {
  /** The id of its definition, such as MON-02. */
  readonly figure: string
  /** The Dutch name of its definition, which tells numbers of one id apart. */
  readonly figureName: string
  readonly from: string | null
  readonly to: string | null
  /** The day on which it was known. */
  readonly asOf: string | null
  /** A municipality code, or the id of a region as a whole. */
  readonly area: string | null
  readonly areaName: string | null
  /** How it is broken down, empty for a total; the member, and its Dutch name. */
  readonly dimension: string
  readonly member: string
  readonly memberName: string
  /** Persons, allocations, whole eurocents, or a fraction, as `unit` says; null when there is none. */
  readonly value: number | null
  readonly unit: Unit | null
  /** What to print instead of a value, such as <10; null when there is one. */
  readonly withheld: string | null
  /** From 0 to 1; null for what is no part. */
  readonly share: number | null
  readonly shareWithheld: string | null
  readonly precision: 'EXACT' | 'ROUNDED' | null
  readonly status: 'PROVISIONAL' | 'FINAL' | null
  readonly isComplete: boolean | null
  /** The codes of the municipalities that delivered nothing. */
  readonly notDelivered: readonly string[]
  /** How the value stands to a goal; null where there is none. */
  readonly score: 'MET' | 'NOT_MET' | 'OPEN_TARGET' | 'WITHHELD' | null
}

/** The rows of an answer, and what their numbers are. */
export interface ReportTable {
  readonly definitions: readonly RowDefinition[]
  readonly rows: readonly ReportRow[]
}

interface Figure {
  readonly definition: RowDefinition & { readonly unit: Unit }
  readonly regionId: string
  readonly municipalityCode: string | null
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly dimensions: readonly { readonly name: string; readonly code: string; readonly label: string | null }[]
  readonly value: number | null
  readonly precision: ReportRow['precision']
  readonly withheld: Withheld | null
  readonly share: { readonly value: number | null; readonly withheld: Withheld | null } | null
  readonly status: ReportRow['status']
  readonly completeness: {
    readonly isComplete: boolean
    readonly sources: readonly { readonly municipalityCode: string; readonly deliveredUntil: string | null }[]
  }
}

interface Withheld {
  readonly reason: string
  readonly text: string
}

/**
 * The table that the answer to a report stands for, in the order of the answer. What is missing of it, by the names of its fields, is a row
 * without a value, so that no door can show a part as if it were all.
 */
export function toTable(
  { rows: mappings }: Pick<Report, 'rows'>,
  data: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, unknown>>,
): ReportTable {
  const definitions = new Map<string, RowDefinition>()
  const rows = Object.entries(data).flatMap(([name, answered]): readonly ReportRow[] => {
    if (answered === null) return [missingRow]
    const own = mappings.filter(({ list }) => list.split('.', 1)[0] === name)
    if (own.length === 0) {
      const figures = [answered as Figure | readonly Figure[]].flat()
      for (const { definition } of figures) definitions.set(definition.name, definition)
      return figures.map(toFigureRow)
    }
    return own.flatMap((mapping) => {
      const definition = definitionOf(mapping, data)
      definitions.set(definition.name, definition)
      return toMappedRows(mapping, definition, data, variables)
    })
  })
  return { definitions: [...definitions.values()], rows }
}

const emptyRow: ReportRow = {
  figure: '',
  figureName: '',
  from: null,
  to: null,
  asOf: null,
  area: null,
  areaName: null,
  dimension: '',
  member: '',
  memberName: '',
  value: null,
  unit: null,
  withheld: null,
  share: null,
  shareWithheld: null,
  precision: null,
  status: null,
  isComplete: null,
  notDelivered: [],
  score: null,
}

/** What stands in the place of rows that could not be had. */
export const missingRow: ReportRow = { ...emptyRow, withheld: 'ontbreekt: een bron antwoordt niet', isComplete: false }

/** The variables that ask for what comes behind an answer; null when nothing does. */
export function findNextPage(
  { rows }: Pick<Report, 'rows'>,
  data: Readonly<Record<string, unknown>>,
): { readonly after: unknown } | null {
  const paged = rows.find(isPaged)
  if (paged === undefined) return null
  const pageInfo = read(data, paged.list.replace(/nodes$/, 'pageInfo')) as PageInfo | null
  return pageInfo?.hasNextPage ? { after: pageInfo.endCursor } : null
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

/** Whether the list is a page of a connection. */
export function isPaged({ list }: RowMapping): boolean {
  return list.endsWith('.nodes')
}

function toFigureRow({
  definition,
  regionId,
  municipalityCode,
  dimensions,
  withheld,
  share,
  completeness,
  ...figure
}: Figure): ReportRow {
  return {
    ...emptyRow,
    figure: definition.id,
    figureName: definition.name,
    from: figure.from,
    to: figure.to,
    asOf: figure.asOf,
    ...toArea(municipalityCode ?? regionId),
    dimension: dimensions.map(({ name }) => dimensionNames[name] ?? name).join(' en '),
    member: dimensions.map(({ code }) => code).join('/'),
    memberName: dimensions.map(({ code, label }) => label ?? (code || 'onbekend')).join(' / '),
    value: figure.value,
    unit: definition.unit,
    withheld: withheld && toText(withheld),
    share: share?.value ?? null,
    shareWithheld: share?.withheld ? toText(share.withheld) : null,
    precision: figure.precision,
    status: figure.status,
    isComplete: completeness.isComplete,
    notDelivered: completeness.sources
      .filter(({ deliveredUntil }) => deliveredUntil === null)
      .map(({ municipalityCode }) => municipalityCode),
  }
}

/** Dutch names of the breakdowns of figures. */
const dimensionNames: Readonly<Record<string, string>> = {
  MUNICIPALITY: 'gemeente',
  LEVEL: 'interventieniveau',
  CATEGORY: 'productcategorie',
  REFERRER: 'verwijzer',
  LINE: 'regel',
  GUARDIANSHIP: 'voogdij',
  INSTITUTION: 'instelling',
  PLACE: 'wachtplek',
  ORGANISATION: 'organisatie',
  REQUEST: 'op eigen verzoek',
  STATISTIC: 'maat',
}

const reasons: Readonly<Record<string, string>> = {
  NOT_DELIVERED: 'niet aangeleverd',
  NOT_PUBLISHED: 'niet gepubliceerd',
}

function toText({ reason, text }: Withheld): string {
  return reasons[reason] ?? text
}

function definitionOf({ definition }: RowMapping, data: Readonly<Record<string, unknown>>): Figure['definition'] {
  return (typeof definition === 'string' ? read(data, definition) : definition) as Figure['definition']
}

function toMappedRows(
  { list, dimension, labels, ...paths }: RowMapping,
  definition: Figure['definition'],
  data: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, unknown>>,
): readonly ReportRow[] {
  const items = (read(data, list) ?? []) as readonly unknown[]
  return items.map((item) => {
    const at = <Value = string>(path: string | undefined): Value | null => {
      if (path === undefined) return null
      return ((path.startsWith('$') ? variables[path.slice(1)] : read(item, path)) ?? null) as Value | null
    }
    const year = at<number>(paths.year)
    const code = at(dimension?.code) ?? ''
    const value = at<number>(paths.value)
    return {
      ...emptyRow,
      figure: definition.id,
      figureName: definition.name,
      from: year === null ? at(paths.from) : `${year}-01-01`,
      to: year === null ? at(paths.to) : `${year}-12-31`,
      asOf: at(paths.asOf),
      ...toArea(at(paths.area)),
      dimension: code === '' ? '' : (dimension?.name ?? ''),
      member: code,
      memberName: code === '' ? '' : (labels?.[code] ?? at(dimension?.label) ?? code),
      value,
      unit: units.find((unit) => unit === paths.unit) ?? at<Unit>(paths.unit) ?? definition.unit ?? null,
      withheld: value === null ? toText(at<Withheld>(paths.withheld) ?? { reason: '', text: 'onbekend' }) : null,
      precision: value === null ? null : (at<'EXACT' | 'ROUNDED'>(paths.precision) ?? 'EXACT'),
      score: at<NonNullable<ReportRow['score']>>(paths.score),
    }
  })
}

function toArea(code: string | null): Pick<ReportRow, 'area' | 'areaName'> {
  if (code === null) return { area: null, areaName: null }
  return { area: code, areaName: (findMunicipality(code) ?? findRegion(code))?.name ?? code }
}

function read(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], value)
}
