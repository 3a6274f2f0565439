import { describe, expect, it } from 'vitest'
import { chooseAnswerType } from './answer-type.ts'

function chosen(accept: string | undefined): string {
  const type = chooseAnswerType(accept)
  if (type === null) return 'none'
  const form = type.contentType.startsWith('application/json') ? 'json' : 'response'
  return type.isLegacy ? `legacy ${form}` : form
}

describe('chooseAnswerType', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['text/html, */*;q=0.1', 'json'],
    ['application/json', 'legacy json'],
    ['Application/JSON; charset=utf-8', 'legacy json'],
    ['application/json, text/plain, */*', 'legacy json'],
    ['multipart/mixed; deferSpec=20220824, application/json', 'legacy json'],
    ['application/graphql-response+json', 'response'],
    ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', 'response'],
    ['application/json, application/graphql-response+json', 'legacy json'],
    ['application/json;q=0.9, application/graphql-response+json', 'response'],
    ['application/graphql-response+json;q=0.5, */*', 'json'],
    ['application/graphql-response+json, */*', 'response'],
    ['application/json;q=0, */*', 'response'],
    ['image/png', 'none'],
    ['multipart/mixed', 'none'],
    ['text/*', 'none'],
    ['*/*;q=0', 'none'],
    ['application/json;q=nonsense', 'none'],
  ])('answers Accept: %s with %s', (accept, expected) => {
    expect(chosen(accept)).toBe(expected)
  })
})
