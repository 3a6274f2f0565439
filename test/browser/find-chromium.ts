import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Where the browser of this machine is. Throws one sentence when there is none. */
export function findChromium({ PATH = '' }: NodeJS.ProcessEnv = process.env): string {
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = places.find((place) => existsSync(place))
  if (found === undefined)
    throw new Error('The pages are tried in Chromium: install it, such as by apt-get install chromium.')
  return found
}
