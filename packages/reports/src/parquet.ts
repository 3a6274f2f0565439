import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { type Cell, type Column, columns } from './columns.ts'
import type { ReportRun } from './run-report.ts'

const types = { text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN' } as const

/** So many rows are written at once: few, because that many are held for each caller at a time. */
const groupSize = 1_000

/** The rows as a Parquet file, a row group at a time: days are dates and what is absent is null. */
export async function* toParquet(run: Pick<ReportRun, 'pages'>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const file = new ParquetWriter({ writer: bytes, schema })
  const take = () => {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }
  let group = emptyGroup()
  const writeGroup = () => {
    void file.write({ columnData: group, rowGroupSize: groupSize })
    group = emptyGroup()
    return take()
  }
  for await (const rows of run.pages()) {
    for (const row of rows) {
      // Bare cells take a tenth of what rows take.
      for (const [index, column] of columns.entries()) group[index]?.data.push(toDatum(column, column.of(row)))
      if (group[0]?.data.length === groupSize) yield writeGroup()
    }
  }
  if (group[0]?.data.length !== 0) yield writeGroup()
  await file.finish()
  yield take()
}

function emptyGroup() {
  return columns.map(({ name }) => ({ name, data: [] as Cell[] }))
}

const dateElement = {
  type: 'INT32',
  converted_type: 'DATE',
  logical_type: { type: 'DATE' },
  repetition_type: 'OPTIONAL',
} as const

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

const dayMs = 24 * 60 * 60 * 1000

/** A cell as its column holds it: a day is the number of days since 1970. */
function toDatum({ type }: Column, cell: Cell): Cell {
  return type === 'day' && typeof cell === 'string' ? Date.parse(`${cell}T00:00:00Z`) / dayMs : cell
}
