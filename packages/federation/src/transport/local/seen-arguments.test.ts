import { expect, it } from 'vitest'
import { seenArguments } from './seen-arguments.ts'

const everything = Number.POSITIVE_INFINITY
function third(this: unknown, _source: unknown, _args: unknown, context: unknown) {
  return context
}

it.each<[string, (...given: never[]) => unknown, number]>([
  ['an arrow function', ({ code }: { code: string }) => code, 1],
  ['one without parameters', () => 1, 0],
  ['a function', third, 3],
  ['a method', { of: async (_source: unknown, { first }: { first: number }) => first }.of, 2],
  ['one that takes four', (_source: unknown, _args: unknown, _context: unknown, info: unknown) => info, 4],
])('counts the parameters of %s', (_, called, seen) => {
  expect(seenArguments(called)).toBe(seen)
})

it.each<[string, (...given: never[]) => unknown]>([
  ['has a rest parameter', (...given: unknown[]) => given[3]],
  [
    'reads its arguments',
    function called() {
      // biome-ignore lint/complexity/noArguments: what is tested
      return arguments[3]
    },
  ],
  ['has a default', (_source: unknown, _args = {}, _context: unknown, info: unknown) => info],
  ['has a default in a pattern', ({ code = '' }: { code?: string }, _args: unknown, _context: unknown) => code],
  ['has an arrow in a default', (_source = () => ({}), info: unknown) => info],
  ['has a comment among its parameters', new Function('source', '/* ) { */ args', 'return args') as () => unknown],
  ['is bound', third.bind(null)],
  ['is built in', Object.keys],
  ['stands behind a proxy', new Proxy(third, {})],
])('knows nothing of one that %s', (_, called) => {
  expect(seenArguments(called)).toBe(everything)
})
