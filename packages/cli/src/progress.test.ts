import { describe, expect, it } from 'vitest'
import { createProgress } from './progress.ts'

/** What the progress of a long job writes. */
function watch(isTTY: boolean): readonly string[] {
  const written: string[] = []
  const write = (text: string) => written.push(text) > 0
  const progress = createProgress({ isTTY, write } as unknown as NodeJS.WriteStream)
  progress.step('Running')
  progress.count('Running: page 2')
  progress.part('Writing', 1, 4)
  progress.part('Writing', 4, 4)
  progress.end()
  return written
}

describe('the progress', () => {
  it('is one line on a terminal, with a bar where it is known how much there is', () => {
    expect(watch(true).map((line) => line.replace('\r\u001b[2K', ''))).toEqual([
      'Running',
      'Running: page 2',
      `Writing [${'#'.repeat(8)}${'.'.repeat(22)}] 25 %`,
      `Writing [${'#'.repeat(30)}] 100 %`,
      '',
    ])
    expect(watch(true).every((line) => line.startsWith('\r\u001b[2K'))).toBe(true)
  })

  it('is a line for each step elsewhere, and nothing that changes', () => {
    expect(watch(false)).toEqual(['Running\n'])
  })
})
