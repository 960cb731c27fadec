import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bringInFiles } from '../../../electron/cli/bringing-in.ts'
import { annotatedProjectOf } from '../../../electron/exchange/annotated/from-project.ts'
import { annotationsInJson } from '../../../electron/exchange/web-annotation/write-annotations.ts'
import { createStore, openStore } from '../../../electron/store/opening.ts'
import { ANNOTATED_SOURCE } from '../../support/annotated-sample.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import { temporaryFolder } from '../../support/store.ts'

it('tells what a file of marked texts would bring in, brings it in, and then finds no difference', async () => {
  const folder = temporaryFolder()
  const [project, path] = [join(folder, 'p.hearsay'), join(folder, 'a.jsonld')]
  valueOf(createStore(project)).close()
  writeFileSync(path, annotationsInJson(valueOf(annotatedProjectOf(ANNOTATED_SOURCE))))
  const given = {
    project,
    files: [{ given: 'a.jsonld', path }],
    isTrusting: false,
    isRemoving: false,
  }

  const told = await bringInFiles({ ...given, isDryRun: true })
  expect(told.errors).toEqual([])
  expect(told.lines).toContain('added: article: “Talks in Riyadh”')
  const brought = await bringInFiles({ ...given, isDryRun: false })
  expect(brought.lines).toEqual([
    ...told.lines,
    `a.jsonld: ${told.lines.length} changes brought in`,
  ])
  expect((await bringInFiles({ ...given, isDryRun: true })).lines).toEqual(['No difference'])

  const store = valueOf(openStore(project))
  expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(ANNOTATED_SOURCE.project))
  store.close()
})
