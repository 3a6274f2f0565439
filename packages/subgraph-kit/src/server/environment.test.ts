import { EnvironmentError } from '@regiograaf/service'
import { describe, expect, it } from 'vitest'
import { readSubgraphEnvironment } from './environment.ts'

const defaults = { role: 'regiograaf_clients', port: 4001 }
const key = Buffer.alloc(32, 1).toString('base64')
const complete = {
  DATABASE_URL: 'postgresql://regiograaf_clients:secret@db.example:5432/hub',
  AUDIT_DATABASE_URL: 'postgresql://regiograaf_audit:secret@db.example:5432/hub',
  HUB_IDENTITY_KEY: key,
  HUB_INTERNAL_KEY: Buffer.alloc(32, 2).toString('base64'),
  HUB_SUBJECT_KEY: Buffer.alloc(32, 3).toString('base64'),
}

function faultsOf(variables: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSubgraphEnvironment(defaults, variables)
    return []
  } catch (fault) {
    if (fault instanceof EnvironmentError) return fault.faults
    throw fault
  }
}

describe('the environment of a subgraph', () => {
  it('is read with defaults for the rest', () => {
    expect(readSubgraphEnvironment(defaults, complete)).toEqual({
      databaseUrl: complete.DATABASE_URL,
      identityKey: Buffer.alloc(32, 1),
      internalKey: Buffer.alloc(32, 2),
      auditUrl: complete.AUDIT_DATABASE_URL,
      subjectKey: Buffer.alloc(32, 3),
      port: 4001,
      host: '127.0.0.1',
      logLevel: 'warn',
    })
    const more = { ...complete, PORT: '0', HOST: '::', NODE_ENV: 'production' }
    expect(readSubgraphEnvironment(defaults, more)).toMatchObject({ port: 0, host: '::', logLevel: 'info' })
  })

  it('lists all faults at once and repeats no secret', () => {
    const faults = faultsOf({
      ...complete,
      DATABASE_URL: 'secret',
      AUDIT_DATABASE_URL: complete.DATABASE_URL,
      HUB_IDENTITY_KEY: 'secret',
      HUB_INTERNAL_KEY: '',
      HUB_SUBJECT_KEY: 'secret',
      PORT: 'x',
      LOG_LEVEL: 'loud',
    })
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'AUDIT_DATABASE_URL',
      'HUB_IDENTITY_KEY',
      'HUB_INTERNAL_KEY',
      'HUB_SUBJECT_KEY',
      'PORT',
      'LOG_LEVEL',
    ])
    expect(faults.join()).not.toContain('secret')
  })

  it.each([
    'postgres://owner:secret@db.example/hub',
    'postgresql://regiograaf_finance:secret@db.example/hub',
    'http://regiograaf_clients@db.example',
  ])('does not take %s for the database, which is not of its own role', (DatabaseUrl) => {
    expect(faultsOf({ ...complete, DATABASE_URL: DatabaseUrl })).toEqual([
      'DATABASE_URL must be the address of the database with regiograaf_clients, the role of this subgraph, as its user.',
    ])
  })

  it.each([Buffer.alloc(31).toString('base64'), Buffer.alloc(32).toString('hex'), `${key}\n`])(
    'takes no key of another form: %j',
    (HubIdentityKey) => {
      expect(faultsOf({ ...complete, HUB_IDENTITY_KEY: HubIdentityKey })).toHaveLength(1)
    },
  )
})
