import type { ClaimState, RequestState } from './known-facts.ts'

/** How a thing goes from state to state: a table, so that the code that judges by it and the page that shows it cannot differ. */
export interface StatusMachine<State extends string, Event extends string> {
  readonly title: string
  readonly initial: State
  /** Where it may begin as well. */
  readonly otherInitial?: State
  readonly transitions: readonly { readonly from: State; readonly event: Event; readonly to: State }[]
  /** What is not allowed, and the rule that says so. */
  readonly refusals: readonly { readonly from: State; readonly event: Event; readonly rule: string }[]
}

/** Whether care is being delivered, as far as starts (JW305) and stops (JW307) tell. */
export type DeliveryState = 'none' | 'running' | 'paused' | 'ended'
export type DeliveryEvent = 'start' | 'temporary stop' | 'final stop'

/** Starts and stops of one client on one allocation, or on one product of task-based care. A removal restores the state before what it removes. */
export const deliveryMachine: StatusMachine<DeliveryState, DeliveryEvent> = {
  title: 'Delivery (levering)',
  initial: 'none',
  transitions: [
    { from: 'none', event: 'start', to: 'running' },
    { from: 'running', event: 'temporary stop', to: 'paused' },
    { from: 'running', event: 'final stop', to: 'ended' },
    { from: 'paused', event: 'start', to: 'running' },
    { from: 'paused', event: 'final stop', to: 'ended' },
    { from: 'ended', event: 'start', to: 'running' },
  ],
  refusals: [
    { from: 'none', event: 'temporary stop', rule: 'TR382' },
    { from: 'none', event: 'final stop', rule: 'TR382' },
    { from: 'running', event: 'start', rule: 'TR326' },
    { from: 'paused', event: 'temporary stop', rule: 'TR413' },
    { from: 'ended', event: 'temporary stop', rule: 'TR415' },
    { from: 'ended', event: 'final stop', rule: 'TR415' },
  ],
}

export type RequestEvent = 'allocation' | 'answer 1: rejected' | 'answer 2: under examination'

/** A request (JW315 per product, JW317 as a whole) by its reference. `open` and `examining` are pending (TR374). */
export const requestMachine: StatusMachine<RequestState, RequestEvent> = {
  title: 'Request (verzoek)',
  initial: 'open',
  transitions: [
    { from: 'open', event: 'answer 2: under examination', to: 'examining' },
    { from: 'open', event: 'answer 1: rejected', to: 'rejected' },
    { from: 'open', event: 'allocation', to: 'granted' },
    { from: 'examining', event: 'answer 1: rejected', to: 'rejected' },
    { from: 'examining', event: 'allocation', to: 'granted' },
    { from: 'granted', event: 'allocation', to: 'granted' },
  ],
  refusals: [
    { from: 'examining', event: 'answer 2: under examination', rule: 'TR360' },
    { from: 'rejected', event: 'answer 2: under examination', rule: 'TR360' },
    { from: 'rejected', event: 'answer 1: rejected', rule: 'TR365' },
    { from: 'rejected', event: 'allocation', rule: 'TR379' },
    { from: 'granted', event: 'answer 1: rejected', rule: 'TR359' },
    { from: 'granted', event: 'answer 2: under examination', rule: 'TR359' },
  ],
}

export type ClaimEvent = 'answer' | 'refusal'

/**
 * A claim (JW323) by the answer of the municipality itself (JW325). What the hub answers by itself is `automatic` at once; an answer of
 * the municipality stands above that.
 */
export const claimMachine: StatusMachine<ClaimState, ClaimEvent> = {
  title: 'Claim (declaratie)',
  initial: 'awaiting',
  otherInitial: 'automatic',
  transitions: [
    { from: 'awaiting', event: 'answer', to: 'answered' },
    { from: 'awaiting', event: 'refusal', to: 'refused' },
    { from: 'automatic', event: 'answer', to: 'answered' },
    { from: 'automatic', event: 'refusal', to: 'refused' },
  ],
  refusals: [
    { from: 'answered', event: 'answer', rule: 'TR376' },
    { from: 'answered', event: 'refusal', rule: 'TR376' },
    { from: 'refused', event: 'answer', rule: 'TR376' },
    { from: 'refused', event: 'refusal', rule: 'TR376' },
  ],
}

/** The state after an event; the same state when the event is refused. */
export function stateAfter<State extends string, Event extends string>(
  machine: StatusMachine<State, Event>,
  state: State,
  event: Event,
): State {
  return machine.transitions.find((step) => step.from === state && step.event === event)?.to ?? state
}

/** The rule that forbids an event in a state, or null when it may happen. */
export function refusedBy<State extends string, Event extends string>(
  machine: StatusMachine<State, Event>,
  state: State,
  event: Event,
): string | null {
  return machine.refusals.find((refusal) => refusal.from === state && refusal.event === event)?.rule ?? null
}
