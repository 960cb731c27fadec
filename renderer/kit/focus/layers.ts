/** The part of the page that an element is in: the window itself, or a dialog or menu over it. Each is a child of the body. */
export function layerOf(element: Element): Element {
  let layer = element
  while (layer.parentElement !== null && layer.parentElement !== document.body) {
    layer = layer.parentElement
  }
  return layer
}

/** Whether what has lost the focus lies under a dialog or a menu that took it, and will have it again after that. */
export function isCovered(element: Element, takenBy: EventTarget | null): boolean {
  if (element.closest('[inert]') !== null) return true
  return takenBy instanceof Element && layerOf(takenBy) !== layerOf(element)
}
