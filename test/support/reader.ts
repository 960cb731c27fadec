import type { Page } from 'playwright-core'

/** The two ends of some words on the screen. */
interface Ends {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** Brings words of the article into view and says where they are: the first place after `after`, if given. */
export function findOnScreen(page: Page, words: string, after = ''): Promise<Ends> {
  return page.evaluate(
    ([words, after]) => {
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')]
      const texts = blocks.map((block) => block.textContent)
      const first = after === '' ? 0 : texts.findIndex((text) => text.includes(after))
      const index = texts.findIndex((text, at) => at >= first && text.includes(words))
      const block = blocks[index]
      if (block === undefined) throw new Error(`“${words}” is not in the reader.`)
      const from = index === first ? block.textContent.indexOf(after) : 0
      const start = block.textContent.indexOf(words, from)
      block.scrollIntoView({ block: 'center' })
      const rectAt = (offset: number): DOMRect => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        let left = offset
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node as Text
          if (left < length) {
            const range = document.createRange()
            range.setStart(node, left)
            range.setEnd(node, left + 1)
            return range.getBoundingClientRect()
          }
          left -= length
        }
        throw new Error('The words end before they should.')
      }
      const open = rectAt(start)
      const close = rectAt(start + words.length - 1)
      return {
        from: { x: open.left + 0.5, y: open.top + open.height / 2 },
        to: { x: close.right - 0.5, y: close.top + close.height / 2 },
      }
    },
    [words, after] as const,
  )
}

/** Selects words of the article with the mouse. */
export async function dragOver(page: Page, words: string, after = ''): Promise<void> {
  const { from, to } = await findOnScreen(page, words, after)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 })
  await page.mouse.move(to.x, to.y, { steps: 2 })
  await page.mouse.up()
}

/** What is selected in the page. */
export function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? '')
}
