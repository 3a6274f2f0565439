import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { findChromium } from './find-chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let hub: TestHub
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  hub = await openTestHub()
  await hub.receive(...[...generateDemoRegion({ clients: 200 }).messages].filter(({ type }) => type === 'JW301'))
  await hub.hub.publishFigures('2026-07-15')
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (fault) => faults.push(fault.message))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await hub?.close()
})

/** What axe-core finds against WCAG 2.2, level AA. */
async function listBarriers(): Promise<string[]> {
  // The policy of the page lets no script in; the browser's own debugger goes past it.
  const found = await page.evaluate(
    `${axe}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

async function look(name: string): Promise<void> {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png`, fullPage: true })
}

/** Presses Tab until the focus is on what has this text or label. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null
      return `${focused?.labels?.[0]?.textContent ?? ''}|${focused?.textContent?.trim() ?? ''}`
    })
    if (found.split('|').some((text) => text.trim() === name)) return
  }
  throw new Error(`The keyboard does not reach ${name}.`)
}

describe('in a browser', { timeout: 120_000 }, () => {
  it('somebody logs in, opens a report, changes it and logs out with the keyboard alone', async () => {
    await page.goto(`${hub.url}/reports`)
    await tabTo('Aanmelden')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${hub.url}/reports`)
    expect(await listBarriers()).toEqual([])
    await look('list')

    await tabTo('Cliënten in zorg')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/clients-in-care')
    await tabTo('Uitsplitsing')
    await page.keyboard.type('Interventie')
    await tabTo('Tonen')
    await page.keyboard.press('Enter')
    await page.waitForURL('**by=LEVEL**')
    await look('clients-in-care')
    expect(await page.getByRole('table', { name: 'Cliënten in zorg' }).isVisible()).toBe(true)
    expect(await page.getByRole('img', { name: /Cliënten in zorg per maand/ }).isVisible()).toBe(true)
    expect(await listBarriers()).toEqual([])

    await tabTo('Uitloggen')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/logged-out')
    expect(await listBarriers()).toEqual([])
  })

  it.each([
    'allocations-started',
    'coach-referrals',
    'cost-sharing',
    'budget-frames',
    'forecasts',
    'secure-care',
    'waiting-list',
    'waiting-times',
    'no-such-report',
  ])('the page %s has no barriers', async (name) => {
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${await hub.tokenOf('policy', 'GM0361')}` })
    await page.goto(`${hub.url}/reports/${name}`)
    await look(name)
    expect(await listBarriers()).toEqual([])
  })

  it('works on a narrow screen, and the policy of the pages stops nothing of theirs', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${hub.url}/reports/cost-sharing`)
    await look('narrow')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
  })
})
