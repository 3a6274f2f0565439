import pg from 'pg'

/** Gives `work` one connection outside any pool and closes it afterwards. Rejects with what pg or `work` rejects with. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'regiograaf',
    connectionTimeoutMillis: 10_000,
  })
  // The statement that runs reports a lost connection; this event would only end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
