import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { columns } from './columns.ts'
import { toParquet } from './parquet.ts'
import { rowOf } from './testing/row.ts'

describe('Parquet', () => {
  it('holds the values of every column, and null where there is none', async () => {
    const rows = [
      rowOf({ value: 123456789012, from: '2026-01-01', share: 0.125, isComplete: false }),
      rowOf({ value: null, withheld: '<10', notDelivered: ['GM0361', 'GM0373'] }),
    ]
    const file = toParquet(rows)
    const [first, second] = await parquetReadObjects({
      file: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    })
    expect(first).toMatchObject({
      waarde: 123456789012,
      vanaf: new Date('2026-01-01'),
      aandeel: 0.125,
      volledig: false,
    })
    expect(second).toMatchObject({ waarde: null, onderdrukt: '<10', niet_aangeleverd: 'GM0361 GM0373' })
    expect(Object.keys(first ?? {})).toEqual(columns.map(({ name }) => name))
  })

  it('is a file without rows when there are none', () => {
    const file = toParquet([])
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
    expect(Number(parquetMetadata(bytes).num_rows)).toBe(0)
  })
})
