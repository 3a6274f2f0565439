/** How much one organisation may ask. */
export interface RateLimit {
  /** Requests that it may send at once after a pause. */
  readonly burst: number
  /** Requests that it may go on sending every second. */
  readonly perSecond: number
}

/** Counts a request of an organisation: null when it may go on, else the whole seconds after which the next one may. */
export type RateLimiter = (organisation: string, now?: number) => number | null

interface Bucket {
  readonly tokens: number
  /** When it held them, in milliseconds. */
  readonly at: number
}

const rememberedOrganisations = 10_000

/**
 * A token bucket for each organisation, whoever asks for it and from wherever. It counts what this process gets. The organisations that
 * asked last are remembered; one that falls out begins with a full bucket.
 */
export function createRateLimiter({ burst, perSecond }: RateLimit): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return (organisation, now = performance.now()) => {
    const { tokens, at } = buckets.get(organisation) ?? { tokens: burst, at: now }
    const filled = Math.min(burst, tokens + ((now - at) * perSecond) / 1000)
    const mayGoOn = filled >= 1
    buckets.delete(organisation)
    buckets.set(organisation, { tokens: mayGoOn ? filled - 1 : filled, at: now })
    if (buckets.size > rememberedOrganisations) {
      const [oldest = ''] = buckets.keys()
      buckets.delete(oldest)
    }
    return mayGoOn ? null : Math.max(1, Math.ceil((1 - filled) / perSecond))
  }
}
