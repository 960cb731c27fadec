import { afterAll, beforeAll, expect, it } from 'vitest'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { readerText } from './journey.ts'

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('first-screen')
})
afterAll(() => workbench.close())

it('the first screen, tables and text, is made of two scripts and one answer', async () => {
  await workbench.showCopy()
  const { page } = workbench
  await readerText(page).waitFor()
  const calls: string[] = []
  const scripts: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => calls.push(JSON.parse(String(payload)).call)),
  )
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.reload()
  await readerText(page).waitFor()
  await page.getByRole('grid').waitFor()
  // What it writes may follow at once; it reads nothing more.
  expect(calls.filter((call) => !call.endsWith('.write'))).toEqual(['start.read'])
  const named = scripts.map((path) => path.replace(/^\/assets\/|-.{8}\.js$/g, ''))
  expect(named.toSorted()).toEqual(['asking', 'index', 'rolldown-runtime', 'window'])
  expect(workbench.complaints).toEqual([])
})
