import { describe, expect, test } from 'vitest'
import { tagSource, tagSpeaker } from '../../../shared/domain/tagging/attributing.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { newId } from '../../../shared/domain/id.ts'
import { mergeRecords } from '../../../shared/domain/merging/record-merging.ts'
import { matchOrMake } from '../../../shared/domain/naming/naming.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { makeClaim, type TaggedText } from '../../../shared/domain/tagging/tagging.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildArticle, buildSource, buildSpeaker } from '../../support/records.ts'

const FIRST = 'Yuri Ushakov said the talks went well, according to TASS.'
const SECOND =
  'The Kremlin’s Ushakov said a date was near, the Russian state agency reported. Later Russian presidential adviser Yuri Ushakov denied it to Tass. Aide Ouchakov smiled.'

const [first, second] = [FIRST, SECOND].map((text) => buildArticle(text))
const article = (record: typeof first, text: string): TaggedText => ({
  articleId: record?.id ?? '',
  text,
  quotations: [],
})
const [one, two] = [article(first, FIRST), article(second, SECOND)]

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** A claim of some words of an article, said by and carried by the words given. */
function tag(
  draft: EditDraft,
  text: TaggedText,
  words: string,
  speaker: string,
  source: string,
): ReturnType<EditDraft['get']> {
  const made = makeClaim(draft, text, spanOf(text.text, words), newId())
  if (!made.ok) throw new Error(made.failure.message)
  const { id } = made.value
  const said = tagSpeaker(draft, text, id, spanOf(text.text, speaker), newId())
  const carried = tagSource(draft, text, id, spanOf(text.text, source), newId())
  if (!said.ok || !carried.ok) throw new Error('It could not be tagged.')
  return draft.get('claims', id)
}

/** The project with the first article tagged, and two names that were merged into those of it. */
function tagged(): Project {
  const articles = [first, second].filter((record) => record !== undefined)
  const draft = new EditDraft(addRecords(EMPTY_PROJECT, 'articles', articles))
  tag(draft, one, 'the talks went well', 'Yuri Ushakov', 'TASS')
  const [ushakov] = [...draft.all('speakers')]
  const [tass] = [...draft.all('sources')]
  const [other, agency] = [
    buildSpeaker({ name: 'Ouchakov', aliases: [] }),
    buildSource({ name: 'the Russian state agency' }),
  ]
  draft.put('speakers', other)
  draft.put('sources', agency)
  mergeRecords(draft, 'speakers', ushakov?.id ?? '', [other.id])
  mergeRecords(draft, 'sources', tass?.id ?? '', [agency.id])
  const applied = applyEdit(draft.project, { patches: draft.patches() })
  if (!applied.ok) throw new Error(applied.failure.message)
  return applied.value
}

describe('a second article', () => {
  const project = tagged()
  const speakerId = [...project.speakers.keys()][0]
  const sourceId = [...project.sources.keys()][0]

  test.each([
    ['by surname, and a source by a name merged into it', 'Ushakov', 'the Russian state agency'],
    [
      'after a title, and a source spelt otherwise',
      'Russian presidential adviser Yuri Ushakov',
      'Tass',
    ],
    ['by a name merged into theirs', 'Ouchakov', 'Tass'],
  ])('finds a speaker known already %s', (_, speaker, source) => {
    const draft = new EditDraft(project)
    expect(tag(draft, two, 'a date was near', speaker, source)).toMatchObject({
      speakers: [{ speakerId }],
      via: [{ sourceId }],
    })
    expect([...draft.all('speakers'), ...draft.all('sources')]).toHaveLength(2)
  })

  test('finds one typed into a table by an alias, and makes one that is not known', () => {
    const draft = new EditDraft(project)
    const make = (name: string) => newSpeaker(newId(), name)
    expect(valueOf(matchOrMake(draft, 'speakers', 'ouchakov', [], make)).id).toBe(speakerId)
    expect(valueOf(matchOrMake(draft, 'speakers', 'Kirill Dmitriev', [], make)).id).not.toBe(
      speakerId,
    )
    expect([...draft.all('speakers')]).toHaveLength(2)
  })
})
