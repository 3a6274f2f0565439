import { openScratchServer, createScratchDatabase } from '@regiograaf/database'
import { openHub, createHubEngine, loadDemoRegion, migrationSets, generateDemoRegion } from 'regiograaf'
import { receiveMessages, writeMessage, messageEnvelope } from '@regiograaf/ijw'
const clients = Number(process.argv[2] ?? 2000)
const server = await openScratchServer()
const database = await createScratchDatabase(server, migrationSets)
const hub = await openHub({ ownerUrl: database.ownerUrl })
const engine = await createHubEngine(hub.subgraphs)
const start = performance.now(); const cpu = process.cpuUsage()
try {
  if (process.argv[3] === 'only') {
    const files = [...generateDemoRegion({ clients }).messages].map((m) => ({ name: messageEnvelope(m).identification, content: writeMessage(m) }))
    const t = performance.now()
    const report = await receiveMessages({ inbox: hub.inbox, projections: hub.projections, files })
    console.log(files.length, 'messages', (performance.now() - t) / 1000)
    console.log(JSON.stringify({ ...report, rejected: report.rejected.length, claimsWithRejectedLines: (report as any).claimsWithRejectedLines?.length, conflicts: report.conflicts.length, parked: (report as any).parked?.length }))
    for (const r of report.rejected.slice(0, 5)) console.log(JSON.stringify(r))
    const codes: Record<string, number> = {}
    for (const r of [...report.rejected, ...((report as any).claimsWithRejectedLines ?? [])]) for (const f of r.findings) codes[f.rule + ' ' + f.code] = (codes[f.rule + ' ' + f.code] ?? 0) + 1
    console.log(codes)
  } else await loadDemoRegion({ hub, engine, clients, progress: { step() {}, count() {} } as never })
} finally {
  const { user, system } = process.cpuUsage(cpu)
  console.log('seconds', (performance.now() - start) / 1000, 'cpu', (user + system) / 1e6)
  await hub.close(); await database.drop(); await server.stop()
}
process.exit(0)
