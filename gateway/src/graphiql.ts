/** Who may open the GraphiQL page. It holds no data: what it can ask, the schema included, depends on the token that is put into it. */
export const graphiqlReaders = ['everybody', 'schema-readers', 'nobody'] as const
export type GraphiqlReaders = (typeof graphiqlReaders)[number]

/**
 * The GraphiQL page, complete in itself: the policy forbids the browser to load anything from elsewhere
 * and to send anything anywhere but to this gateway.
 */
export async function renderGraphiqlPage(exampleQuery: string | undefined): Promise<string> {
  // Nine megabytes of text: loaded when somebody opens the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return renderGraphiQL({
    title: 'Regiograaf',
    endpoint: '/graphql',
    headers: JSON.stringify({ Authorization: 'Bearer <token>' }, null, 2),
    ...(exampleQuery && { defaultQuery: exampleQuery }),
  })
}

export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
