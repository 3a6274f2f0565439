import { describe, expect, it } from 'vitest'
import { findRegistrationProblems, toProviderName } from './provider-registration.ts'

const isProductCategory = (code: string) => code === '45'

describe('the rules of registering a provider', () => {
  it('compare names without regard to extra space', () => {
    expect(toProviderName('  Jeugdhulp \n Kopergrutto ')).toBe('Jeugdhulp Kopergrutto')
  })
  it('find nothing wrong with a name and known categories', () => {
    expect(findRegistrationProblems('Tijmkwartier', ['45'], isProductCategory)).toEqual([])
    expect(findRegistrationProblems('x'.repeat(200), [], isProductCategory)).toEqual([])
  })
  it.each(['', '-', 'x'.repeat(201), 'Tijm\u0000kwartier'])('refuse the name %j', (name) => {
    expect(findRegistrationProblems(name, [], isProductCategory).map(({ path }) => path)).toEqual([['name']])
  })
  it('say which category is unknown by its place', () => {
    const problems = findRegistrationProblems('Tijmkwartier', ['45', '4', '45', ''], isProductCategory)
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['productCategoryCodes.1', 'productCategoryCodes.3'])
  })
})
