import { canTakeFocus, firstTabbable, focusedElement, isFocusable } from './focusable.ts'
import { layerOf } from './layers.ts'
import {
  enterRegion,
  enterFirstRegion,
  followRegions,
  forgetAwaited,
  isRegionAwaited,
  regionOf,
} from './regions.ts'
import { neighbourOf, trailTo, type Trail } from './trail.ts'

/** Where the focus was in one layer: the page itself, or a dialog or menu over it. Layers are children of the body. */
interface Place {
  readonly layer: Element
  readonly trail: Trail
  /** The innermost region around it. */
  readonly region: string | null
}

/** The last place in each layer that is open, the uppermost last. */
let places: readonly Place[] = []

/** The regions that had the focus, the last one last. */
let visited: readonly string[] = []

/** Of some regions the one that had the focus last; null where none had it. */
export function lastVisited(names: readonly string[]): string | null {
  return visited.findLast((name) => names.includes(name)) ?? null
}

/** Takes the focus out of a region, back to the one that had it before. */
export function leaveRegion(name: string): void {
  const before = visited.filter((other) => other !== name).toReversed()
  if (!before.some(enterRegion)) enterFirstRegion()
}

function notePlace(place: Place): void {
  const known = places.findIndex(({ layer }) => layer === place.layer)
  const below =
    known === -1 ? places.filter(({ layer }) => layer.isConnected) : places.slice(0, known)
  places = [...below, place]
  const { region } = place
  if (region !== null) visited = [...visited.filter((name) => name !== region), region]
}

/** Notes where the focus is, and what stands beside it. */
function noteFocus(): void {
  const focused = focusedElement()
  if (focused === null) return
  const layer = layerOf(focused)
  notePlace({ layer, trail: trailTo(focused, layer), region: regionOf(focused) })
}

/** Takes the focus to where it was in a layer, or near that; whether something took it. */
function goBackTo({ layer, trail, region }: Place): boolean {
  if (!canTakeFocus(layer)) return false
  neighbourOf(trail)?.focus({ preventScroll: true })
  if (focusedElement() !== null) return true
  if (region !== null) return enterRegion(region)
  // A dialog is no region: what is around the place in it, or else what stands first.
  const around = trail.find(({ element }) => isFocusable(element) && canTakeFocus(element))
  const target = around?.element ?? (layer.matches('#root') ? null : firstTabbable(layer))
  ;(target as HTMLElement | null)?.focus({ preventScroll: true })
  return focusedElement() !== null
}

/** Takes the focus to where a person would look for it, if nothing has it. */
function recoverFocus(): void {
  if (focusedElement() !== null || isRegionAwaited()) return
  places = places.filter(({ layer }) => layer.isConnected)
  for (const place of places.toReversed()) if (goBackTo(place)) return
  for (const name of visited.toReversed()) if (enterRegion(name)) return
  enterFirstRegion()
}

/** Whether a press of a pointer lands where nothing takes the focus. */
function isVoid(target: EventTarget | null): target is Element {
  for (let at = target; at instanceof Element; at = at.parentElement) {
    if (isFocusable(at)) return false
  }
  return target instanceof Element
}

/** Whether a key only changes what others mean, or is pressed with one for the browser, such as to copy. */
function isHeldKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(key)
}

/** The same press of a key as it would have come to what has the focus by now; true where that took it. */
function handOver(press: KeyboardEvent): boolean {
  const again = new KeyboardEvent(press.type, {
    key: press.key,
    code: press.code,
    location: press.location,
    repeat: press.repeat,
    isComposing: press.isComposing,
    shiftKey: press.shiftKey,
    altKey: press.altKey,
    modifierAltGraph: press.getModifierState('AltGraph'),
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  return focusedElement()?.dispatchEvent(again) === false
}

/**
 * Sees to it that something always has the focus, so that what is typed is meant for it: what had it may be gone,
 * disabled or put under a dialog, and the browser then gives it to the page. `recover` comes after what else gives it
 * back, such as a menu that closes. Returns the way to stop.
 */
export function guardFocus(page: Window): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const later = () => void setTimeout(recoverFocus, 0)
  let isVoidPress = false
  const on = <Name extends keyof WindowEventMap>(
    name: Name,
    handle: (event: WindowEventMap[Name]) => void,
  ) => page.addEventListener(name, handle, { signal, capture: true })
  on('focusin', () => {
    forgetAwaited()
    noteFocus()
  })
  on('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null && !isVoidPress && document.hasFocus()) later()
  })
  on('focus', ({ target }) => {
    if (target === page) later()
  })
  on('pointerdown', ({ target }) => {
    noteFocus()
    isVoidPress = isVoid(target)
    if (!isVoid(target)) return
    const region = regionOf(target)
    // What is pressed is where the next key is meant for, though nothing there shows the focus.
    if (region !== null) notePlace({ layer: layerOf(target), trail: [], region })
  })
  const endPress = () => {
    if (!isVoidPress) return
    isVoidPress = false
    // Words that are selected stay so until the next key.
    if (document.getSelection()?.isCollapsed !== false) later()
  }
  on('pointerup', endPress)
  on('pointercancel', endPress)
  on('keydown', (event) => {
    if (focusedElement() !== null) noteFocus()
    else if (!isHeldKey(event)) {
      forgetAwaited()
      recoverFocus()
      if (focusedElement() === null) return
      // The press itself goes to the page, where nobody hears it: it was quicker than what gives the focus back.
      event.stopImmediatePropagation()
      if (handOver(event)) event.preventDefault()
    }
  })
  const stopFollowing = followRegions(later)
  later()
  return () => {
    stopFollowing()
    stop.abort()
  }
}
