import { describe, expect, it } from 'vitest'
import { codeLists, findCode } from './code-lists.ts'

const sizes = {
  JZ020: 24,
  WJ756: 7,
  WMO757: 4,
  JZ588: 11,
  JZ002: 14,
  COD472: 23,
  COD002: 14,
  WJ001: 59,
  COD032: 249,
  CBS_HULPVORM: 8,
  CBS_REDEN_EINDE_MAATREGEL: 18,
  RG_DOELBINDING: 5,
  RG_INTERVENTIENIVEAU: 5,
  RG_REDEN_THUISZITTEN: 5,
  RG_PERSPECTIEFPLAN: 2,
  RG_NORMENKADER: 2,
}

describe('code lists', () => {
  it('holds every list of iJw 3.2, of CBS and of the hub, with the number of codes each has', () => {
    expect(Object.keys(codeLists)).toHaveLength(47)
    for (const [id, size] of Object.entries(sizes)) expect([id, codeLists[id]?.codes.length]).toEqual([id, size])
  })

  it('never lists a code twice and leaves no label empty', () => {
    for (const { id, codes } of Object.values(codeLists)) {
      expect([id, new Set(codes.map(({ code }) => code)).size]).toEqual([id, codes.length])
      for (const { labelNl, labelEn } of codes) {
        expect(labelNl).not.toBe('')
        expect(labelEn).not.toBe('')
      }
    }
  })

  it('says of each list where it comes from and which version it is', () => {
    expect(codeLists.WJ756).toMatchObject({ titleNl: 'Eenheid', source: 'iStandaarden iJw 3.2', version: '3.2' })
    expect(codeLists.CBS_HULPVORM).toMatchObject({ source: 'CBS Beleidsinformatie Jeugd', version: 'protocol 7' })
    expect(codeLists.RG_DOELBINDING).toMatchObject({ source: 'Regiograaf' })
  })

  it('finds a code with its official Dutch label', () => {
    expect(findCode('JZ020', '45')).toEqual({
      code: '45',
      labelNl: 'Jeugdhulp ambulant',
      labelEn: 'Outpatient youth care',
    })
  })

  it('gives null for an unknown list, an unknown code and the name of an object method', () => {
    expect(findCode('JZ020', '99')).toBeNull()
    expect(findCode('JZ999', '45')).toBeNull()
    expect(findCode('toString', '45')).toBeNull()
    expect(findCode('JZ020', 'constructor')).toBeNull()
  })
})
