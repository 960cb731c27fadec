import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PushOf } from '../../../shared/api/contract.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { pasted, runProject, type RunningService } from './running-service.ts'

const SAID = 'The mayor said the bridge would open in May.'
/** Some seconds of work. */
const LONG_TEXT = Array.from({ length: 60 }, () => SEED_TEXT).join('\n\n')

let running: RunningService

beforeEach(async () => {
  running = await runProject()
})
afterEach(() => running.end())

async function addArticle(text: string): Promise<Id> {
  const { results } = valueOf(
    await running.client.call('article.import', { job: 'import', inputs: [pasted(text)] }),
  )
  const [result] = results
  if (result?.type !== 'added') throw new Error('The article was not added.')
  return result.articleId
}

function find(articleId: Id, job = 'find') {
  return running.client.call('attributions.find', { job, articleId, within: null })
}

function progressOf(job: string): readonly PushOf<'job.progress'>[] {
  return running.pushed
    .filter(({ name }) => name === 'job.progress')
    .map(({ payload }) => payload as PushOf<'job.progress'>)
    .filter((progress) => progress.job === job)
}

describe('finding attributions', () => {
  test('answers who says what in an article, and changes nothing', async () => {
    const articleId = await addArticle(SEED_TEXT)
    const answer = valueOf(await find(articleId))
    expect(answer).toMatchObject({ isEnglish: true, model: expect.stringMatching(/^[0-9a-f]+$/) })
    expect(answer.attributions).toHaveLength(12)
    const names = new Set(answer.attributions.map(({ speaker }) => speaker.name))
    expect(names).toContain('Marco Rubio')
    expect(valueOf(await running.client.call('project.current', {}))).toMatchObject({
      counts: { claims: 0, speakers: 0 },
    })
  })

  test('says that a text is not English', async () => {
    const articleId = await addArticle('Мэр сказал, что мост откроют в мае.')
    expect(valueOf(await find(articleId))).toMatchObject({ isEnglish: false, attributions: [] })
  })

  test('an article that is gone is said to be gone', async () => {
    const articleId = await addArticle(SAID)
    await running.client.call('history.undo', {})
    expect(codeOf(await find(articleId))).toBe('NOT_FOUND')
  })

  test('tells the window that asked how far it is, in code units, up to the end', async () => {
    const articleId = await addArticle(LONG_TEXT)
    valueOf(await find(articleId))
    const progress = progressOf('find')
    expect(progress.length).toBeGreaterThan(2)
    const done = progress.map((one) => one.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(new Set(progress.map(({ total }) => total))).toEqual(new Set([LONG_TEXT.length]))
    expect([done[0], done.at(-1)]).toEqual([0, LONG_TEXT.length])
    expect(progress[0]).toMatchObject({ fileName: 'pasted.txt' })
    expect(running.pushed.findLast(({ name }) => name === 'job.progress')?.to).toEqual({
      only: 'one',
    })
  })

  test('a sentence that is asked for does not wait for the long text before it', async () => {
    const long = await addArticle(LONG_TEXT)
    const short = await addArticle(SAID)
    let isLongDone = false
    const whole = find(long).then((outcome) => {
      isLongDone = true
      return outcome
    })
    const asked = valueOf(
      await running.client.call('attributions.find', {
        job: 'sentence',
        articleId: short,
        within: { start: 0, end: SAID.length },
      }),
    )
    expect(asked.attributions).toHaveLength(1)
    expect(isLongDone).toBe(false)
    valueOf(await running.client.call('job.cancel', { job: 'find' }))
    expect(codeOf(await whole)).toBe('CANCELLED')
  })
})

describe('ending it', () => {
  test('a search that is cancelled ends at once, and the next one is answered', async () => {
    const long = await addArticle(LONG_TEXT)
    const short = await addArticle(SAID)
    const whole = find(long)
    await vi.waitUntil(() => progressOf('find').length > 1, { timeout: 30_000 })
    await running.client.call('job.cancel', { job: 'find' })
    expect(codeOf(await whole)).toBe('CANCELLED')
    const told = progressOf('find').length
    expect(valueOf(await find(short, 'next')).attributions).toHaveLength(1)
    expect(progressOf('find')).toHaveLength(told)
  })

  test('a search that waits for its turn can be cancelled too', async () => {
    const long = await addArticle(LONG_TEXT)
    const first = find(long, 'first')
    const second = find(long, 'second')
    await running.client.call('job.cancel', { job: 'second' })
    expect(codeOf(await second)).toBe('CANCELLED')
    await running.client.call('job.cancel', { job: 'first' })
    expect(codeOf(await first)).toBe('CANCELLED')
  })

  test('closing the project ends its searches', async () => {
    const whole = find(await addArticle(LONG_TEXT))
    await running.client.call('project.close', {})
    expect(codeOf(await whole)).toBe('CANCELLED')
  })

  test('so does closing the service', async () => {
    const whole = find(await addArticle(LONG_TEXT))
    await running.service.close()
    expect(codeOf(await whole)).toBe('CANCELLED')
  })
})
