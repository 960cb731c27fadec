import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortTopics } from '../../../../shared/domain/codebook/codebook.ts'
import { draftedTopic } from '../../../../shared/domain/codebook/drafted-topics.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { findByName, findInDraft, type NameMatch } from '../../../../shared/domain/naming/naming.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { newSpeaker, type Speaker } from '../../../../shared/domain/speaker.ts'
import { foldTopic, newTopic } from '../../../../shared/domain/topic.ts'
import { idOf } from '../../../support/projects.ts'

const NAMES = ['Flood', 'flood', 'Law', 'Costs']
const RECORDS = 6
const project = addRecords(
  addRecords(EMPTY_PROJECT, 'topics', [
    newTopic(idOf(0), 'Flood', 'blue', 1),
    newTopic(idOf(1), 'flood', 'red', 0),
  ]),
  'speakers',
  [newSpeaker(idOf(0), 'Flood'), newSpeaker(idOf(1), 'Law')],
)

const changes = fc.array(
  fc.record({
    table: fc.constantFrom('topics' as const, 'speakers' as const),
    index: fc.nat(RECORDS - 1),
    name: fc.constantFrom(...NAMES, null),
    position: fc.nat(3),
  }),
  { maxLength: 12 },
)

/** Whom a name was found to mean, in no order. */
function idsOf(match: NameMatch<Speaker>): readonly string[] {
  if (match.type === 'many') return match.records.map(({ id }) => id).sort()
  return match.type === 'one' ? [match.record.id] : []
}

test('what a draft looks up by name is what a look through all it holds would find, after each change', () => {
  fc.assert(
    fc.property(changes, (changes) => {
      const draft = new EditDraft(project)
      for (const { table, index, name, position } of changes) {
        const id = idOf(index)
        if (name === null) draft.remove(table, id)
        else if (table === 'topics') draft.put(table, newTopic(id, name, 'blue', position))
        else draft.put(table, newSpeaker(id, name))
        for (const wanted of NAMES) {
          const topics = sortTopics(draft.all('topics'))
          const key = foldTopic(wanted)
          expect(draftedTopic(draft, wanted)).toBe(
            topics.find((one) => foldTopic(one.name) === key),
          )
          const all = findByName([...draft.all('speakers')], wanted)
          expect(idsOf(findInDraft(draft, 'speakers', wanted))).toEqual(idsOf(all))
        }
      }
    }),
    { numRuns: 300 },
  )
})
