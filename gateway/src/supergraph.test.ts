import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readSupergraph } from './supergraph.ts'

describe('readSupergraph', () => {
  it('says in one sentence which file it cannot read', () => {
    expect(() => readSupergraph('/nowhere/supergraph.graphql')).toThrow(
      'The supergraph in /nowhere/supergraph.graphql cannot be read (ENOENT); set SUPERGRAPH_FILE to a file that can.',
    )
  })

  it('reads the committed one when there is no file', () => {
    expect(parse(readSupergraph()).definitions.length).toBeGreaterThan(30)
  })
})
