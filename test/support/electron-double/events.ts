import type { EventEmitter } from 'node:events'

/** Emits an event that a listener can prevent, as Electron's do. Returns whether one did. */
export function isPrevented(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...rest: readonly unknown[]
): boolean {
  let isDefaultPrevented = false
  const preventDefault = () => {
    isDefaultPrevented = true
  }
  emitter.emit(name, { ...details, preventDefault }, ...rest)
  return isDefaultPrevented
}
