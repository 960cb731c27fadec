import {
  canTakeFocus,
  firstTabbable,
  focusedElement,
  isFocusable,
  type Focusable,
} from './focusable.ts'

/** A part of the window that takes the focus as one: a pane, or what may lie in one. */
interface Region {
  readonly name: string
  readonly element: HTMLElement
}

const regions = new Set<Region>()

/** What takes the focus in a region, or is gone to by itself, by name; of several the first that can. */
const targets = new Map<string, readonly Focusable[]>()

/** The region that is to have the focus as soon as it is there. */
interface Awaited {
  readonly name: string
  /** What has the focus until then. */
  readonly from: Element | null
  /** Whether it is there, but not yet what takes the focus in it. */
  readonly isEntered: boolean
}

let awaited: Awaited | null = null

/** Told when a region or what takes the focus in one comes. */
let onCome: () => void = () => undefined

export function followRegions(hear: () => void): () => void {
  onCome = hear
  return () => {
    onCome = () => undefined
  }
}

export function addRegion(name: string, element: HTMLElement): () => void {
  const region = { name, element }
  regions.add(region)
  settleAwaited()
  onCome()
  return () => void regions.delete(region)
}

export function addTarget(name: string, element: Focusable): () => void {
  targets.set(name, [...(targets.get(name) ?? []), element])
  settleAwaited()
  onCome()
  return () => {
    const left = (targets.get(name) ?? []).filter((target) => target !== element)
    targets.set(name, left)
  }
}

/** The regions as they stand in the document; one inside another comes after it. */
function inOrder(): readonly Region[] {
  return [...regions].sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1))
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** All that has a name and would take the focus, as it stands in the document. */
function targetsInOrder(name: string): readonly Focusable[] {
  return (targets.get(name) ?? [])
    .filter(canTakeFocus)
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
}

function firstTarget(name: string, within: Element = document.body): Focusable | undefined {
  return targetsInOrder(name).find((target) => within.contains(target))
}

/** Takes the focus to what has a name, of several to the one in a place, where it is there. Answers it. */
export function focusTarget(name: string, place = 0): Focusable | null {
  const target = targetsInOrder(name)[place]
  target?.focus({ preventScroll: true })
  return target ?? null
}

/** Takes the focus to what has a name and comes next after an element in the document, or before it; whether something took it. */
export function focusBeside(name: string, from: Element, by: 1 | -1): boolean {
  const others = targetsInOrder(name).filter((target) => target !== from)
  const next =
    by === 1
      ? others.find((target) => isBefore(from, target))
      : others.findLast((target) => isBefore(target, from))
  next?.focus()
  return next !== undefined
}

/** The regions around an element, the innermost first. */
function regionsAround(element: Element): readonly Region[] {
  return inOrder()
    .filter((region) => region.element.contains(element))
    .toReversed()
}

/** The name of the innermost region around an element; null where there is none. */
export function regionOf(element: Element | null): string | null {
  return element === null ? null : (regionsAround(element)[0]?.name ?? null)
}

/** Whether an element is in a region, also deep inside others. */
export function isInRegion(element: Element | null, name: string): boolean {
  return element !== null && regionsAround(element).some((region) => region.name === name)
}

/** What takes the focus where a region is entered. */
function targetOf(region: Region): Focusable | null {
  const main = firstTarget(region.name, region.element)
  if (main !== undefined) return main
  const inner = [...regions]
    .map(({ element }) => element)
    .filter((element) => element !== region.element && region.element.contains(element))
  const first = firstTabbable(region.element, inner)
  if (first !== null) return first
  return isFocusable(region.element) && canTakeFocus(region.element) ? region.element : null
}

function enter(region: Region): boolean {
  // What fills a pane scrolls by itself, and stays where it was left.
  targetOf(region)?.focus({ preventScroll: true })
  return region.element.contains(document.activeElement)
}

/** Takes the focus to a region that is there; whether it took it. */
export function enterRegion(name: string): boolean {
  return inOrder().some((region) => region.name === name && enter(region))
}

/**
 * Takes the focus to a region now, or, where it is still to be drawn, as soon as it is there and nothing else took it.
 * What stands first in a region holds it until there is what takes it there.
 */
export function focusRegion(name: string): void {
  const isIn = enterRegion(name)
  const isDone = isIn && firstTarget(name) !== undefined
  awaited = isDone ? null : { name, from: document.activeElement, isEntered: isIn }
}

function settleAwaited(): void {
  if (awaited === null) return
  const { name, from } = awaited
  const { activeElement, body } = document
  if (activeElement !== from && activeElement !== body) awaited = null
  else focusRegion(name)
}

/** Whether a region that is not there yet is to have the focus. */
export function isRegionAwaited(): boolean {
  return awaited !== null && !awaited.isEntered
}

/** No region is waited for any more: something else was gone to. */
export function forgetAwaited(): void {
  awaited = null
}

/** Takes the focus to the first region that names what takes it, else to the first that takes it at all. */
export function enterFirstRegion(): void {
  const all = inOrder()
  const hasTarget = ({ name }: Region) => (targets.get(name) ?? []).length > 0
  const named = all.filter(hasTarget)
  void [...named, ...all].some(enter)
}

/** Moves the focus on to the next region, or back to the one before, from the innermost that it is in. */
export function focusNextRegion(by: 1 | -1): void {
  const all = inOrder()
  const focused = focusedElement()
  const here = focused === null ? undefined : regionsAround(focused)[0]
  const at = here === undefined ? (by === 1 ? -1 : 0) : all.indexOf(here)
  for (let step = 1; step <= all.length; step += 1) {
    const next = all[(at + by * step + all.length * 2) % all.length]
    if (next !== undefined && next !== here && enter(next)) return
  }
}
