import type { ReportRow } from './rows.ts'

export type Cell = string | number | boolean | null

/** A column of the table: its Dutch name in files, which scripts rely on, and what stands in it. */
export interface Column {
  readonly name: string
  readonly type: 'text' | 'day' | 'number' | 'boolean'
  of(row: ReportRow): Cell
}

/** The columns of the table that every door shows, in order. One may be added at the end; none changes its meaning. */
export const columns: readonly Column[] = [
  { name: 'cijfer', type: 'text', of: ({ figure }) => figure || null },
  { name: 'vanaf', type: 'day', of: ({ from }) => from },
  { name: 'tot_en_met', type: 'day', of: ({ to }) => to },
  { name: 'peildatum', type: 'day', of: ({ asOf }) => asOf },
  { name: 'gebiedscode', type: 'text', of: ({ area }) => area },
  { name: 'gebied', type: 'text', of: ({ areaName }) => areaName },
  { name: 'uitsplitsing', type: 'text', of: ({ dimension }) => dimension || null },
  { name: 'onderdeelcode', type: 'text', of: ({ member }) => member || null },
  { name: 'onderdeel', type: 'text', of: ({ memberName }) => memberName || null },
  { name: 'waarde', type: 'number', of: ({ value }) => value },
  { name: 'eenheid', type: 'text', of: ({ unit }) => unit && unitNames[unit] },
  { name: 'onderdrukt', type: 'text', of: ({ withheld }) => withheld },
  { name: 'aandeel', type: 'number', of: ({ share }) => share },
  { name: 'aandeel_onderdrukt', type: 'text', of: ({ shareWithheld }) => shareWithheld },
  { name: 'nauwkeurigheid', type: 'text', of: ({ precision }) => precision && precisionNames[precision] },
  { name: 'status', type: 'text', of: ({ status }) => status && statusNames[status] },
  { name: 'volledig', type: 'boolean', of: ({ isComplete }) => isComplete },
  { name: 'niet_aangeleverd', type: 'text', of: ({ notDelivered }) => notDelivered.join(' ') || null },
  { name: 'cijfernaam', type: 'text', of: ({ figureName }) => figureName || null },
  { name: 'score', type: 'text', of: ({ score }) => score && scoreNames[score] },
]

export const unitNames = {
  CLIENTS: 'cliënten',
  ALLOCATIONS: 'toewijzingen',
  WAITING_LIST_ENTRIES: 'wachtlijstregels',
  DAYS: 'dagen',
  PROVIDERS: 'aanbieders',
  EUROCENTS: 'eurocent',
  FRACTION: 'aandeel',
} as const

export const precisionNames = { EXACT: 'exact', ROUNDED: 'afgerond op 5' } as const
export const statusNames = { PROVISIONAL: 'voorlopig', FINAL: 'definitief' } as const
export const scoreNames = {
  MET: 'gehaald',
  NOT_MET: 'niet gehaald',
  OPEN_TARGET: 'streefwaarde nog open',
  WITHHELD: 'geen meting',
} as const
