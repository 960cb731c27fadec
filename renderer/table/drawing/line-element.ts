/** One line of a grid as it stands in the document. */
export abstract class LineElement {
  readonly element = document.createElement('div')
  #top = -1
  #height = -1

  constructor(className: string) {
    this.element.className = className
    this.element.setAttribute('role', 'row')
  }

  /** Puts it where it lies, in CSS pixels from the first line, if it is not there. */
  place(top: number, height: number): void {
    if (top !== this.#top) this.element.style.transform = `translateY(${top}px)`
    if (height !== this.#height) this.element.style.height = `${height}px`
    this.#top = top
    this.#height = height
  }
}
