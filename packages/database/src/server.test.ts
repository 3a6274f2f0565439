import { describe, expect, inject, it } from 'vitest'
import { openDatabaseServer } from './server.ts'

const folder = '/nowhere'

function changed(change: (url: URL) => void): string {
  const url = new URL(inject('scratchPlace').serverUrl)
  change(url)
  return url.href
}

describe('openDatabaseServer with DATABASE_URL', () => {
  it('uses the server that is there', async () => {
    const { serverUrl } = inject('scratchPlace')
    const server = await openDatabaseServer({ url: serverUrl, folder })
    expect(server).toMatchObject({ ownerUrl: serverUrl, embedded: false })
    await server.stop()
    await openDatabaseServer({ url: serverUrl, folder })
  })
  it.each([
    ['no address', () => 'localhost', /is not the address of a PostgreSQL database: write it as/],
    ['the address of something else', () => 'https://u:geheim@localhost/x', /is not the address of a PostgreSQL/],
    [
      'a port where nothing listens',
      () => changed((url) => (url.port = '1')),
      /^No PostgreSQL answers at .*:1: start it/,
    ],
    ['an unknown host', () => changed((url) => (url.hostname = 'no.invalid')), /^No PostgreSQL answers at no\.invalid/],
    ['a wrong password', () => changed((url) => (url.password = 'geheim')), /refuses the user or password/],
    [
      'a database that does not exist',
      () => changed((url) => (url.pathname = 'absent')),
      /has no database "absent": create/,
    ],
  ])('says in one sentence that it is %s', async (_, url, sentence) => {
    const error = await openDatabaseServer({ url: url(), folder }).catch((reason) => reason)
    expect(error.name).toBe('DatabaseSetupError')
    expect(error.message).toMatch(sentence)
    expect(error.message).not.toMatch(/geheim|\n/)
    expect(error.message).not.toContain(new URL(inject('scratchPlace').serverUrl).password)
  })
})
