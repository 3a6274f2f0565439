import { Refusal } from './error-codes.ts'
import { limits } from './limits.ts'

/**
 * Reads the body of a request: JSON in which no object names a member twice or by a name that programs take for a prototype, and in
 * which nothing is deeper, longer or wider than the limits. Throws Refusal.
 */
export function parseBody(text: string): unknown {
  const { names, depth } = scan(text)
  if (depth > deepest) {
    throw new Refusal('BAD_USER_INPUT', `The body is deeper than ${deepest} levels; send a flatter one.`)
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new Refusal('BAD_REQUEST')
  }
  const { query } = (body ?? {}) as { query?: unknown }
  if (typeof query === 'string' && Buffer.byteLength(query) > limits.documentBytes) {
    throw new Refusal(
      'REQUEST_TOO_LARGE',
      `The text of the operation is longer than ${limits.documentBytes} bytes; ask less at once.`,
    )
  }
  // Of members with one name the last is left; two readers of the same body could take it differently.
  if (countMembers(body) !== names) {
    throw new Refusal('BAD_REQUEST', 'The body names a member of an object twice; send each once.')
  }
  return body
}

const dangerousNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
// The body itself, what it holds, and the values of variables.
const deepest = limits.valueDepth + 2

function countMembers(value: unknown): number {
  if (typeof value === 'string') {
    if (value.length <= limits.stringLength) return 0
    throw new Refusal(
      'BAD_USER_INPUT',
      `The body holds a text longer than ${limits.stringLength} characters; send a shorter one.`,
    )
  }
  if (typeof value !== 'object' || value === null) return 0
  const members = Object.values(value)
  if (members.length > limits.listLength) {
    throw new Refusal('BAD_USER_INPUT', `The body holds a list longer than ${limits.listLength}; send it in parts.`)
  }
  let count = Array.isArray(value) ? 0 : members.length
  if (!Array.isArray(value)) {
    for (const name of Object.keys(value)) {
      if (dangerousNames.has(name))
        throw new Refusal('BAD_REQUEST', 'The body holds a member with a name that is not allowed.')
    }
  }
  for (const member of members) count += countMembers(member)
  return count
}

/**
 * How many names of members a text of JSON holds, which is how many colons there are outside of strings, and how many objects and lists
 * are open at once.
 */
function scan(text: string): { readonly names: number; readonly depth: number } {
  let [names, open, depth] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === ':') names += 1
    else if (sign === '{' || sign === '[') depth = Math.max(depth, ++open)
    else if (sign === '}' || sign === ']') open -= 1
    else if (sign === '"') at = endOfString(text, at)
  }
  return { names, depth }
}

/** Where the string that begins here ends; the end of the text for one that does not. */
function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return text.length
}
