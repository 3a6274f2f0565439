import { type DocumentNode, parse, print, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import { DocumentStore } from './document-store.ts'

const small = (index: number) => parse(`{ field${index} }`)
const large = (index: number) => parse(`{ field${index} } # ${'x'.repeat(16_000)}`)

/** Sets a document as Apollo Server does, and keeps it as the gateway does when it may run. */
async function setAndKeep(store: DocumentStore, key: string, document: DocumentNode): Promise<void> {
  await store.set(key, document)
  store.keep(document)
}

describe('the store of documents', () => {
  it('keeps nothing that may not run, and loses nothing for it', async () => {
    const store = new DocumentStore()
    await setAndKeep(store, 'good', large(0))
    for (let index = 0; index < 200; index += 1) await store.set(`refused ${index}`, large(index))
    expect([store.size, await store.get('refused 199')]).toEqual([1, undefined])
    expect(await store.get('good')).toBeDefined()
  })

  it('gives back what it was given, without the places in the text', async () => {
    const store = new DocumentStore()
    const document = parse('query A($n: Int) { a(n: $n) { ...F } } fragment F on T { b @skip(if: true) }')
    const text = print(document)
    await setAndKeep(store, 'key', document)
    expect(await store.get('key')).toBe(document)
    expect(print(document)).toBe(text)
    const places: unknown[] = []
    visit(document, { enter: ({ loc }) => void places.push(loc) })
    expect(new Set(places)).toEqual(new Set([undefined]))
    expect(await store.get('other')).toBeUndefined()
  })

  it('holds a thousand short documents, or sixty-five that are as long as they may be', async () => {
    const store = new DocumentStore()
    for (let index = 0; index < 5_000; index += 1) await setAndKeep(store, `small ${index}`, small(index))
    expect(store.size).toBe(1_024)
    for (let index = 0; index < 100; index += 1) await setAndKeep(store, `large ${index}`, large(index))
    expect(store.size).toBe(65)
    expect(await store.get('large 34')).toBeUndefined()
    expect(await store.get('large 35')).toBeDefined()
  })

  it('keeps what is asked for, and counts what is set again once', async () => {
    const store = new DocumentStore()
    await setAndKeep(store, 'favourite', large(0))
    for (let index = 0; index < 200; index += 1) {
      await Promise.all([setAndKeep(store, 'again', large(1)), setAndKeep(store, 'again', large(2))])
      await setAndKeep(store, `large ${index}`, large(index))
      expect(await store.get('favourite')).toBeDefined()
    }
    expect(await store.delete('again')).toBe(true)
    expect(await store.get('again')).toBeUndefined()
    expect(store.size).toBe(64)
  })
})
