import { expect, it } from 'vitest'
import type {
  AnnotatedProject,
  AnnotatedSpan,
} from '../../../../electron/exchange/annotated/annotated-project.ts'
import { checkAnnotated } from '../../../../electron/exchange/annotated/checked-project.ts'
import { messageOf } from '../../../support/outcomes.ts'

const TEXT = 'Norham 😀 talks.'

function span(fields: Partial<AnnotatedSpan>): AnnotatedSpan {
  const parts = [{ start: 0, end: 6 }]
  return { id: 's', codes: [], parts, memo: '', values: {}, links: [], ...fields }
}

function projectOf(...spans: readonly AnnotatedSpan[]): AnnotatedProject {
  const document = { id: 'd', name: 'Talks', text: TEXT, memo: '', values: {}, spans }
  const rest = { codes: [], entities: [], relations: [], lost: [] }
  return { name: '', documents: [document], ...rest }
}

it('takes marks that are in their text', () => {
  const parts = [
    { start: 7, end: 9 },
    { start: 0, end: TEXT.length },
  ]
  expect(checkAnnotated(projectOf(span({ parts }))).ok).toBe(true)
})

it.each([
  ['past the end', [{ start: 0, end: 99 }], /goes from 0 to 99/],
  ['before the start', [{ start: -1, end: 3 }], /goes from -1 to 3/],
  ['backwards', [{ start: 3, end: 3 }], /goes from 3 to 3/],
  ['in between', [{ start: 0.5, end: 3 }], /goes from 0.5 to 3/],
  ['nowhere', [], /at no place/],
  ['inside a character', [{ start: 7, end: 8 }], /cuts a character in two/],
])('refuses a mark %s', (_, parts, message) => {
  expect(messageOf(checkAnnotated(projectOf(span({ parts }))))).toMatch(message)
})

it('refuses what is linked to nothing, called twice the same, or coded with nothing', () => {
  const link = { role: 'speaker', entity: null, spans: ['gone'] }
  expect(messageOf(checkAnnotated(projectOf(span({ links: [link] }))))).toMatch(
    /a mark that is not/,
  )
  expect(messageOf(checkAnnotated(projectOf(span({}), span({}))))).toMatch(/the id “s”/)
  expect(messageOf(checkAnnotated(projectOf(span({ codes: ['gone'] }))))).toMatch(
    /with a code that/,
  )
})

it('refuses codes that stand below themselves, and half a character', () => {
  const code = (id: string, parent: string) => ({
    id,
    name: id,
    parent,
    memo: '',
    colour: '',
    values: {},
  })
  const ring = { ...projectOf(), codes: [code('a', 'b'), code('b', 'a')] }
  expect(messageOf(checkAnnotated(ring))).toMatch(/stands below itself/)
  const [document] = projectOf().documents
  const half = { ...projectOf(), documents: document ? [{ ...document, text: 'a\ud83d' }] : [] }
  expect(messageOf(checkAnnotated(half))).toMatch(/half a character/)
})
