import { parse, print, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import { DocumentStore } from './document-store.ts'

const small = (index: number) => parse(`{ field${index} }`)
const large = (index: number) => parse(`{ field${index} } # ${'x'.repeat(16_000)}`)

describe('the store of documents', () => {
  it('gives back what it was given, without the places in the text', async () => {
    const store = new DocumentStore()
    const document = parse('query A($n: Int) { a(n: $n) { ...F } } fragment F on T { b @skip(if: true) }')
    const text = print(document)
    await store.set('key', document)
    expect(await store.get('key')).toBe(document)
    expect(print(document)).toBe(text)
    const places: unknown[] = []
    visit(document, { enter: ({ loc }) => void places.push(loc) })
    expect(new Set(places)).toEqual(new Set([undefined]))
    expect(await store.get('other')).toBeUndefined()
  })

  it('holds a thousand short documents, or sixty-five that are as long as they may be', async () => {
    const store = new DocumentStore()
    for (let index = 0; index < 5_000; index += 1) await store.set(`small ${index}`, small(index))
    expect(store.size).toBe(1_024)
    for (let index = 0; index < 100; index += 1) await store.set(`large ${index}`, large(index))
    expect(store.size).toBe(65)
    expect(await store.get('large 34')).toBeUndefined()
    expect(await store.get('large 35')).toBeDefined()
  })

  it('keeps what is asked for, and counts what is set again once', async () => {
    const store = new DocumentStore()
    await store.set('favourite', large(0))
    for (let index = 0; index < 200; index += 1) {
      await Promise.all([store.set('again', large(1)), store.set('again', large(2))])
      await store.set(`large ${index}`, large(index))
      expect(await store.get('favourite')).toBeDefined()
    }
    expect(await store.delete('again')).toBe(true)
    expect(await store.get('again')).toBeUndefined()
    expect(store.size).toBe(64)
  })
})
