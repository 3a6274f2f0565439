import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw305 } from '../definitions/jw305.ts'
import type { Jw307 } from '../definitions/jw307.ts'
import type { Jw315 } from '../definitions/jw315.ts'

interface BirthDateAt {
  readonly path: string
  readonly birthDate: Jw301['Client']['Geboortedatum']
}

/** The birth dates in a message: that of the client, and in an allocation those of relations. */
export function birthDates({ type, Client }: Jw301 | Jw305 | Jw307 | Jw315): readonly BirthDateAt[] {
  const own = { path: '/Bericht/Client/Geboortedatum', birthDate: Client.Geboortedatum }
  if (type !== 'JW301') return [own]
  const ofRelations = (Client.Relaties?.Relatie ?? []).flatMap(({ Geboortedatum }, index) =>
    Geboortedatum
      ? [{ path: `/Bericht/Client/Relaties/Relatie[${index + 1}]/Geboortedatum`, birthDate: Geboortedatum }]
      : [],
  )
  return [own, ...ofRelations]
}
