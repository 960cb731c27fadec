import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../shared/domain/id.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'
import { valueOf } from '../../support/outcomes.ts'
import { runProject, type RunningService } from './running-service.ts'

let running: RunningService

beforeEach(async () => {
  running = await runProject()
})
afterEach(() => running.end())

const BODY = [
  'The mayor of Norham said on Monday that the new bridge over the Tweed would open in May, after two years of work that cost more than had been planned.',
  '“We are ready,” said Ann Lee, who runs the works for the county.',
  'The bridge will carry two lanes of traffic and a path for people on foot, and replaces one that was closed in the spring of last year.',
]

interface Told {
  readonly title?: string
  readonly byline?: string
  readonly outlet?: string
  readonly url?: string
  readonly body?: readonly string[]
}

/** A page of a site, as a browser saves it. */
function page(told: Told): TextInput {
  const { title = 'Bridge to open in May', byline = '', outlet = '', url = '', body = BODY } = told
  const meta = [
    outlet === '' ? '' : `<meta property="og:site_name" content="${outlet}">`,
    url === '' ? '' : `<link rel="canonical" href="${url}">`,
    byline === '' ? '' : `<meta name="author" content="${byline}">`,
  ].join('')
  const paragraphs = body.map((words) => `<p>${words}</p>`).join('')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${meta}</head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`
  return { type: 'bytes', fileName: 'page.html', base64: Buffer.from(html).toString('base64') }
}

/** What the second of two pages is to the first. */
async function kinOf(first: Told, second: Told): Promise<string> {
  for (const told of [first, second]) {
    const { results } = valueOf(
      await running.client.call('article.import', { job: 'job', inputs: [page(told)] }),
    )
    if (told === second) return results[0]?.type ?? ''
  }
  return ''
}

const UPDATED = [...BODY, 'Tolls are not planned, she said on Tuesday.']

describe('a page that comes again', () => {
  test.each<[string, Told, Told]>([
    ['with a paragraph more', {}, { body: UPDATED }],
    [
      'with another title, at its address',
      { url: 'https://n.example/a?utm_source=mail' },
      { url: 'https://n.example/a', title: 'Tolls ruled out', body: UPDATED },
    ],
    [
      'with one author more',
      { byline: 'Ann Lee' },
      { byline: 'Ann Lee and Tom Hill', body: UPDATED },
    ],
    [
      'of its outlet, with another title',
      { outlet: 'Norham News' },
      { outlet: 'The Norham News', title: 'Tolls ruled out', body: UPDATED },
    ],
  ])('%s is asked about', async (_what, first, second) => {
    expect(await kinOf(first, second)).toBe('similar')
  })

  test.each<[string, Told, Told]>([
    ['in another outlet', { outlet: 'Norham News' }, { outlet: 'The Tweed Post', body: UPDATED }],
    [
      'at another site',
      { url: 'https://n.example/a' },
      { url: 'https://post.example/a', body: UPDATED },
    ],
    [
      'at an address that asks for another',
      { url: 'https://n.example/a?id=1' },
      { url: 'https://n.example/a?id=2', title: 'Who pays?', body: UPDATED },
    ],
    ['by other authors', { byline: 'Ann Lee' }, { byline: 'Eva Lind', body: UPDATED }],
    [
      'under another title, in no outlet that is known',
      {},
      { title: 'Who pays for the works?', body: UPDATED },
    ],
    ['word for word in another outlet', { outlet: 'Norham News' }, { outlet: 'The Tweed Post' }],
    [
      'with little in common',
      {},
      {
        body: [
          'The county said the works would cost more. Nobody else had asked about it until now.',
        ],
      },
    ],
  ])('%s is another article', async (_what, first, second) => {
    expect(await kinOf(first, second)).toBe('added')
  })

  test('is known where nothing says that it is from elsewhere', async () => {
    expect(await kinOf({ outlet: 'Norham News' }, {})).toBe('known')
  })
})

test('a later form of an article that is gone is an article of its own, and it is said', async () => {
  const inputs = [{ ...page({}), choice: { versionOf: newId() } }]
  const answer = await running.client.call('article.import', { job: 'job', inputs })
  expect(valueOf(answer)).toMatchObject({
    results: [
      { type: 'added', remarks: [expect.stringMatching(/is no longer in the project: .+ own\.$/)] },
    ],
    committed: { edit: { patches: [{ after: { versionOf: null } }] } },
  })
})

describe('much the same text in another outlet', () => {
  async function alikeOf(first: Told, second: Told) {
    const [one, other] = [first, second].map(page)
    const opened = []
    for (const input of [one, other]) {
      if (input === undefined) continue
      const answer = await running.client.call('article.import', { job: 'job', inputs: [input] })
      const [result] = valueOf(answer).results
      if (result?.type !== 'added') throw new Error('It was not opened.')
      opened.push(result)
    }
    return opened
  }

  test.each<[string, Told, number]>([
    ['word for word', {}, 1],
    ['with a paragraph more and another title', { title: 'Tolls ruled out', body: UPDATED }, 0.9],
  ])('%s is said when it is opened, and whenever it is asked', async (_what, told, least) => {
    const [first, second] = await alikeOf(
      { outlet: 'Norham News' },
      { ...told, outlet: 'The Tweed Post' },
    )
    expect(first?.alike).toBeUndefined()
    expect(second?.alike?.articleId).toBe(first?.articleId)
    expect(second?.alike?.share).toBeGreaterThanOrEqual(least)
    for (const [one, other] of [
      [first, second],
      [second, first],
    ]) {
      const asked = await running.client.call('article.alike', { id: one?.articleId ?? '' })
      expect(valueOf(asked).alike.map(({ articleId }) => articleId)).toEqual([other?.articleId])
    }
  })

  test('is not said of a text that shares a paragraph, nor of another in the same outlet', async () => {
    const [, other] = await alikeOf(
      { outlet: 'Norham News' },
      {
        outlet: 'The Tweed Post',
        title: 'Who pays?',
        body: [
          BODY[1] ?? '',
          'The county said that the works had cost more than was planned, and that it would ask the ministry for the rest of the money before the summer.',
          'Nobody had asked the people who live by the river what they thought of it, two councillors said at a meeting on Tuesday evening.',
        ],
      },
    )
    expect(other?.alike).toBeUndefined()
  })
})
