import { expect, it, vi } from 'vitest'
import { annotatedProjectOf } from '../../../electron/exchange/annotated/annotating.ts'
import { casOf } from '../../../electron/exchange/cas/cas-writing.ts'
import {
  prepareAnnotatedFiles,
  type AnnotatedFiles,
} from '../../../electron/exchanging/annotated-import.ts'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { commitAnnotated } from '../../../electron/service/annotated-commit.ts'
import type { Store } from '../../../electron/store/store.ts'
import { fail } from '../../../shared/domain/failure.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { ANNOTATED_SOURCE, ANNOTATED_TEXTS } from '../../support/annotated-sample.ts'
import { codeOf, messageOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { importText, temporaryStore } from '../../support/store.ts'

const PROJECT = valueOf(annotatedProjectOf(ANNOTATED_SOURCE))

function fileOf(text: string) {
  return { files: [{ name: 'cas.json', bytes: Buffer.from(text) }], uses: {} }
}

const FILE = fileOf(casOf(PROJECT))

function prepare(store: Store, files: AnnotatedFiles) {
  return prepareAnnotatedFiles(valueOf(copyOf(store)), files)
}

it('makes a project anew of a file, in one edit, and finds no difference when it comes again', async () => {
  const store = temporaryStore()
  const prepared = valueOf(await prepare(store, FILE))
  expect(prepared.lost).toEqual([])
  expect(valueOf(commitAnnotated(store, prepared))).not.toBeNull()
  const project = valueOf(store.readProject())
  expect(recordsOf(project)).toEqual(recordsOf(ANNOTATED_SOURCE.project))
  for (const { id, textHash } of project.articles.values()) {
    expect(valueOf(store.readText(textHash)).text).toBe(ANNOTATED_TEXTS.get(id))
  }
  expect(valueOf(await prepare(store, FILE)).edit).toBeNull()
})

it('changes what was changed in the file, and nothing else', async () => {
  const store = temporaryStore()
  valueOf(commitAnnotated(store, valueOf(await prepare(store, FILE))))
  const before = valueOf(store.readProject())
  const [claim] = PROJECT.documents.flatMap(({ spans }) => spans)
  const changed = casOf(PROJECT).replace(
    `"identifier":"${claim?.id}"`,
    `"identifier":"${claim?.id}","note":"Heard twice."`,
  )
  const { edit } = valueOf(await prepare(store, fileOf(changed)))
  expect(edit?.patches).toEqual([
    {
      table: 'claims',
      id: claim?.id,
      before: { note: before.claims.get(claim?.id ?? '')?.note },
      after: { note: 'Heard twice.' },
    },
  ])
})

it('puts the claims on the article that the project has of the same text', async () => {
  const store = temporaryStore()
  const [first] = PROJECT.documents
  const { id } = importText(store, first?.text)
  const prepared = valueOf(await prepare(store, FILE))
  valueOf(commitAnnotated(store, prepared))
  const project: Project = valueOf(store.readProject())
  expect(project.articles.size).toBe(2)
  const claims = [...project.claims.values()].filter(({ articleId }) => articleId === id)
  expect(claims.length).toBeGreaterThan(10)
})

it('takes in nothing where the text of an article is another', async () => {
  const store = temporaryStore()
  valueOf(commitAnnotated(store, valueOf(await prepare(store, FILE))))
  const [document, ...others] = PROJECT.documents
  if (document === undefined) throw new Error('The sample has texts.')
  const other = { ...document, text: `${document.text} More.` }
  const file = fileOf(casOf({ ...PROJECT, documents: [other, ...others] }))
  expect(messageOf(await prepare(store, file))).toMatch(/is another in this file/)
})

it('refuses what is no file of marked texts', async () => {
  expect(codeOf(await prepare(temporaryStore(), fileOf('Norham')))).toBe('REFUSED')
})

it('tells of an edit that stands, though the import that it came by could not be ended', async () => {
  const store = temporaryStore()
  const prepared = valueOf(await prepare(store, FILE))
  vi.spyOn(store, 'endImport').mockReturnValue(fail('DISK_FULL', 'The disk is full.'))
  expect(valueOf(commitAnnotated(store, prepared))?.edit).toEqual(prepared.edit)
  expect(valueOf(store.readProject()).claims.size).toBeGreaterThan(0)
})
