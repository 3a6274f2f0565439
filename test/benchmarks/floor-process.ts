// The floor: a bare HTTP server that answers the first query with one statement, connected as the owner of the tables.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeLists, findMunicipality, findRegion } from '@regiograaf/reference-data'
import pg from 'pg'
import { reportReady } from './measured-process.ts'

const [municipalityCode = ''] = process.argv.slice(2)
const municipality = findMunicipality(municipalityCode)
const region = findRegion(municipality?.youthCareRegionId ?? '')
const labels = codeLists.JZ020?.codes.map(({ code, labelNl }) => [code, labelNl]) ?? []

const statement = {
  name: 'first-query',
  text: readFileSync(new URL('floor.sql', import.meta.url), 'utf8'),
  values: [
    municipalityCode,
    JSON.stringify({ name: municipality?.name, region: { name: region?.name } }),
    JSON.stringify(Object.fromEntries(labels)),
  ],
}

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 })

const server = createServer(async (request, response) => {
  request.resume()
  const { rows } = await pool.query<{ answer: string }>(statement)
  const answer = Buffer.from(rows[0]?.answer ?? '')
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length })
  response.end(answer)
})
server.listen(0, '127.0.0.1', () => reportReady((server.address() as AddressInfo).port))
