import { useCallback, useLayoutEffect, type RefObject } from 'react'
import type { Focusable } from './focusable.ts'
import { addRegion, addTarget } from './regions.ts'

type Ref<Kind> = (element: Kind | null) => (() => void) | undefined

/** Makes an element a region of the window, which F6 goes to: give it the answer as its ref. */
export function useRegion(name: string): Ref<HTMLElement> {
  return useCallback((element) => (element === null ? undefined : addRegion(name, element)), [name])
}

/** The same for an element that has a ref already. It must be there as long as its component is. */
export function useRegionAt(name: string, ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => (ref.current === null ? undefined : addRegion(name, ref.current)),
    [name, ref],
  )
}

/** Makes an element what takes the focus where a region is entered: give it the answer as its ref. */
export function useFocusTarget<Kind extends Focusable>(name: string): Ref<Kind> {
  return useCallback((element) => (element === null ? undefined : addTarget(name, element)), [name])
}

/** The same for an element that has a ref already; null for no name. It must be there as long as its component is. */
export function useFocusTargetAt(name: string | null, ref: RefObject<Focusable | null>): void {
  useLayoutEffect(
    () => (name === null || ref.current === null ? undefined : addTarget(name, ref.current)),
    [name, ref],
  )
}
