import { z } from 'zod'
import { CALLS, type CallName } from './contract.ts'
import { Failure } from '../domain/failure.ts'

/**
 * What travels between a browser window and its host, as JSON text over one WebSocket. Calls are numbered by
 * the window and pushes by the host, so that after a lost connection each side can say what has reached it.
 */

/** The longest message in bytes: an article of 64 MiB in base64, and room for the rest. */
export const MESSAGE_LIMIT = 96 * 1024 * 1024

/** The WebSocket subprotocol that both sides speak; a window's key and code are offered beside it, and never chosen. */
export const SUBPROTOCOL = 'hearsay.1'

/** Where the socket is, and where a window asks whether its key is still good, relative to the page. */
export const SOCKET_PATH = 'socket'
export const SESSION_PATH = 'session'

/** How often the host says that it is there, in milliseconds. */
export const HEARTBEAT_INTERVAL = 15_000

/** A call on its way to the host. `oldest` is the first call not yet answered: answers before it are forgotten. */
export const CallMessage = z.strictObject({
  id: z.int().positive(),
  oldest: z.int().positive(),
  call: z.string().max(100),
  request: z.unknown(),
})
export type CallMessage = z.infer<typeof CallMessage>

const WireOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure }),
])

/**
 * What the host says: `welcome` first on each connection (`isKnown`: it still has this window's calls),
 * answers (`id` null for a message that could not be read), pushes, and beats.
 */
export const HostMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), isKnown: z.boolean() }),
  z.object({ type: z.literal('answer'), id: z.int().nullable(), outcome: WireOutcome }),
  z.object({ type: z.literal('push'), seq: z.int(), name: z.string(), payload: z.unknown() }),
  z.object({ type: z.literal('beat') }),
])
export type HostMessage = z.infer<typeof HostMessage>

/** Whether a call whose answer was lost can simply be made again. Edits can: they are known by their id. */
export function isRepeatable(call: string): boolean {
  return !Object.hasOwn(CALLS, call) || CALLS[call as CallName].isRepeatable
}
