import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runToken } from './token.ts'

let folder: string
let written: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regiograaf-token-'))
  written = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void written.push(line))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const run = (...argv: string[]) => runToken(argv, { folder, production: false })

describe('the command token', () => {
  it('prints the token and nothing else', async () => {
    await run('--organisation', 'GM0361', '--role', 'caseworker', '--purpose', 'ACCESS', '--subject', 'j.visser')
    expect(written).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)])
    expect(decodeJwt(written[0] ?? '')).toMatchObject({
      sub: 'j.visser',
      organisation: { kind: 'municipality', code: 'GM0361' },
    })
  })

  it('prints its usage with --help', async () => {
    await run('--help')
    expect(written.join('\n')).toMatch(/^Usage: regiograaf token --organisation <code>/)
  })

  it.each([
    [['--role', 'caseworker'], 'The purpose of the role caseworker must be ACCESS or MEASURE.'],
    [[], 'The role must be caseworker, '],
    [['--tenant', 'GM0361'], 'token takes --organisation, --role, --purpose, --subject and --help'],
    [['GM0361'], 'token takes --organisation, '],
    [['--role'], 'token takes --organisation, '],
  ])('refuses %j with a sentence and prints nothing', async (argv, sentence) => {
    await expect(run(...argv)).rejects.toThrow(sentence)
    expect(written).toEqual([])
  })

  it('prints nothing in production', async () => {
    const argv = ['--organisation', 'GM0361', '--role', 'caseworker', '--purpose', 'ACCESS']
    await expect(runToken(argv, { folder, production: true })).rejects.toThrow('do not exist in production')
    expect(written).toEqual([])
  })
})
