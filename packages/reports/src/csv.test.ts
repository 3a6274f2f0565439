import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { toCsv, withoutFormula } from './csv.ts'
import { rowOf } from './testing/row.ts'

const nameIn = async (memberName: string) =>
  (await text(toCsv([rowOf({ memberName })], 'plain'))).split('\r\n').slice(1).join('\r\n')

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
    expect(await text(toCsv([rowOf({ value: -0.125 })], 'plain'))).toContain(',-0.125,')
    expect(await text(toCsv([rowOf({ value: -0.125 })], 'excel'))).toContain(';-0,125;')
  })

  it('quotes delimiters, quotes and line ends', async () => {
    expect(await nameIn('a,"b"\r\nc')).toContain('"a,""b""\r\nc"')
  })

  it('is made while it is read', async () => {
    let made = 0
    const rows = {
      *[Symbol.iterator]() {
        for (; made < 100_000; made += 1) yield rowOf({})
      },
    } as unknown as Parameters<typeof toCsv>[0]
    const reading = toCsv(rows, 'plain')[Symbol.asyncIterator]()
    await reading.next()
    expect(made).toBeLessThan(10_000)
    await reading.return?.()
  })
})
