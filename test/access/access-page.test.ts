import { accessOf, isMachinery } from '@regiograaf/access'
import { toApiSchema } from '@regiograaf/federation'
import { readSupergraph } from '@regiograaf/gateway'
import { listRolesThatMay, type Permission, permissions } from '@regiograaf/identity'
import { isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { writeAccessPage } from './access-page.ts'

const schema = toApiSchema(readSupergraph())
const objectTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !isMachinery(name))
const fields = objectTypes.flatMap((type) =>
  [...accessOf(type)].map(([name, permission]) => ({ field: `${type.name}.${name}`, permission })),
)
const fieldsOf = (permission: Permission) =>
  fields.filter((known) => known.permission === permission).map(({ field }) => field)

it('docs/access.md says what the tables and the graph say', async () => {
  await expect(writeAccessPage(schema)).toMatchFileSnapshot('../../docs/access.md')
})

describe('the graph', () => {
  it('leaves no field without a permission', () => {
    expect(fields.length).toBeGreaterThan(150)
    expect(fields.filter(({ permission }) => permission === null)).toEqual([])
  })

  it('uses every permission that there is', () => {
    const unused = (Object.keys(permissions) as Permission[]).filter((permission) => fieldsOf(permission).length === 0)
    // Introspection is no field of ours, and messages have doors of their own.
    expect(unused).toEqual(['EXCHANGE_MESSAGES', 'READ_SCHEMA'])
  })

  it('gives the BSN by two fields, to caseworkers', () => {
    expect(fieldsOf('READ_BSN')).toEqual(['Client.bsn', 'Query.clientByBsn'])
    expect(
      fields
        .filter(({ field }) => /bsn/i.test(field))
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['Client.bsn', 'Query.clientByBsn'])
    expect(listRolesThatMay('READ_BSN')).toEqual(['caseworker'])
  })

  it('shares with everybody nothing that leads to a person', () => {
    const types = new Set([
      'Allocation',
      'CareStart',
      'CareStop',
      'Claim',
      'ClaimLine',
      'Client',
      'EducationCareArrangement',
      'Whereabouts',
      'Address',
    ])
    const personal = fieldsOf('READ_SHARED').filter((field) => types.has(field.split('.')[0] ?? ''))
    expect(personal).toEqual(['Allocation.id', 'Claim.id', 'ClaimLine.id', 'Client.id', 'EducationCareArrangement.id'])
    const entrances = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}),
    )
    const shared = fieldsOf('READ_SHARED').filter((field) => /^(Query|Mutation)\./.test(field))
    expect(shared.length).toBeLessThan(entrances.length)
    expect(shared.sort()).toEqual([
      'Query.costSharing',
      'Query.municipalities',
      'Query.municipality',
      'Query.norms',
      'Query.productCategories',
      'Query.provider',
      'Query.providers',
      'Query.region',
      'Query.regions',
      'Query.school',
      'Query.schools',
      'Query.secureCareCapacities',
    ])
  })
})
