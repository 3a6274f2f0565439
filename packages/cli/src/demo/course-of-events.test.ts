import {
  addDays,
  allowedInPeriod,
  allowedOverTerm,
  type IjwMessage,
  type Jw323,
  messageEnvelope,
  type Prestatie,
  type StartProduct,
  type StopProduct,
  type ToegewezenProduct,
} from '@regiograaf/ijw'
import { describe, expect, it } from 'vitest'
import { generateDemoRegion } from './demo-region.ts'

const region = generateDemoRegion()
const messages = [...region.messages]

/** An allocation as the last JW301 so far shows it. */
interface KnownAllocation {
  readonly bsn: string
  readonly providerCode: string
  readonly product: ToegewezenProduct
}

/**
 * Walks the messages in order of time and keeps what a receiver would know of each allocation. `visit` sees every message
 * with that knowledge: for a JW301 as it was before, for the others up to then.
 */
function replay(
  visit: (message: IjwMessage, known: (number: number | undefined) => KnownAllocation | undefined) => void,
) {
  const allocations = new Map<string, KnownAllocation>()
  for (const message of messages) {
    const { municipalityCode, providerCode } = messageEnvelope(message)
    visit(message, (number) => allocations.get(`${municipalityCode}/${number}`))
    if (message.type !== 'JW301') continue
    for (const product of message.Client.ToegewezenProducten.ToegewezenProduct) {
      allocations.set(`${municipalityCode}/${product.ToewijzingNummer}`, {
        bsn: message.Client.Bsn,
        providerCode,
        product,
      })
    }
  }
  return allocations
}

function claimLinesOf(message: Jw323): readonly { readonly bsn: string; readonly line: Prestatie }[] {
  return message.Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }) =>
    Prestaties.Prestatie.map((line) => ({ bsn: Bsn, line })),
  )
}

describe('course of events in the demo', () => {
  it('keeps an allocation number for one client, provider, product and start (TR332)', () => {
    const breaches: ToegewezenProduct[] = []
    replay((message, known) => {
      if (message.type !== 'JW301') return
      for (const product of message.Client.ToegewezenProducten.ToegewezenProduct) {
        const before = known(product.ToewijzingNummer)
        const isSame =
          before?.bsn === message.Client.Bsn &&
          before.providerCode === message.Header.Ontvanger &&
          before.product.Product?.Code === product.Product?.Code &&
          before.product.Ingangsdatum === product.Ingangsdatum
        if (before && !isSame) breaches.push(product)
        if (before?.product.RedenWijziging === '13') breaches.push(product)
        if (!before && product.RedenWijziging) breaches.push(product)
      }
    })
    expect(breaches).toEqual([])
  })

  it('lists in each JW301 all that is current for the client at the provider (OP087)', () => {
    const current = new Map<string, Map<number, string>>()
    for (const message of messages) {
      if (message.type !== 'JW301') continue
      const { municipalityCode, providerCode, datedOn } = messageEnvelope(message)
      const key = `${municipalityCode}/${message.Client.Bsn}/${providerCode}`
      const listed = message.Client.ToegewezenProducten.ToegewezenProduct
      const numbers = new Set(listed.map(({ ToewijzingNummer }) => ToewijzingNummer))
      const untilByNumber = current.get(key) ?? new Map<number, string>()
      const missing = [...untilByNumber].filter(([number, until]) => until >= datedOn && !numbers.has(number))
      expect(missing).toEqual([])
      for (const { ToewijzingNummer, Einddatum, RedenWijziging } of listed) {
        untilByNumber.set(ToewijzingNummer, RedenWijziging === '13' ? '' : (Einddatum ?? '9999-12-31'))
      }
      current.set(key, untilByNumber)
    }
  })

  it('grants all three kinds, the common categories, open terms, and every unit and frequency', () => {
    const products = [...replay(() => {}).values()].map(({ product }) => product)
    const share = (matches: (product: ToegewezenProduct) => boolean) =>
      products.filter(matches).length / products.length
    expect(share(({ Product }) => Product?.Code !== undefined)).toBeGreaterThan(0.6)
    expect(share(({ Product }) => Product !== undefined && Product.Code === undefined)).toBeGreaterThan(0.1)
    expect(share(({ Product, Budget }) => Product === undefined && Budget !== undefined)).toBeGreaterThan(0.04)
    expect(share(({ Product }) => Product?.Categorie === '45')).toBeGreaterThan(0.25)
    expect(share(({ Einddatum }) => Einddatum === undefined)).toBeGreaterThan(0.05)
    const seen = <T>(values: readonly T[]) => [...new Set(values)].sort()
    expect(seen(products.flatMap(({ Product }) => Product?.Categorie ?? []))).toEqual(
      '35 36 38 40 41 42 43 44 45 46 47 48 50 51 52 54'.split(' '),
    )
    expect(seen(products.flatMap(({ Omvang }) => Omvang?.Eenheid ?? []))).toEqual('01 04 14 16 82 83 84'.split(' '))
    expect(seen(products.flatMap(({ Omvang }) => Omvang?.Frequentie ?? []))).toEqual('1 2 4 6'.split(' '))
    expect(seen(products.map(({ Ingangsdatum }) => Ingangsdatum.slice(0, 4)))).toEqual(['2024', '2025', '2026'])
    expect(seen(products.flatMap(({ RedenWijziging }) => RedenWijziging ?? []))).toEqual('04 05 06 09 13 14'.split(' '))
  })

  it('reports starts and stops in an order that the rules allow (TR019, TR063, TR326, TR382, TR413 to TR415)', () => {
    interface Delivery {
      readonly state: 'running' | 'paused' | 'ended'
      readonly begin: string
      readonly end: string
      readonly before: Delivery | null
    }
    const deliveries = new Map<string, Delivery | null>()
    const reasons = new Set<string>()
    const breaches: object[] = []
    let removals = 0
    replay((message, known) => {
      if (message.type !== 'JW305' && message.type !== 'JW307') return
      const { municipalityCode, providerCode } = messageEnvelope(message)
      const reported: readonly { product: StartProduct; stop: StopProduct | null }[] =
        message.type === 'JW305'
          ? message.Client.StartProducten.StartProduct.map((product) => ({ product, stop: null }))
          : message.Client.StopProducten.StopProduct.map((stop) => ({ product: stop, stop }))
      for (const { product, stop } of reported) {
        const allocation = known(product.ToewijzingNummer)
        const key = `${municipalityCode}/${product.ToewijzingNummer}`
        const current = deliveries.get(key) ?? null
        const refersToAllocation =
          allocation?.bsn === message.Client.Bsn &&
          allocation.providerCode === providerCode &&
          allocation.product.RedenWijziging !== '13' &&
          allocation.product.Ingangsdatum === product.ToewijzingIngangsdatum &&
          allocation.product.Product?.Code === product.Product?.Code
        const isRemoval = product.StatusAanlevering === '3'
        if (isRemoval) removals += 1
        const begin = product.Begindatum
        if (stop) {
          const { Einddatum: end, RedenBeeindiging: reason } = stop
          reasons.add(reason)
          const fits = isRemoval
            ? current?.state === 'ended' && current.end === end
            : current !== null && (current.state === 'running' || (current.state === 'paused' && end >= current.end))
          if (!refersToAllocation || !fits || current?.begin !== begin) breaches.push({ product, current })
          const state = reason === '20' ? 'paused' : 'ended'
          deliveries.set(key, isRemoval ? (current?.before ?? null) : { state, begin, end, before: current })
        } else {
          const fits = isRemoval
            ? current?.state === 'running' && current.begin === begin
            : current?.state !== 'running'
          if (!refersToAllocation || !fits) breaches.push({ product, current })
          deliveries.set(key, isRemoval ? null : { state: 'running', begin, end: '', before: current })
        }
      }
    })
    expect(breaches).toEqual([])
    expect(removals).toBeGreaterThan(40)
    expect([...reasons]).toEqual(expect.arrayContaining('20 31 32 33 34 35 36 37 38 39'.split(' ')))
  })

  it('claims every month of 2025 and nothing else, with references that occur once (TR314)', () => {
    const months = new Set<string>()
    const references = new Set<string>()
    let lines = 0
    for (const message of messages) {
      if (message.type !== 'JW323') continue
      months.add(message.Declaratie.DeclaratiePeriode.Begindatum)
      for (const { line } of claimLinesOf(message)) {
        references.add(`${message.Header.Afzender}/${line.ProductReferentie.ReferentieNummer}`)
        lines += 1
      }
    }
    expect([...months].sort()).toEqual(
      Array.from({ length: 12 }, (_, month) => `2025-${`${month + 1}`.padStart(2, '0')}-01`),
    )
    expect(references.size).toBe(lines)
  })

  it('claims within the period, the volume and the budget of an allocation (TR307, TR308, TR321, TR322, TR369, TR387, TR388)', () => {
    const used = new Map<string, { volume: number; cents: number }>()
    const breaches: object[] = []
    replay((message, known) => {
      if (message.type !== 'JW323') return
      const { municipalityCode, providerCode } = messageEnvelope(message)
      for (const { bsn, line } of claimLinesOf(message)) {
        const allocation = known(line.ToewijzingNummer)
        if (!allocation) continue
        const {
          Ingangsdatum: start,
          Einddatum: end = null,
          Omvang: size,
          Budget: budget,
          Product: product,
        } = allocation.product
        const { Begindatum, Einddatum } = line.ProductPeriode
        const key = `${municipalityCode}/${line.ToewijzingNummer}`
        const sum = used.get(key) ?? { volume: 0, cents: 0 }
        const sign = line.IngediendBedrag.DebetCredit === 'C' ? -1 : 1
        sum.volume += sign * line.GeleverdVolume
        sum.cents += sign * line.IngediendBedrag.Bedrag
        used.set(key, sum)
        const isOwn = allocation.bsn === bsn && allocation.providerCode === providerCode
        const isProduct =
          [undefined, line.ProductCode].includes(product?.Code) && [undefined, line.Eenheid].includes(size?.Eenheid)
        const beginsRight = Begindatum === start || (Begindatum > start && Begindatum.endsWith('-01'))
        const endsRight =
          Einddatum === end || ((end === null || Einddatum < end) && addDays(Einddatum, 1).endsWith('-01'))
        const allocated = size && { volume: size.Volume, unit: size.Eenheid, frequency: size.Frequentie }
        const fitsVolume =
          !allocated ||
          (line.GeleverdVolume <=
            allowedInPeriod(allocated, { begin: start, end }, { begin: Begindatum, end: Einddatum }) &&
            sum.volume <= allowedOverTerm(allocated, { begin: start, end }))
        const fitsBudget = budget === undefined || sum.cents <= budget
        if (!isOwn || !isProduct || !beginsRight || !endsRight || !fitsVolume || !fitsBudget)
          breaches.push({ line, sum })
      }
    })
    expect(used.size).toBeGreaterThan(1200)
    expect(breaches).toEqual([])
  })

  it('claims the agreed tariff where there is one (TR418), and volume times tariff (TR346)', () => {
    const agreed = new Map(
      region.tariffs
        .filter(({ validFrom }) => validFrom === '2025-01-01')
        .map((tariff) => [`${tariff.municipalityCode}/${tariff.agbCode}/${tariff.productCode}`, tariff.amountCents]),
    )
    let withoutTariff = 0
    for (const message of messages) {
      if (message.type !== 'JW323') continue
      const { municipalityCode, providerCode } = messageEnvelope(message)
      for (const { line } of claimLinesOf(message)) {
        if (line.ProductTarief === undefined) continue
        const tariff = agreed.get(`${municipalityCode}/${providerCode}/${line.ProductCode}`)
        if (tariff === undefined) withoutTariff += 1
        else expect(line.ProductTarief).toBe(tariff)
        expect(line.IngediendBedrag.Bedrag).toBe(line.GeleverdVolume * line.ProductTarief)
      }
    }
    expect(withoutTariff).toBeGreaterThan(100)
  })

  it('credits a line once, later than it was claimed, and claims it again for less (TR323, TR389, TR390)', () => {
    const open = new Map<string, Prestatie>()
    const breaches: Prestatie[] = []
    let credits = 0
    let reclaims = 0
    for (const message of messages) {
      if (message.type !== 'JW323') continue
      const { providerCode } = messageEnvelope(message)
      const keyOf = (reference: string | undefined) => `${providerCode}/${reference}`
      for (const { line } of claimLinesOf(message)) {
        const { ReferentieNummer, VorigReferentieNummer } = line.ProductReferentie
        if (VorigReferentieNummer === undefined) {
          open.set(keyOf(ReferentieNummer), line)
          if (line.ProductPeriode.Begindatum.slice(0, 7) < message.Declaratie.DeclaratiePeriode.Begindatum.slice(0, 7))
            reclaims += 1
          continue
        }
        const undone = open.get(keyOf(VorigReferentieNummer))
        if (undone?.IngediendBedrag.Bedrag !== line.IngediendBedrag.Bedrag) breaches.push(line)
        open.delete(keyOf(VorigReferentieNummer))
        credits += 1
      }
    }
    expect(breaches).toEqual([])
    expect(credits).toBeGreaterThan(60)
    expect(reclaims).toBeGreaterThan(40)
  })

  it('claims about one line in three hundred for an allocation that nobody sent', () => {
    let matched = 0
    let unmatched = 0
    replay((message, known) => {
      if (message.type !== 'JW323') return
      for (const { line } of claimLinesOf(message)) {
        if (known(line.ToewijzingNummer)) matched += 1
        else unmatched += 1
      }
    })
    expect(unmatched / (matched + unmatched)).toBeGreaterThan(1 / 500)
    expect(unmatched / (matched + unmatched)).toBeLessThan(1 / 200)
  })
})
