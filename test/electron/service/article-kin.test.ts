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
