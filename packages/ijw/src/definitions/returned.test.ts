import { describe, expect, it } from 'vitest'
import type { CompositeType } from './building-blocks.ts'
import { jw301 } from './jw301.ts'
import { jw302 } from './jw302.ts'
import { jw318 } from './jw318.ts'

describe('a return message', () => {
  it('keeps the header of its original in order, with its own code, and adds what the receiver says', () => {
    const { Header } = jw302.root.elements
    const added = ['IdentificatieRetour', 'DagtekeningRetour', 'XsltVersie', 'XsdVersieRetour', 'RetourCodes']
    expect(namesOf(Header)).toEqual([...namesOf(jw301.root.elements.Header), ...added])
    expect(Header.elements.BerichtCode.value).toBe('437')
    expect(Header.elements.RetourCodes.occurs).toBe('optional')
  })

  it('has the content of its original or none', () => {
    expect(jw302.root.sequence.map(({ name, occurs }) => [name, occurs])).toEqual([
      ['Header', 'once'],
      ['Client', 'optional'],
    ])
  })

  it('closes every class with return codes, but not the lists of classes', () => {
    expect(classesOf(jw318.root)).toEqual([
      'Header: RetourCodes',
      'Client: RetourCodes',
      'Verzoek: RetourCodes',
      'OngewijzigdeProducten: none',
      'OngewijzigdProduct: RetourCodes',
      'TeWijzigenProducten: none',
      'TeWijzigenProduct: RetourCodes',
      'NieuweProducten: none',
      'NieuwProduct: RetourCodes',
    ])
  })
})

function namesOf({ sequence }: CompositeType): string[] {
  return sequence.map(({ name }) => name)
}

function classesOf({ sequence }: CompositeType): string[] {
  return sequence.flatMap(({ name, type }) => {
    if (type.kind !== 'composite' || type.namespace === 'shared' || name === 'RetourCodes') return []
    const names = namesOf(type)
    return [`${name}: ${names.includes('RetourCodes') ? names.at(-1) : 'none'}`, ...classesOf(type)]
  })
}
