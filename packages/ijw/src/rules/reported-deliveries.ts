import type { Jw305, StartProduct } from '../definitions/jw305.ts'
import type { Jw307, StopProduct } from '../definitions/jw307.ts'

/** A start or a stop that a provider reports, and where it stands. */
export interface ReportedDelivery {
  readonly path: string
  readonly delivery: StartProduct | StopProduct
  /** A removal repeats what was sent before and is not judged on its content again (TR063). */
  readonly isRemoval: boolean
}

/** The starts or the stops of a message, in its order. */
export function reportedDeliveries(message: Jw305 | Jw307): readonly ReportedDelivery[] {
  const [path, deliveries] =
    message.type === 'JW305'
      ? ['/Bericht/Client/StartProducten/StartProduct', message.Client.StartProducten.StartProduct]
      : ['/Bericht/Client/StopProducten/StopProduct', message.Client.StopProducten.StopProduct]
  return deliveries.map((delivery, index) => ({
    path: `${path}[${index + 1}]`,
    delivery,
    isRemoval: delivery.StatusAanlevering === '3',
  }))
}
