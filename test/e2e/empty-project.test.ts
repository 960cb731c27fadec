import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import { openInBrowser, type BrowserWorkbench } from '../support/workbench-host.ts'

let home: string
let host: BrowserWorkbench

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-empty-'))
  const path = join(home, 'Empty.hearsay')
  valueOf(createStore(path)).close()
  host = await openInBrowser({ home, open: path })
})
afterAll(async () => {
  await host.close()
  await rm(home, { recursive: true, force: true })
})

describe('a project without claims', () => {
  test.each([
    ['Compare', /^There is nothing to compare yet/],
    ['Chains', /^There is no chain yet/],
    ['Names', /^There are no names yet/],
  ] as const)('says in the %s view what to do, and leads there', async (view, words) => {
    const { page } = host
    await page.getByRole('tab', { name: view, exact: true }).click()
    const told = page.getByText(words)
    await told.waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Tag claims' }).press('Enter')
    await page.getByRole('tab', { name: 'Tag', selected: true }).waitFor()
    expect(await told.count()).toBe(0)
    expect(host.complaints).toEqual([])
  })
})
