import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOST_KINDS, type OpenWorkbench } from './host-kinds.ts'
import {
  awaitSaved,
  expectSampleCsv,
  mergePresident,
  readerText,
  runCommandLine,
  speakersShown,
  tagSample,
} from './journey.ts'

let home: string
let host: OpenWorkbench | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-journey-'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})

function pageOf(): OpenWorkbench['page'] {
  if (host === null) throw new Error('No host is open.')
  return host.page
}

describe.each(HOST_KINDS)('From the sample article to CSV, $name', (kind) => {
  it('tags twelve claims by keys, keeps them and their history through a restart, undoes, and exports', async () => {
    host = await kind.open(home)
    await readerText(pageOf()).waitFor()
    await tagSample(pageOf())
    expect(await speakersShown(pageOf())).toContain('The president')
    await mergePresident(pageOf())
    expect(await speakersShown(pageOf())).not.toContain('The president')
    await host.close()

    host = await kind.open(home)
    await readerText(pageOf()).waitFor()
    await pageOf().getByRole('tab', { name: 'Claims 12' }).waitFor()
    expect(await speakersShown(pageOf())).not.toContain('The president')
    await pageOf().keyboard.press('ControlOrMeta+z')
    await expect.poll(() => speakersShown(pageOf())).toContain('The president')
    await pageOf().keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => speakersShown(pageOf())).not.toContain('The president')
    await awaitSaved(pageOf())

    const folder = join(home, 'csv')
    await mkdir(folder)
    await host.exportInto(folder)
    await pageOf()
      .getByText(/^CSV files: wrote 8 files/)
      .waitFor()
    await expectSampleCsv(folder)
    await host.close()
    host = null
    await expect(runCommandLine('check', join(home, 'Sample.hearsay'))).resolves.toContain(
      'is whole',
    )
  })
})
