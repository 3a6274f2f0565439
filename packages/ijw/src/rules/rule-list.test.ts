import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageTypes, returnTypes } from '../definitions/messages.ts'
import { implementedRules } from './implemented-rules.ts'
import type { RuleFacts } from './rule.ts'
import { ruleList } from './rule-list.ts'

const returns = new Set<string>(Object.values(returnTypes))

describe('the list of rules', () => {
  it('names every rule once, with a sentence', () => {
    expect(new Set(ruleList.map(({ id }) => id)).size).toBe(ruleList.length)
    expect(ruleList.filter(({ sentence }) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
  })

  it('has a rule object for every rule that it calls implemented', () => {
    const ids = new Set(implementedRules.map(({ id }) => id))
    expect(ruleList.filter(({ id, status }) => status === 'implemented' && !ids.has(id)).map(({ id }) => id)).toEqual(
      [],
    )
  })

  it('holds every rule object, at its level and with its code', () => {
    for (const { id, level, code } of implementedRules) {
      expect({ id, listed: ruleList.find((rule) => rule.id === id) }).toMatchObject({ id, listed: { level, code } })
    }
  })

  it('finds a rule object for the messages that the standard names, and no others but returns', () => {
    for (const { id, messages } of ruleList.filter(({ status }) => status === 'implemented')) {
      const checked = new Set(implementedRules.filter((rule) => rule.id === id).flatMap((rule) => rule.messages))
      const expected = messageTypes.filter(
        (type) => messages.includes(type) || (checked.has(type) && returns.has(type)),
      )
      expect({ id, messages: messageTypes.filter((type) => checked.has(type)) }).toEqual({ id, messages: expected })
    }
  })

  it('knows of every list of rules in this folder', async () => {
    const known = new Set<unknown>(implementedRules)
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    for (const file of files.filter((name) => name !== 'rule-list.ts')) {
      const exported = Object.values(await import(/* @vite-ignore */ join(import.meta.dirname, file)))
      const rules = exported.flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isRule)
      expect({ file, unknown: rules.filter((rule) => !known.has(rule)).map(({ id }) => id) }).toEqual({
        file,
        unknown: [],
      })
    }
  })

  it('says of every agreement where it lives, and refers to rules that exist', () => {
    const ids = new Set(ruleList.map(({ id }) => id))
    for (const { id, status, note } of ruleList) {
      expect({ id, hasNote: note !== null }).toEqual({ id, hasNote: status === 'agreement' })
      const unknown = (note?.match(/\b(?:TR|CD|CS|RS|OP|IV)\d{3}\b/g) ?? []).filter((mentioned) => !ids.has(mentioned))
      expect({ id, unknown }).toEqual({ id, unknown: [] })
    }
  })
})

function isRule(value: unknown): value is RuleFacts {
  return typeof value === 'object' && value !== null && 'id' in value && 'sentence' in value && 'code' in value
}

const guide = process.env.IJW_RULES_FILE ?? join(import.meta.dirname, '../../../../../shared/domain/ijw-rules.md')
const isAvailable = existsSync(guide)
const title = isAvailable
  ? 'the list of rules beside the rules of the standard'
  : 'the list of rules beside the rules of the standard: skipped, because neither IJW_RULES_FILE nor ../shared/domain/ijw-rules.md is a file with them'

// A skipped title is not shown by every reporter.
if (!isAvailable) process.stderr.write(`${title}\n`)

describe.skipIf(!isAvailable)(title, () => {
  const text = isAvailable ? readFileSync(guide, 'utf8') : ''
  const rows = [
    ...text.matchAll(/^\| ([A-Z]{2}\d{3}(?:x\d)?) \| ([^|]*) \| (1\/2|[1234P]) \| [^|]* \| ([^|]*) \|$/gm),
  ].map(([, id = '', messages = '', level = '', code = '']) => ({ id, messages, level, code: code.trim() }))

  it('holds the same rules', () => {
    const restrictions = [...text.matchAll(/\| (RS\d{3}) \|/g)].map(([, id = '']) => id)
    expect(ruleList.map(({ id }) => id).sort()).toEqual([...rows.map(({ id }) => id), ...restrictions].sort())
    expect(rows.length).toBeGreaterThan(200)
  })

  it('gives each the same level and code', () => {
    for (const { id, level, code } of rows) {
      const listed = ruleList.find((rule) => rule.id === id)
      const levels: Record<string, number | null> = { P: null, '1/2': 2 }
      const expected = level === 'P' || code === 'none' ? null : code
      expect({ id, level: listed?.level, code: listed?.code }).toEqual({
        id,
        level: level in levels ? levels[level] : Number(level),
        code: expected,
      })
    }
  })

  it('names for each the same messages', () => {
    let above: readonly string[] = []
    for (const { id, messages } of rows) {
      const named = messages.startsWith('same') ? above : messagesNamed(messages)
      expect({ id, messages: ruleList.find((rule) => rule.id === id)?.messages }).toEqual({ id, messages: named })
      above = named
    }
  })
})

/** The messages of a rule as the text names them: numbers, or the words for groups of them. */
function messagesNamed(messages: string): readonly string[] {
  const originals = messageTypes.filter((type) => !returns.has(type))
  if (messages.startsWith('all')) return originals
  if (/^301(\+|-323)/.test(messages)) return originals.filter((type) => type !== 'JW325')
  const numbers = new Set([...messages.matchAll(/\b3\d\d\b/g)].map(([number]) => `JW${number}`))
  const named = messageTypes.filter((type) => numbers.has(type))
  return messages.startsWith('returns') ? [...returns, ...named] : named
}
