import { expect, it } from 'vitest'
import { warmUp } from './measure-contenders.ts'

/** Asks for one cost after the other; the last one is that of all further stretches. */
function costsInTurn(...costs: readonly number[]) {
  let asked = 0
  return async () => ({ cpuMs: costs[Math.min(asked++, costs.length - 1)] ?? Number.NaN })
}

it('warms up until requests have got no cheaper for five stretches', async () => {
  expect(await warmUp(costsInTurn(400, 100, 101, 99, 60, 30))).toBe(11)
})

it('settles sooner when it is told that less is enough', async () => {
  expect(await warmUp(costsInTurn(80, 60, 61, 59, 30), 2)).toBe(4)
})

it('takes a stretch that something disturbed for no sign of settling', async () => {
  expect(await warmUp(costsInTurn(100, 500, 50, 500, 30))).toBe(10)
})

it('ends with a contender that never settles', async () => {
  let asked = 0
  expect(await warmUp(async () => ({ cpuMs: 0.9 ** asked++ }))).toBe(40)
})
