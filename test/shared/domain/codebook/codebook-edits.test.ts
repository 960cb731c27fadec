import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { codebookOf, sortTopics } from '../../../../shared/domain/codebook/codebook.ts'
import {
  changeTopic,
  mergeTopics,
  placeTopic,
  removeTopics,
  renameTopic,
  splitTopic,
  takeInTopics,
} from '../../../../shared/domain/codebook/codebook-edits.ts'
import { importCodebook } from '../../../../shared/domain/codebook/codebook-import.ts'
import { draftedTopic } from '../../../../shared/domain/codebook/drafted-topics.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, invertPatches } from '../../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { foldTopic, newTopic, TopicColour } from '../../../../shared/domain/topic.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { idOf, projects, recordsOf, tidyNames } from '../../../support/projects.ts'
import { buildArticle, buildClaim } from '../../../support/records.ts'

const article = buildArticle('')
const [flood, law, costs, mixed] = [['flood'], ['law'], ['Costs'], ['FLOOD', 'law']].map((topics) =>
  buildClaim(article.id, { topics }),
) as [Claim, Claim, Claim, Claim]
const rejected = buildClaim(article.id, { topics: ['flood'], review: 'rejected' })
const project = addRecords(
  addRecords(EMPTY_PROJECT, 'claims', [flood, law, costs, mixed, rejected]),
  'topics',
  [
    { ...newTopic(idOf(1), 'Flood', 'blue', 1), definition: 'Water where it should not be.' },
    newTopic(idOf(2), 'Law', 'orange', 2),
  ],
)

/** The project after what is drafted. */
function after(change: (draft: EditDraft) => unknown, before: Project = project): Project {
  const draft = new EditDraft(before)
  change(draft)
  return valueOf(applyEdit(before, { patches: draft.patches() }))
}

const topicsOf = (changed: Project, claim: Claim) => changed.claims.get(claim.id)?.topics
const linesOf = (changed: Project) =>
  codebookOf(changed).map(
    ({ name, count, topic }) => `${topic === null ? '?' : ''}${name} ${count}`,
  )

describe('the codebook', () => {
  test('renames a topic in its entry and on all claims, those rejected too', () => {
    const changed = after((draft) => renameTopic(draft, 'flood', ' High  water '))
    expect(linesOf(changed)).toEqual(['High water 2', 'Law 2', '?Costs 1'])
    expect(topicsOf(changed, mixed)).toEqual(['High water', 'law'])
    expect(topicsOf(changed, rejected)).toEqual(['High water'])
  })

  test('renames one that has no entry, and one to itself in other letters', () => {
    expect(linesOf(after((draft) => renameTopic(draft, 'costs', 'price')))).toContain('?price 1')
    const louder = after((draft) => renameTopic(draft, 'Flood', 'FLOOD'))
    expect(topicsOf(louder, flood)).toEqual(['FLOOD'])
  })

  test.each([
    ['', 'A topic needs a name.'],
    ['LAW', 'There is already a topic “LAW”. Merge the two instead.'],
    ['costs', 'There is already a topic “costs”. Merge the two instead.'],
  ])('does not rename to “%s”', (name, message) => {
    const draft = new EditDraft(project)
    expect(renameTopic(draft, 'flood', name)).toMatchObject({ ok: false, failure: { message } })
    expect(draft.patches()).toEqual([])
  })

  test('merges topics: each claim has the kept one once, and the first definition stays', () => {
    const changed = after((draft) => mergeTopics(draft, 'law', ['flood', 'costs']))
    expect(linesOf(changed)).toEqual(['Law 4'])
    expect(topicsOf(changed, mixed)).toEqual(['Law'])
    expect(topicsOf(changed, costs)).toEqual(['Law'])
    expect([...changed.topics.values()]).toMatchObject([
      { name: 'Law', definition: 'Water where it should not be.', colour: 'orange' },
    ])
  })

  test('merging into a topic without an entry hands it that of the first other', () => {
    const changed = after((draft) => mergeTopics(draft, 'Costs', ['flood']))
    expect(linesOf(changed)).toEqual(['Costs 3', 'Law 2'])
    expect(changed.topics.get(idOf(1))).toMatchObject({ name: 'Costs', colour: 'blue' })
  })

  test('splits a topic: some of its claims get a new one, which stands behind it', () => {
    const changed = after((draft) => splitTopic(draft, 'flood', 'dams', [mixed.id, law.id]))
    expect(linesOf(changed)).toEqual(['Flood 1', 'dams 1', 'Law 2', '?Costs 1'])
    expect(topicsOf(changed, mixed)).toEqual(['dams', 'law'])
    expect(topicsOf(changed, law)).toEqual(['law'])
  })

  test('refuses a split that gives nothing away, or nothing a name', () => {
    const draft = new EditDraft(project)
    expect(splitTopic(draft, 'flood', 'dams', [law.id]).ok).toBe(false)
    expect(splitTopic(draft, 'flood', ' ', [flood.id]).ok).toBe(false)
    expect(splitTopic(draft, 'flood', 'FLOOD', [flood.id]).ok).toBe(false)
    expect(draft.patches()).toEqual([])
  })

  test('takes in what claims have, each with the next colour, and what is defined', () => {
    const changed = after((draft) => {
      takeInTopics(draft, ['Costs', 'costs', 'law', ''], () => idOf(7))
      changeTopic(draft, 'safety', { definition: 'Of dams.' }, () => idOf(8))
    })
    expect(linesOf(changed)).toEqual(['Flood 2', 'Law 2', 'Costs 1', 'safety 0'])
    expect(changed.topics.get(idOf(7))?.colour).toBe('green')
    expect(changed.topics.get(idOf(8))?.definition).toBe('Of dams.')
  })

  test('removes a topic from its list and all claims', () => {
    const changed = after((draft) => removeTopics(draft, ['flood', 'costs']))
    expect(linesOf(changed)).toEqual(['Law 2'])
    expect(topicsOf(changed, rejected)).toEqual([])
  })
})

describe('several entries of one name', () => {
  const twice = addRecords(project, 'topics', [
    newTopic(idOf(3), 'FLOOD', 'red', 0.5),
    newTopic(idOf(4), 'flood ', 'grey', 9),
  ])
  const afterAll = (change: (draft: EditDraft) => unknown) => {
    const changed = after(change, twice)
    const named = (key: string) =>
      [...changed.topics.values()].filter(({ name }) => foldTopic(name) === key)
    return { lines: linesOf(changed), named, changed }
  }

  test('are one line with all that they say, each once', () => {
    const said = ['', ' A river. ', 'A river.', 'A sea.'].map((definition, index) =>
      Object.assign({}, newTopic(idOf(10 + index), 'Tide', 'red', index), { definition }),
    )
    const tides = addRecords(EMPTY_PROJECT, 'topics', said)
    expect(codebookOf(tides).map(({ topic }) => topic?.definition)).toEqual(['A river.\nA sea.'])
    expect(linesOf(twice)).toEqual(['FLOOD 2', 'Law 2', '?Costs 1'])
    expect(codebookOf(twice)[0]?.topic).toMatchObject({
      colour: 'red',
      definition: 'Water where it should not be.',
    })
  })

  test('are defined, coloured and renamed as one', () => {
    const defined = afterAll((draft) => changeTopic(draft, 'flood', { definition: '' }))
    expect(defined.named('flood')).toMatchObject([{ id: idOf(3), definition: '' }])
    expect(codebookOf(defined.changed)[0]?.topic?.definition).toBe('')
    const renamed = afterAll((draft) => renameTopic(draft, 'flood', 'Water'))
    expect(renamed.lines).toEqual(['Water 2', 'Law 2', '?Costs 1'])
    expect(renamed.named('water')).toMatchObject([{ definition: 'Water where it should not be.' }])
    expect(renamed.named('flood')).toEqual([])
  })

  test('are merged with another, split, and removed as one', () => {
    const merged = afterAll((draft) => mergeTopics(draft, 'law', ['flood']))
    expect(merged.lines).toEqual(['Law 3', '?Costs 1'])
    expect(afterAll((draft) => mergeTopics(draft, 'flood', ['law'])).lines).toEqual([
      'FLOOD 3',
      '?Costs 1',
    ])
    const split = afterAll((draft) => splitTopic(draft, 'flood', 'dams', [mixed.id]))
    expect(split.lines).toEqual(['FLOOD 1', 'dams 1', 'Law 2', '?Costs 1'])
    const removed = afterAll((draft) => removeTopics(draft, ['flood']))
    expect(removed.lines).toEqual(['Law 2', '?Costs 1'])
  })

  test.each([
    [3, 1],
    [2, 0],
  ])('are moved as one: entry %i to place %i', (number, place) => {
    const moved = afterAll((draft) => placeTopic(draft, idOf(number), place))
    expect(moved.lines).toEqual(['Law 2', 'FLOOD 2', '?Costs 1'])
  })

  test('are read in from a codebook as one', () => {
    const row = { id: idOf(3), name: 'Water', definition: null, colour: null }
    const read = afterAll((draft) => importCodebook(draft, [row]))
    expect(read.lines).toEqual(['Water 2', 'Law 2', '?Costs 1'])
    expect(read.named('flood')).toEqual([])
  })
})

/** One thing that is done to the topics of a project, by the places of its topics and claims. */
const steps = fc.record({
  kind: fc.constantFrom('rename', 'merge', 'split', 'remove', 'take in', 'define'),
  places: fc.tuple(fc.nat(9), fc.nat(9)),
  name: fc.constantFrom('', 'new', 'The', '10', ' é ', 'É'),
  colour: fc.constantFrom(...TopicColour.options),
})

function doStep(
  draft: EditDraft,
  step: typeof steps extends fc.Arbitrary<infer T> ? T : never,
): void {
  const lines = codebookOf(draft.project)
  const nameAt = (place: number) => lines[place % Math.max(1, lines.length)]?.name ?? 'none'
  const [a, b] = step.places.map(nameAt) as [string, string]
  const claimIds = [...draft.project.claims.keys()].sort().slice(0, step.places[0])
  if (step.kind === 'rename') renameTopic(draft, a, step.name)
  else if (step.kind === 'merge') mergeTopics(draft, a, [b, step.name])
  else if (step.kind === 'split') splitTopic(draft, a, step.name, claimIds, () => idOf(9_001))
  else if (step.kind === 'remove') removeTopics(draft, [a, b])
  else if (step.kind === 'take in') takeInTopics(draft, [a], () => idOf(9_002))
  else changeTopic(draft, a, { colour: step.colour }, () => idOf(9_003))
}

describe('whatever is done to topics', () => {
  test('is one edit, of which undo gives all back', () => {
    fc.assert(
      fc.property(projects(), steps, (project, step) => {
        const draft = new EditDraft(project)
        doStep(draft, step)
        const patches = draft.patches()
        const done = valueOf(applyEdit(project, { patches }))
        const back = valueOf(applyEdit(done, { patches: invertPatches(patches) }))
        expect(recordsOf(back)).toEqual(recordsOf(project))
      }),
      { seed: 9 },
    )
  })

  test('leaves no claim with one topic twice, and no entry with the name of another', () => {
    fc.assert(
      fc.property(projects(tidyNames), steps, (project, step) => {
        const changed = after((draft) => doStep(draft, step), project)
        for (const { id, topics } of changed.claims.values()) {
          if (topics === project.claims.get(id)?.topics) continue
          expect(new Set(topics.map(foldTopic)).size).toBe(topics.length)
        }
        const keys = [...changed.topics.values()].map(({ name }) => foldTopic(name))
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { seed: 9 },
    )
  })

  test('an entry that is moved stands where it was put, and the others as they stood', () => {
    const positions = fc.array(fc.constantFrom(0, 1, 1, 2, 1e-300, 5e-324, 2 ** 53), {
      minLength: 1,
      maxLength: 7,
    })
    fc.assert(
      fc.property(positions, fc.nat(7), fc.nat(8), (numbers, from, to) => {
        const topics = numbers.map((position, index) =>
          newTopic(idOf(index + 1), `topic ${index}`, 'grey', position),
        )
        const before = sortTopics(topics).map(({ id }) => id)
        const id = before[from % before.length] ?? ''
        const changed = after(
          (draft) => placeTopic(draft, id, to),
          addRecords(EMPTY_PROJECT, 'topics', topics),
        )
        const others = before.filter((one) => one !== id)
        const expected = others.toSpliced(Math.min(to, others.length), 0, id)
        expect(sortTopics(changed.topics.values()).map((topic) => topic.id)).toEqual(expected)
      }),
      { seed: 9 },
    )
  })
})

test('an entry that a draft makes, renames, moves or removes is found as it then is, the first of its name', () => {
  const names = fc.constantFrom('Flood', 'flood', 'Law', 'Costs', 'new')
  const step = fc.record({
    type: fc.constantFrom('take', 'put', 'rename', 'move', 'remove'),
    place: fc.nat(5),
    name: names,
    position: fc.integer({ min: -2, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const draft = new EditDraft(project)
      for (const [number, { type, place, name, position }] of steps.entries()) {
        const entries = sortTopics(draft.all('topics'))
        const entry = entries[place % Math.max(1, entries.length)]
        if (type === 'take') takeInTopics(draft, [name])
        if (type === 'put') draft.put('topics', newTopic(idOf(50 + number), name, 'blue', position))
        if (entry !== undefined && type === 'rename') draft.update('topics', entry.id, { name })
        if (entry !== undefined && type === 'move') draft.update('topics', entry.id, { position })
        if (entry !== undefined && type === 'remove') draft.remove('topics', entry.id)
        for (const wanted of ['FLOOD', 'law', 'costs', 'New']) {
          const first = sortTopics(draft.all('topics')).find(
            (topic) => foldTopic(topic.name) === foldTopic(wanted),
          )
          expect(draftedTopic(draft, wanted)).toEqual(first)
        }
      }
    }),
  )
})
