import { createHash } from 'node:crypto'
import { type IjwMessage, messageEnvelope, parseMessage, writeMessage } from '@regiograaf/ijw'
import { findMunicipality } from '@regiograaf/reference-data'
import { describe, expect, it } from 'vitest'
import { type DemoRegion, generateDemoRegion } from './demo-region.ts'
import { demoMunicipalities, demoRegionIds, demoToday } from './municipalities.ts'
import { categoryWeights } from './products.ts'
import { listProvidersOffering } from './providers.ts'

const region = generateDemoRegion()
const messages = [...region.messages]

function bytesOf({ messages: all }: DemoRegion): string {
  const hash = createHash('sha256')
  for (const message of all) hash.update(writeMessage(message))
  return hash.digest('hex')
}

function listClients(all: Iterable<IjwMessage>): ReadonlyMap<string, ReadonlySet<string>> {
  const clients = new Map<string, Set<string>>()
  for (const message of all) {
    if (message.type !== 'JW301') continue
    const { municipalityCode } = messageEnvelope(message)
    clients.set(municipalityCode, (clients.get(municipalityCode) ?? new Set()).add(message.Client.Bsn))
  }
  return clients
}

describe('demo region', () => {
  it('writes only messages that pass every check of the door they come in through', { timeout: 120_000 }, () => {
    const refused = messages.flatMap((message) => {
      const result = parseMessage(writeMessage(message))
      return result.ok ? [] : [{ type: message.type, findings: result.findings }]
    })
    expect(refused).toEqual([])
  })

  it('gives the same bytes for the same seed and others for another seed', { timeout: 60_000 }, () => {
    const small = { clients: 150, seed: 11 }
    const first = generateDemoRegion(small)
    expect(bytesOf(generateDemoRegion(small))).toBe(bytesOf(first))
    expect(bytesOf(first)).toBe(bytesOf(first))
    expect(bytesOf(generateDemoRegion({ ...small, seed: 12 }))).not.toBe(bytesOf(first))
    expect(generateDemoRegion(small).arrangements).toEqual(first.arrangements)
    expect(generateDemoRegion(small).absences).toEqual(first.absences)
    expect(generateDemoRegion(small).securePlacements).toEqual(first.securePlacements)
    expect(generateDemoRegion(small).waiting).toEqual(first.waiting)
  })

  it('holds the messages that a region of 2,000 clients exchanges', () => {
    const count = (type: IjwMessage['type']) => messages.filter((message) => message.type === type).length
    expect(count('JW301')).toBeGreaterThan(3500)
    expect(count('JW305')).toBeGreaterThan(2500)
    expect(count('JW307')).toBeGreaterThan(1800)
    expect(count('JW323')).toBeGreaterThan(2500)
  })

  it('spreads the clients over all 23 municipalities by inhabitants', () => {
    const clients = listClients(messages)
    expect([...clients.keys()].sort()).toEqual(demoMunicipalities.map(({ code }) => code))
    expect(demoMunicipalities).toHaveLength(23)
    expect([...clients.values()].reduce((sum, own) => sum + own.size, 0)).toBe(2000)
    expect(clients.get('GM0361')?.size).toBeGreaterThan(190)
    expect(clients.get('GM0505')?.size).toBeGreaterThan(190)
    expect(clients.get('GM0317')?.size).toBeLessThan(30)
    expect(new Set([...clients.values()].flatMap((own) => [...own])).size).toBe(2000)
  })

  it('numbers each message once per type and sender, in order of time per municipality, up to its present day', () => {
    const keys = new Set<string>()
    const lastDay = new Map<string, string>()
    for (const message of messages) {
      const { type, sender, identification, municipalityCode, datedOn } = messageEnvelope(message)
      keys.add(`${type}/${sender}/${identification}`)
      expect(datedOn >= (lastDay.get(municipalityCode) ?? '') && datedOn <= demoToday).toBe(true)
      lastDay.set(municipalityCode, datedOn)
    }
    expect(keys.size).toBe(messages.length)
  })

  it('scales up to the citizen service numbers for tests and refuses more in one sentence', { timeout: 60_000 }, () => {
    expect(() => generateDemoRegion({ clients: 9092 })).toThrow(/from 1 to 9091: there are no more/)
    expect(() => generateDemoRegion({ clients: 0 })).toThrow(RangeError)
    expect(listClients(generateDemoRegion({ clients: 9091 }).messages).get('GM0505')?.size).toBeGreaterThan(900)
  })

  it('has 40 providers in one or two regions, and one for every category in every region', () => {
    expect(region.providers).toHaveLength(40)
    expect(new Set(region.providers.map(({ agbCode }) => agbCode)).size).toBe(40)
    expect(new Set(region.providers.map(({ name }) => name)).size).toBe(40)
    for (const { agbCode, regionIds, productCodes } of region.providers) {
      expect(agbCode).toMatch(/^98\d{6}$/)
      expect([1, 2]).toContain(regionIds.length)
      expect(productCodes.length).toBeGreaterThan(0)
    }
    for (const regionId of demoRegionIds) {
      for (const [categoryCode] of categoryWeights) {
        expect([regionId, categoryCode, listProvidersOffering(categoryCode, regionId).length > 0]).toEqual([
          regionId,
          categoryCode,
          true,
        ])
      }
    }
  })

  it('allocates a client only at a provider that works in the region', () => {
    const regionIds = new Map(region.providers.map((provider) => [provider.agbCode, provider.regionIds]))
    for (const message of messages) {
      const { municipalityCode, providerCode } = messageEnvelope(message)
      expect(regionIds.get(providerCode)).toContain(findMunicipality(municipalityCode)?.youthCareRegionId)
    }
  })

  it('has schools with an invented BRIN in every municipality, and arrangements of its own clients at them', () => {
    expect(new Set(region.schools.map(({ brin }) => brin)).size).toBe(92)
    for (const { brin } of region.schools) expect(brin).toMatch(/^99[A-Z]{2}$/)
    const clients = listClients(messages)
    const municipalityOf = new Map(region.schools.map(({ brin, municipalityCode }) => [brin, municipalityCode]))
    expect(region.arrangements.length).toBeGreaterThan(110)
    expect(region.arrangements.length).toBeLessThan(200)
    for (const { clientBsn, municipalityCode, brin, start, end } of region.arrangements) {
      expect(clients.get(municipalityCode)?.has(clientBsn)).toBe(true)
      expect(municipalityOf.get(brin)).toBe(municipalityCode)
      expect(end === null || end > start).toBe(true)
    }
  })
  it('has long-term absences of its own clients, at a school of the municipality or at none, over for most of them', () => {
    const clients = listClients(messages)
    const municipalityOf = new Map(region.schools.map(({ brin, municipalityCode }) => [brin, municipalityCode]))
    expect(region.absences.length).toBeGreaterThan(60)
    for (const { clientBsn, municipalityCode, brin, start, end } of region.absences) {
      expect(clients.get(municipalityCode)?.has(clientBsn)).toBe(true)
      expect(brin === null || municipalityOf.get(brin) === municipalityCode).toBe(true)
      expect(start < (end ?? demoToday) && (end ?? demoToday) <= demoToday).toBe(true)
    }
    const running = region.absences.filter(({ end }) => end === null)
    expect(running.length).toBeGreaterThan(10)
    expect(running.length).toBeLessThan(region.absences.length / 2)
  })
  it('has perspective plans of its own clients, each with one plan a day', () => {
    const clients = listClients(messages)
    expect(region.perspectivePlans.length).toBeGreaterThan(60)
    for (const { clientBsn, municipalityCode, datedOn } of region.perspectivePlans) {
      expect(clients.get(municipalityCode)?.has(clientBsn)).toBe(true)
      expect(datedOn > '2019-01-01' && datedOn <= demoToday).toBe(true)
    }
    const days = region.perspectivePlans.map(({ clientBsn, datedOn }) => `${clientBsn} ${datedOn}`)
    expect(new Set(days).size).toBe(days.length)
  })
  it('has deviations from norms where there are norms, of few of the allocations there', () => {
    expect(region.normDeviations.length).toBeGreaterThan(20)
    for (const { municipalityCode, agreedOn } of region.normDeviations) {
      expect(findMunicipality(municipalityCode)?.youthCareRegionId).toBe('zuid-holland-zuid')
      expect(agreedOn <= demoToday).toBe(true)
    }
    expect(region.normDeviations.length).toBeLessThan(400)
  })
})
