/** What the bench asks of a page from inside it, so that driving the browser costs nothing that is measured. */
export interface Probe {
  /**
   * Does something at the start of a frame and answers how many milliseconds pass until the frame that shows
   * the result has been painted.
   */
  readonly perform: (act: () => void, isShown: () => boolean) => Promise<number>
  /** The milliseconds since the page was asked for at which the frame that shows something has been painted. */
  readonly until: (isShown: () => boolean) => Promise<number>
  /** Waits until nothing in the page has changed for some frames. */
  readonly settle: () => Promise<void>
  /** Scrolls by `step` CSS pixels each frame; answers how long each frame took. */
  readonly scroll: (element: Element, step: number, frames: number) => Promise<number[]>
  readonly press: (target: Element, key: string, isControl?: boolean) => void
  readonly point: (target: Element) => void
  readonly type: (field: Element, text: string) => void
  readonly find: (selector: string) => HTMLElement
}

declare global {
  interface Window {
    probe: Probe
  }
}

/**
 * Puts the probe into a page; runs there, so it may use nothing from outside itself. What is shown is looked
 * at after each change of the document and at each frame; "painted" is the first message that arrives after
 * the frame's own work (styles, layout, paint), so that a frame is not rounded up to two.
 */
export function installProbe(): void {
  interface Waiting {
    readonly isShown: () => boolean
    readonly resolve: (time: number) => void
  }
  let waiting: Waiting[] = []
  let shown: Waiting[] = []
  let isInFrame = false
  let lastChange = 0
  let frames = 0
  const look = () => {
    if (waiting.length === 0) return
    const ready = waiting.filter(({ isShown }) => isShown())
    if (ready.length === 0) return
    shown.push(...ready)
    waiting = waiting.filter((one) => !ready.includes(one))
  }
  const afterFrame = new MessageChannel()
  afterFrame.port1.addEventListener('message', () => {
    isInFrame = false
    const now = performance.now()
    for (const { resolve } of shown) resolve(now)
    shown = []
  })
  afterFrame.port1.start()
  const frame = () => {
    frames += 1
    isInFrame = true
    look()
    afterFrame.port2.postMessage(null)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  new MutationObserver(() => {
    lastChange = frames
    // A change made outside a frame is painted in the next one, which looks for itself.
    if (isInFrame) look()
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })

  const isRestless = () => frames - lastChange < 12
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const until = (isShown: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const tooLong = new Error(`The bench has waited in vain for ${isShown.toString()}`)
      const timer = setTimeout(() => reject(tooLong), 30_000)
      const finish = (time: number) => {
        clearTimeout(timer)
        resolve(time)
      }
      waiting.push({ isShown, resolve: finish })
    })

  window.probe = {
    until,
    perform: async (act, isShown) => {
      if (isShown()) throw new Error('The bench waits for something that is shown already.')
      await nextFrame()
      const start = performance.now()
      act()
      return (await until(isShown)) - start
    },
    settle: async () => {
      lastChange = frames
      while (isRestless()) await nextFrame()
    },
    scroll: async (element, step, count) => {
      const times: number[] = []
      let before = await nextFrame()
      for (let index = 0; index < count; index += 1) {
        element.scrollTop += step
        const now = await nextFrame()
        times.push(now - before)
        before = now
      }
      return times
    },
    press: (target, key, isControl = false) => {
      const isLetter = /^[a-z]$/.test(key)
      const code = isLetter ? `Key${key.toUpperCase()}` : key
      const init = { key, code, ctrlKey: isControl, bubbles: true, cancelable: true }
      target.dispatchEvent(new KeyboardEvent('keydown', init))
      target.dispatchEvent(new KeyboardEvent('keyup', init))
    },
    point: (target) => {
      const { left, top, width, height } = target.getBoundingClientRect()
      const place = { clientX: left + width / 2, clientY: top + height / 2 }
      const init = { ...place, bubbles: true, cancelable: true, button: 0, isPrimary: true }
      target.dispatchEvent(new PointerEvent('pointerdown', { ...init, buttons: 1 }))
      target.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }))
      target.dispatchEvent(new PointerEvent('pointerup', init))
      target.dispatchEvent(new MouseEvent('mouseup', init))
      target.dispatchEvent(new MouseEvent('click', init))
    },
    type: (field, text) => {
      // The prototype's own setter: a field that a framework controls watches its instance's.
      const isArea = field instanceof HTMLTextAreaElement
      const prototype = isArea ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    find: (selector) => {
      const element = document.querySelector<HTMLElement>(selector)
      if (element === null) throw new Error(`The bench finds no ${selector}.`)
      return element
    },
  }
}
