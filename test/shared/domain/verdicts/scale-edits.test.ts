import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { foldVerdict, USUAL_VERDICTS } from '../../../../shared/domain/scale.ts'
import {
  addVerdict,
  describeVerdict,
  placeVerdict,
  removeVerdict,
  renameVerdict,
} from '../../../../shared/domain/verdicts/scale-edits.ts'
import {
  countVerdict,
  listVerdicts,
  verdictsOf,
} from '../../../../shared/domain/verdicts/verdict-scale.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'
import { projects, recordsOf, tidyNames } from '../../../support/projects.ts'
import { buildArticle, buildClaim } from '../../../support/records.ts'

const article = buildArticle('')
const claims = ['false', 'False ', 'true', '', 'satire'].map((verdict) =>
  buildClaim(article.id, { verdict }),
)
const rejected = buildClaim(article.id, { verdict: 'false', review: 'rejected' })
const project = addRecords(EMPTY_PROJECT, 'claims', [...claims, rejected])

/** The project after what is drafted. */
function after(change: (draft: EditDraft) => unknown, before: Project = project): Project {
  const draft = new EditDraft(before)
  change(draft)
  return valueOf(applyEdit(before, { patches: draft.patches() }))
}

const namesOf = (changed: Project) => verdictsOf(changed).map(({ name }) => name)
const linesOf = (changed: Project) =>
  listVerdicts(changed).map(
    ({ name, count, isOnScale }) => `${isOnScale ? '' : '?'}${name} ${count}`,
  )
const verdictsOfClaims = (changed: Project) =>
  [...changed.claims.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => one.verdict)

describe('the scale of verdicts', () => {
  test('is the usual one until it is set, and lists what claims have besides', () => {
    expect(verdictsOf(project)).toEqual(USUAL_VERDICTS)
    expect(linesOf(project)).toEqual([
      'true 1',
      'mostly true 0',
      'half true 0',
      'mostly false 0',
      'false 2',
      '?satire 1',
    ])
  })

  test('renames a verdict on the scale and on all claims that have it, in one edit that is undone as one', () => {
    const draft = new EditDraft(project)
    expect(valueOf(renameVerdict(draft, 'false', ' Pants  on fire '))).toBe('Pants on fire')
    const patches = draft.patches()
    const changed = valueOf(applyEdit(project, { patches }))
    expect(namesOf(changed).at(-1)).toBe('Pants on fire')
    expect(verdictsOf(changed).at(-1)?.meaning).toBe('Not accurate')
    expect(verdictsOfClaims(changed)).toEqual([
      'Pants on fire',
      'Pants on fire',
      'true',
      '',
      'satire',
      'Pants on fire',
    ])
    const undone = valueOf(applyEdit(changed, { patches: invertPatches(patches) }))
    expect(recordsOf(undone)).toEqual(recordsOf(project))
  })

  test('removes a verdict and leaves it on its claims, from where it is put back', () => {
    const removed = after((draft) => removeVerdict(draft, 'FALSE'))
    expect(namesOf(removed)).not.toContain('false')
    expect(verdictsOfClaims(removed)).toEqual(verdictsOfClaims(project))
    expect(linesOf(removed).slice(-2)).toEqual(['?false 2', '?satire 1'])
    const added = after((draft) => addVerdict(draft, 'false'), removed)
    expect(linesOf(added).slice(-2)).toEqual(['false 2', '?satire 1'])
    expect(countVerdict(added, 'False')).toBe(2)
  })

  test('can be without any verdict, and is then not the usual one again', () => {
    const names = USUAL_VERDICTS.map(({ name }) => name)
    const empty = after((draft) => names.forEach((name) => removeVerdict(draft, name)))
    expect(verdictsOf(empty)).toEqual([])
  })

  test('refuses no name, and one that it has in other letters', () => {
    const draft = new EditDraft(project)
    expect(messageOf(addVerdict(draft, ' \n '))).toMatch(/needs a name/)
    expect(messageOf(addVerdict(draft, 'HALF TRUE'))).toMatch(/on the scale already/)
    expect(messageOf(renameVerdict(draft, 'false', 'True'))).toMatch(/on the scale already/)
    expect(draft.patches()).toEqual([])
    expect(valueOf(renameVerdict(draft, 'false', 'FALSE'))).toBe('FALSE')
  })

  test('says what a verdict means, and orders them', () => {
    const changed = after((draft) => {
      describeVerdict(draft, 'true', 'As  said ')
      placeVerdict(draft, 'false', 0)
      placeVerdict(draft, 'gone', 0)
    })
    expect(namesOf(changed).slice(0, 2)).toEqual(['false', 'true'])
    expect(verdictsOf(changed)[1]?.meaning).toBe('As said')
  })

  test('a removed verdict that is not on it changes nothing', () => {
    expect(namesOf(after((draft) => removeVerdict(draft, 'gone')))).toEqual(namesOf(project))
  })

  test('loses no verdict of any claim, whatever is done to it, but those that a rename gives another name', () => {
    const name = fc.oneof(tidyNames, fc.constantFrom(...USUAL_VERDICTS.map((one) => one.name)))
    const step = fc.oneof(
      name.map((one) => (draft: EditDraft) => addVerdict(draft, one)),
      name.map((one) => (draft: EditDraft) => removeVerdict(draft, one)),
      fc.tuple(name, fc.nat(5)).map(
        ([one, at]) =>
          (draft: EditDraft) =>
            placeVerdict(draft, one, at),
      ),
    )
    fc.assert(
      fc.property(
        projects(tidyNames),
        fc.array(step, { maxLength: 6 }),
        name,
        (some, steps, to) => {
          const changed = after((draft) => steps.forEach((change) => change(draft)), some)
          expect(verdictsOfClaims(changed)).toEqual(verdictsOfClaims(some))
          const keys = namesOf(changed).map(foldVerdict)
          expect(new Set(keys).size).toBe(keys.length)
          const [first] = verdictsOf(changed)
          if (first === undefined) return
          const renamed = after((draft) => renameVerdict(draft, first.name, to), changed)
          if (renamed === changed || !namesOf(renamed).includes(to)) return
          const isOfFirst = (verdict: string) => foldVerdict(verdict) === foldVerdict(first.name)
          const isRenamed = namesOf(renamed)[0] === to
          expect(verdictsOfClaims(renamed)).toEqual(
            verdictsOfClaims(changed).map((one) => (isRenamed && isOfFirst(one) ? to : one)),
          )
        },
      ),
      { numRuns: 100 },
    )
  })
})
