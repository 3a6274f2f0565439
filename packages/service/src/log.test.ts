import { describe, expect, it } from 'vitest'
import { createLogger, describeFault, toDiscreetLogger } from './log.ts'

describe('describeFault', () => {
  it('tells where a statement failed and nothing about the person it was for', () => {
    const cause = Object.assign(new Error('duplicate key (999900006)'), {
      code: '23505',
      detail: 'Key (bsn)=(999900006) already exists.',
    })
    const fault = new Error('Failed query: insert into clients.client values ($1, $2)\nparams: Jansen, 999900006', {
      cause,
    })
    const described = describeFault(fault)
    expect(described).toMatchObject({
      name: 'Error',
      message: 'Failed query: insert into clients.client values ($1, $2)',
      causes: [{ name: 'Error', code: '23505' }],
    })
    expect(JSON.stringify(described)).toContain('log.test.ts')
    expect(JSON.stringify(described)).not.toMatch(/Jansen|9999/)
  })

  it('masks a BSN on the first line', () => {
    expect(describeFault(new Error('No client 999900006, order 1999900006.'))).toMatchObject({
      message: 'No client *********, order 1999900006.',
    })
  })

  it('tells what another process reported', () => {
    const report = { message: 'No route for 999900006.\nparams: Jansen', extensions: { code: 'ENOROUTE', stack: 'x' } }
    expect(describeFault(report)).toEqual({
      name: 'GraphQLError',
      code: 'ENOROUTE',
      message: 'No route for *********.',
    })
  })

  it('says no more than the kind of what is no error', () => {
    expect([null, {}, { message: 1 }].map(describeFault)).toEqual(Array(3).fill({ name: 'object' }))
    expect(describeFault('999900006')).toEqual({ name: 'string' })
  })
})

describe('toDiscreetLogger', () => {
  it('writes the first line without a BSN', () => {
    const lines: string[] = []
    toDiscreetLogger(createLogger('warn', { write: (line) => void lines.push(line) })).error(
      'Error: Failed query for 999900006\nparams: Jansen',
    )
    expect(JSON.parse(lines.join(''))).toMatchObject({ level: 50, msg: 'Error: Failed query for *********' })
  })
})
