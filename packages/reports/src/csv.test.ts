import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { type CsvFlavour, toCsv, withoutFormula } from './csv.ts'
import type { ReportRow } from './rows.ts'
import { rowOf, runOf } from './testing/row.ts'

const write = (row: Partial<ReportRow>, flavour: CsvFlavour = 'plain') => text(toCsv(runOf([rowOf(row)]), flavour))

const nameIn = async (memberName: string) => (await write({ memberName })).split('\r\n').slice(1).join('\r\n')

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00A0=1', '＝1', '＋1', '－1', '＠A'])(
    'holds %j as text and not as a formula',
    async (formula) => {
      expect(withoutFormula(formula)).toBe(`'${formula}`)
      expect(await nameIn(formula)).toContain(`'${formula}`)
    },
  )

  it('leaves other texts, and numbers below zero, as they are', async () => {
    for (const name of ['Jeugd-ggz', 'a=b', '<10', "'s-Gravenhage", '']) expect(withoutFormula(name)).toBe(name)
    expect(await write({ value: -0.125 })).toContain(',-0.125,')
    expect(await write({ value: -0.125 }, 'excel')).toContain(';-0,125;')
  })

  it('quotes delimiters, quotes and line ends', async () => {
    expect(await nameIn('a,"b"\r\nc')).toContain('"a,""b""\r\nc"')
  })

  it('asks for a page when the one before it was taken', async () => {
    let asked = 0
    async function* pages() {
      for (; ; asked += 1) yield [rowOf({})]
    }
    const parts = toCsv({ pages }, 'plain')
    for (let part = 0; part < 3; part += 1) await parts.next()
    expect(asked).toBe(1)
    await parts.return(undefined)
  })
})
