import { z } from 'zod'
import { AppInfo } from '../../shared/api/contract.ts'
import type { DevtoolsWindow } from './devtools.ts'

const holds = (words: string) => `document.body.innerText.includes(${JSON.stringify(words)})`

/**
 * Tries what only a packed program can have wrong, in its window with the sample article open: its files are served,
 * the native database works, the finder's thread starts with its weights, and the notices are there.
 */
export async function tryPackedWindow(window: DevtoolsWindow, version: string): Promise<void> {
  await window.waitFor(holds('Ushakov'))
  const info = await window.evaluate(`window.hearsay.call('app.info', {})`)
  const { value } = z.object({ value: AppInfo }).parse(info)
  if (value.host !== 'desktop' || value.version !== version)
    throw new Error(`This is version ${value.version} on the host “${value.host}”.`)
  await window.pressWithModifier('k')
  await window.waitFor(`document.activeElement instanceof HTMLInputElement`)
  await window.type('Draft claims of this article')
  await window.pressEnter()
  await window.waitFor(holds('12 claims drafted.'))
  const notices = await window.evaluate(
    `fetch('third-party-notices.txt').then((answer) => answer.text())`,
  )
  if (!String(notices).includes('PolNeAR')) throw new Error('The third-party notices are missing.')
  await window.waitFor(holds('Saved'))
}
