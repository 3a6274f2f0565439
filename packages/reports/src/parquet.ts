import { parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer'
import { type Cell, type Column, columns } from './columns.ts'
import type { ReportRow } from './rows.ts'

const types = { text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN' } as const

/** The rows as one Parquet file: days are dates and what is absent is null. A report is small enough to be made at once. */
export function toParquet(rows: readonly ReportRow[]): Buffer {
  const columnData = columns.map((column) => ({
    name: column.name,
    data: rows.map((row) => toDatum(column, column.of(row))),
  }))
  const schema = schemaFromColumnData({
    columnData: columns.map(({ name, type }) => ({
      name,
      data: [],
      ...(type !== 'day' && { type: types[type], nullable: true }),
    })),
    schemaOverrides: Object.fromEntries(
      columns.flatMap(({ name, type }) => (type === 'day' ? [[name, { ...dateElement, name }]] : [])),
    ),
  })
  return Buffer.from(parquetWriteBuffer({ columnData, schema }))
}

const dateElement = {
  type: 'INT32',
  converted_type: 'DATE',
  logical_type: { type: 'DATE' },
  repetition_type: 'OPTIONAL',
} as const

function toDatum({ type }: Column, cell: Cell): unknown {
  return type === 'day' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell
}
