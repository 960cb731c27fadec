import type { Page } from 'playwright-core'

/** Hands at a window: they press keys, type and click, and every key and click is counted. */
export class Hands {
  readonly #page: Page
  keys = 0
  clicks = 0

  constructor(page: Page) {
    this.#page = page
  }

  /** Presses a key, with what is held down counted as one press. */
  async press(key: string): Promise<void> {
    this.keys += 1
    await this.#page.keyboard.press(key)
  }

  /** Types a text, each character one key. */
  async type(text: string): Promise<void> {
    this.keys += text.length
    await this.#page.keyboard.type(text)
  }

  /** What a part of the work took, keys and clicks together. */
  async count(work: () => Promise<void>): Promise<number> {
    const before = this.keys + this.clicks
    await work()
    return this.keys + this.clicks - before
  }
}
