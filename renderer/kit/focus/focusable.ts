/** What can have the focus: in the page, or in a picture. */
export type Focusable = HTMLElement | SVGElement

/** What Tab comes to. */
const TABBABLE = [
  'a[href]',
  'button',
  'input',
  'select',
  'textarea',
  '[tabindex]:not([tabindex^="-"])',
]
  .map((selector) => `${selector}:not(:disabled, [tabindex^="-"])`)
  .join(', ')

/** What has the focus; null where nothing has. */
export function focusedElement(): Focusable | null {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body ? null : (activeElement as Focusable)
}

/** Whether an element would take the focus now: it is in the document, seen, and neither disabled nor under a dialog. */
export function canTakeFocus(element: Element): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert]') === null
  )
}

/** Whether an element can have the focus at all, by Tab or otherwise. */
export function isFocusable(element: Element): boolean {
  return element.hasAttribute('tabindex') || element.matches(TABBABLE)
}

/** The first that Tab comes to in a part of the page, leaving out what lies in `without`. */
export function firstTabbable(within: Element, without: readonly Element[] = []): Focusable | null {
  return (
    [...within.querySelectorAll<Focusable>(TABBABLE)].find(
      (element) => canTakeFocus(element) && !without.some((part) => part.contains(element)),
    ) ?? null
  )
}
