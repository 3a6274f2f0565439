/** The part of autocannon that the benchmark uses; the package has no types of its own. */
declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly method: 'POST'
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly connections: number
    /** How many requests are made in all. */
    readonly amount: number
  }

  interface Result {
    /** In milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly errors: number
    readonly non2xx: number
    readonly '2xx': number
  }

  const autocannon: (options: Options) => Promise<Result>
  export = autocannon
}
