import type { Contender, ContenderSettings } from './contender.ts'

type OpenContender = (settings: ContenderSettings) => Contender | Promise<Contender>

// Each is loaded on its own, so that no process pays for the modules of another contender.
const openers = {
  together: async () => (await import('./engines.ts')).openTogether,
  apart: async () => (await import('./engines.ts')).openApart,
  hive: async () => (await import('./hives.ts')).openHive,
  'hive-compiled': async () => (await import('./hives.ts')).openHiveCompiled,
  'hive-apart': async () => (await import('./hives.ts')).openHiveApart,
  'graphql-js': async () => (await import('./monoliths.ts')).openGraphqlJs,
  'graphql-jit': async () => (await import('./monoliths.ts')).openGraphqlJit,
} satisfies Record<string, () => Promise<OpenContender>>

export type ContenderName = keyof typeof openers

/** All contenders, in the order in which they take turns. */
export const contenderNames = Object.keys(openers) as readonly ContenderName[]

export function isContenderName(name: string): name is ContenderName {
  return Object.hasOwn(openers, name)
}

/** Opens a contender in this process. */
export async function openContender(name: ContenderName, settings: ContenderSettings): Promise<Contender> {
  const open = await openers[name]()
  return open(settings)
}
