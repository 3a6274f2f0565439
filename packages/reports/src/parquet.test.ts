import { arrayBuffer } from 'node:stream/consumers'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { columns } from './columns.ts'
import { toParquet } from './parquet.ts'
import type { ReportRow } from './rows.ts'
import { rowOf, runOf } from './testing/row.ts'

const write = (...pages: readonly (readonly ReportRow[])[]) => arrayBuffer(toParquet(runOf(...pages)))

describe('Parquet', () => {
  it('holds the values of every column, and null where there is none', async () => {
    const rows = [
      rowOf({ value: 123456789012, from: '2026-01-01', share: 0.125, isComplete: false }),
      rowOf({ value: null, withheld: '<10', notDelivered: ['GM0361', 'GM0373'] }),
    ]
    const [first, second] = await parquetReadObjects({ file: await write(rows) })
    expect(first).toMatchObject({
      waarde: 123456789012,
      vanaf: new Date('2026-01-01'),
      aandeel: 0.125,
      volledig: false,
    })
    expect(second).toMatchObject({ waarde: null, onderdrukt: '<10', niet_aangeleverd: 'GM0361 GM0373' })
    expect(Object.keys(first ?? {})).toEqual(columns.map(({ name }) => name))
  })

  it('is written a group of rows at a time, whatever the pages are', async () => {
    const pages = Array.from({ length: 24 }, (_, page) =>
      Array.from({ length: 100 }, (_, row) => rowOf({ value: page * 100 + row, memberName: `Onderdeel ${row}` })),
    )
    const file = await write(...pages)
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([1_000, 1_000, 400])
    const records = await parquetReadObjects({ file })
    expect(records.map(({ waarde, onderdeel }) => [waarde, onderdeel])).toEqual(
      pages.flat().map(({ value, memberName }) => [value, memberName]),
    )
  })

  it('is a file without rows when there are none', async () => {
    expect(Number(parquetMetadata(await write()).num_rows)).toBe(0)
  })
})
