import { EnvironmentError } from '@regiograaf/service'
import { describe, expect, it } from 'vitest'
import { readHubMode } from './environment.ts'

const key = Buffer.alloc(32, 1).toString('base64')

function faultsOf(variables: NodeJS.ProcessEnv): readonly string[] {
  try {
    readHubMode(variables)
    return []
  } catch (fault) {
    if (fault instanceof EnvironmentError) return fault.faults
    throw fault
  }
}

describe('the mode of the hub', () => {
  it.each([{}, { HUB_MODE: '' }, { HUB_MODE: 'together', HUB_INTERNAL_KEY: key }])(
    'is together with %j',
    (variables) => {
      expect(readHubMode(variables)).toEqual({ kind: 'together' })
    },
  )

  it('is apart with all subgraphs started here, which get no secret of the hub', () => {
    const variables = { HUB_MODE: 'apart', TZ: 'UTC', DATABASE_URL: 'secret', DATABASE_ROLE_SECRET: 'secret' }
    expect(readHubMode(variables)).toEqual({
      kind: 'apart',
      elsewhere: {},
      internalKey: null,
      timeout: 2_000,
      inherited: { TZ: 'UTC' },
    })
  })

  it('is apart with some subgraphs elsewhere', () => {
    const variables = {
      HUB_MODE: 'apart',
      CLIENTS_URL: 'https://clients.alkmaar.example/',
      FINANCE_URL: 'http://10.0.0.7:4003',
      EDUCATION_URL: '',
      SUBGRAPH_TIMEOUT_MS: '500',
      HUB_INTERNAL_KEY: key,
    }
    expect(readHubMode(variables)).toEqual({
      kind: 'apart',
      elsewhere: { clients: 'https://clients.alkmaar.example', finance: 'http://10.0.0.7:4003' },
      internalKey: Buffer.alloc(32, 1),
      timeout: 500,
      inherited: {},
    })
  })

  it('lists all faults at once, and repeats no secret', () => {
    const faults = faultsOf({
      HUB_MODE: 'alone',
      CLIENTS_URL: 'clients.example',
      FINANCE_URL: 'https://user:secret@finance.example',
      HUB_INTERNAL_KEY: 'secret',
      SUBGRAPH_TIMEOUT_MS: '2s',
    })
    expect(faults).toEqual([
      'HUB_MODE must be together or apart.',
      'CLIENTS_URL must be a base address such as https://clients.example, without a path.',
      'FINANCE_URL must be a base address such as https://finance.example, without a path.',
      'HUB_INTERNAL_KEY must be 32 random bytes in base64, as openssl rand -base64 32 prints them.',
      'SUBGRAPH_TIMEOUT_MS must be a whole number from 100 to 600000.',
    ])
  })

  it.each(['ftp://clients.example', 'https://clients.example/graphql', 'https://clients.example?x=1'])(
    'takes %s for no base address',
    (ClientsUrl) => {
      expect(faultsOf({ HUB_MODE: 'apart', HUB_INTERNAL_KEY: key, CLIENTS_URL: ClientsUrl })).toHaveLength(1)
    },
  )

  it('needs the key of the hub for a subgraph elsewhere', () => {
    expect(faultsOf({ HUB_MODE: 'apart', CLIENTS_URL: 'https://clients.example' })).toEqual([
      'HUB_INTERNAL_KEY must be set when a subgraph runs elsewhere, whose key is derived from it.',
    ])
  })

  it('does not leave an address aside that it would not use', () => {
    expect(faultsOf({ CLIENTS_URL: 'https://clients.example', HUB_INTERNAL_KEY: key })).toEqual([
      'CLIENTS_URL is for HUB_MODE=apart; leave it out or set that.',
    ])
  })
})
