import { makeFolder } from '../service/make-folder.ts'
import type { Admission } from './admission.ts'
import { OPENING_TIME, removeOldPages, writeOpeningPage } from './opening-page.ts'

/** What links are made of. */
interface LinkParts {
  readonly admission: Admission
  readonly linkWith: (code: string) => string
}

/** Prints a link for one window, and when it is used the next one. */
export function printLinks({ admission, linkWith }: LinkParts): void {
  const print = (words: string) => {
    const code = admission.makeCode(() => print('For another window:'))
    console.log(`${words} ${linkWith(code)}`)
  }
  // Whoever started this may have read the first link and gone.
  process.stdout.on('error', () => {})
  print('Hearsay is running at')
}

/**
 * Opens a window in the person's browser by a page in their documents. Answers what takes the page away; that is done
 * as soon as the window is there, too. Where no page can be written, the printed link remains.
 */
export async function openWindow(
  { admission, linkWith }: LinkParts,
  documents: string,
  openFile: (path: string) => void,
): Promise<() => Promise<void>> {
  const { promise: used, resolve: handleUse } = Promise.withResolvers<void>()
  const code = admission.makeCode(handleUse)
  try {
    await makeFolder(documents)
    await removeOldPages(documents, Date.now())
    const page = await writeOpeningPage(documents, linkWith(code))
    const end = async () => {
      clearTimeout(timer)
      admission.withdraw(code)
      await page.remove().catch(() => {})
    }
    const timer = setTimeout(() => void end(), OPENING_TIME)
    void used.then(end)
    try {
      openFile(page.path)
    } catch (error) {
      await end()
      throw error
    }
    return end
  } catch {
    admission.withdraw(code)
    return async () => {}
  }
}
