/**
 * The GraphiQL page of development, complete in itself: the policy forbids the browser to load anything from elsewhere
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
