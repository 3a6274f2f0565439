import { expect, it } from 'vitest'
import { EnvironmentError, readAll } from './environment-error.ts'

const refuse = (...faults: string[]) => {
  return () => {
    throw new EnvironmentError(faults)
  }
}

it('reads all parts of the environment', () => {
  expect(
    readAll(
      () => 4000,
      () => 'apart',
    ),
  ).toEqual([4000, 'apart'])
})

it('lists the faults of all parts, a line each', () => {
  expect(() => readAll(refuse('PORT is wrong.', 'HOST is wrong.'), () => 1, refuse('HUB_MODE is wrong.'))).toThrow(
    new EnvironmentError(['PORT is wrong.', 'HOST is wrong.', 'HUB_MODE is wrong.']),
  )
})

it('lets through what is no fault of the environment', () => {
  const broken = () => {
    throw new TypeError('broken')
  }
  expect(() => readAll(refuse('PORT is wrong.'), broken)).toThrow(TypeError)
})
