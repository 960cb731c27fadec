import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PushOf } from '../../../shared/api/contract.ts'
import { NO_CORRECTIONS } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Edit, Patch } from '../../../shared/domain/edit/edit.ts'
import { newId, type Id } from '../../../shared/domain/id.ts'
import type { Speaker } from '../../../shared/domain/speaker.ts'
import type { Span } from '../../../shared/domain/text/span.ts'
import { speakerIdOf } from '../../support/records.ts'
import { valueOf } from '../../support/outcomes.ts'
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

function make(articleIds: readonly Id[], job = 'draft', within: Span | null = null) {
  return running.client.call('drafts.make', { job, articleIds: [...articleIds], within })
}

function committedEdits() {
  return running.pushed.filter(({ name }) => name === 'edit.committed')
}

/** An edit of one record by hand. */
function editOf(patch: Patch): Edit {
  const at = new Date().toISOString()
  return { id: newId(), label: 'change', at, origin: 'analyst', patches: [patch] }
}

async function readClaims(): Promise<readonly Claim[]> {
  const page = valueOf(
    await running.client.call('records.page', { table: 'claims', after: null, limit: 1000 }),
  )
  return page.records as readonly Claim[]
}

function progressOf(job: string): readonly PushOf<'job.progress'>[] {
  return running.pushed
    .filter(({ name }) => name === 'job.progress')
    .map(({ payload }) => payload as PushOf<'job.progress'>)
    .filter((progress) => progress.job === job)
}

describe('drafting', () => {
  test('makes drafts of who says what in an article, as one edit of the program’s that every window hears of', async () => {
    const articleId = await addArticle(SEED_TEXT)
    const { results } = valueOf(await make([articleId]))
    expect(results).toMatchObject([{ type: 'drafted', articleId, found: 12, removed: 0 }])
    const claims = await readClaims()
    const [result] = results
    expect(result?.type === 'drafted' && [...result.made].sort()).toEqual(
      claims.map(({ id }) => id).sort(),
    )
    expect(new Set(claims.map(({ review, origin }) => `${review} ${origin}`))).toEqual(
      new Set(['draft program']),
    )
    const [pushed, ...others] = committedEdits().slice(-1)
    expect(others).toEqual([])
    expect(pushed?.to).toBeUndefined()
    expect(pushed?.payload).toMatchObject({
      entry: { label: expect.stringMatching(/^draft 12 claims of “Secretary/), origin: 'program' },
      edit: { id: result?.type === 'drafted' ? result.editIds[0] : '' },
      undo: { undo: { label: expect.stringMatching(/^draft 12 claims/) } },
    })
    valueOf(await running.client.call('history.undo', {}))
    expect(await readClaims()).toEqual([])
  })

  test('again changes nothing: no edit is made, and none is said', async () => {
    const articleId = await addArticle(SEED_TEXT)
    valueOf(await make([articleId]))
    const before = committedEdits().length
    const { results } = valueOf(await make([articleId]))
    expect(results).toMatchObject([{ type: 'drafted', found: 12, made: [], editIds: [] }])
    expect(committedEdits()).toHaveLength(before)
  })

  test('knows the speakers and claims that were there before, of this article and of others', async () => {
    const first = await addArticle('Mayor Ann Lee said the bridge would open in May.')
    const second = await addArticle('Mayor Ann Lee said the school would close in June.')
    valueOf(await make([first, second]))
    const speakers = (await readClaims()).map(speakerIdOf)
    expect(speakers).toHaveLength(2)
    expect(new Set(speakers).size).toBe(1)
    const claim = (await readClaims()).find(({ articleId }) => articleId === first)
    if (claim === undefined) throw new Error('Nothing was drafted.')
    const patch = { table: 'claims' as const, id: claim.id }
    valueOf(
      await running.client.call(
        'edit.apply',
        editOf({ ...patch, before: { review: 'draft' }, after: { review: 'rejected' } }),
      ),
    )
    const { results } = valueOf(await make([first]))
    expect(results).toMatchObject([{ type: 'drafted', found: 1, made: [], removed: 0 }])
  })

  test('follows the corrections: what was no quotation any more is none, what was joined is one paragraph', async () => {
    const text = 'The mayor said the “so-called bridge” would open in May.\n\nShe left.'
    const articleId = await addArticle(text)
    const start = text.indexOf('“')
    const quotation = { start, end: text.indexOf('”') + 1 }
    const corrections = {
      ...NO_CORRECTIONS,
      quotations: { added: [], removed: [quotation] },
    }
    const patch = { table: 'articles' as const, id: articleId }
    valueOf(
      await running.client.call(
        'edit.apply',
        editOf({ ...patch, before: { corrections: NO_CORRECTIONS }, after: { corrections } }),
      ),
    )
    valueOf(await make([articleId]))
    expect((await readClaims()).map(({ kind, proposal }) => [kind, proposal?.kind])).toEqual([
      ['indirect', 'indirect'],
    ])
  })

  test('says that a text is not English', async () => {
    const articleId = await addArticle('Мэр сказал, что мост откроют в мае.')
    expect(valueOf(await make([articleId])).results).toEqual([{ type: 'not English', articleId }])
  })

  test('an article that is gone is said to be gone, and the others are drafted', async () => {
    const kept = await addArticle(SAID)
    const gone = await addArticle('The mayor said the school would close in June.')
    await running.client.call('history.undo', {})
    expect(valueOf(await make([gone, kept])).results).toMatchObject([
      { type: 'gone', articleId: gone },
      { type: 'drafted', articleId: kept, found: 1 },
    ])
  })

  test('tells the window that asked how far it is, in code units, up to the end', async () => {
    const articleId = await addArticle(LONG_TEXT)
    valueOf(await make([articleId]))
    const progress = progressOf('draft')
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

  test('of a sentence does not wait for the long text before it', async () => {
    const long = await addArticle(LONG_TEXT)
    const short = await addArticle(SAID)
    let isLongDone = false
    const whole = make([long]).then((outcome) => {
      isLongDone = true
      return outcome
    })
    const asked = valueOf(await make([short], 'sentence', { start: 0, end: SAID.length }))
    expect(asked.results).toMatchObject([{ type: 'drafted', found: 1 }])
    expect(isLongDone).toBe(false)
    valueOf(await running.client.call('job.cancel', { job: 'draft' }))
    expect(valueOf(await whole).results).toMatchObject([{ type: 'cancelled', articleId: long }])
  })
})

describe('a long text', () => {
  test('is drafted in stages, each an edit: what is found first is there first, and nothing is there twice', async () => {
    const articleId = await addArticle(LONG_TEXT.slice(0, LONG_TEXT.length / 5))
    const before = committedEdits().length
    const whole = make([articleId])
    await vi.waitUntil(() => committedEdits().length > before, { timeout: 30_000 })
    const early = await readClaims()
    const [result] = valueOf(await whole).results
    if (result?.type !== 'drafted') throw new Error('It was not drafted.')
    const claims = await readClaims()
    expect(early.length).toBeGreaterThan(0)
    expect(early.length).toBeLessThan(claims.length)
    const idOf = ({ payload }: { payload: unknown }) =>
      (payload as PushOf<'edit.committed'>).edit?.id
    expect(committedEdits().slice(before).map(idOf)).toEqual(result.editIds)
    expect(new Set(result.made)).toEqual(new Set(claims.map(({ id }) => id)))
    const placeOf = ({ content, cues }: Claim) => JSON.stringify([content, cues])
    expect(new Set(claims.map(placeOf)).size).toBe(claims.length)
    expect(claims).toHaveLength(result.found)
    for (const _ of result.editIds) valueOf(await running.client.call('history.undo', {}))
    expect(await readClaims()).toEqual([])
  }, 60_000)

  test('that is cancelled keeps what was drafted by then, and says so', async () => {
    const articleId = await addArticle(LONG_TEXT)
    const before = committedEdits().length
    const whole = make([articleId])
    await vi.waitUntil(() => committedEdits().length > before, { timeout: 30_000 })
    await running.client.call('job.cancel', { job: 'draft' })
    const [result] = valueOf(await whole).results
    if (result?.type !== 'cancelled') throw new Error('It was not cancelled.')
    expect(new Set(result.made)).toEqual(new Set((await readClaims()).map(({ id }) => id)))
    expect(result.editIds.length).toBeGreaterThan(0)
  }, 60_000)
})

describe('ending it', () => {
  test('drafting that is cancelled ends at once, with what was drafted by then, and the next is answered', async () => {
    const long = await addArticle(LONG_TEXT)
    const short = await addArticle(SAID)
    const whole = make([long, short])
    await vi.waitUntil(() => progressOf('draft').some(({ done }) => done > SAID.length), {
      timeout: 30_000,
    })
    await running.client.call('job.cancel', { job: 'draft' })
    expect(valueOf(await whole).results).toMatchObject([
      { type: 'drafted', articleId: short, found: 1 },
      { type: 'cancelled', articleId: long },
    ])
    const told = progressOf('draft').length
    expect(valueOf(await make([short], 'next')).results).toMatchObject([{ found: 1 }])
    expect(progressOf('draft')).toHaveLength(told)
  })

  test('a search that waits for its turn can be cancelled too', async () => {
    const long = await addArticle(LONG_TEXT)
    const cancelled = [{ type: 'cancelled', articleId: long, made: [], editIds: [] }]
    const first = make([long], 'first')
    const second = make([long], 'second')
    await running.client.call('job.cancel', { job: 'second' })
    expect(valueOf(await second).results).toEqual(cancelled)
    await running.client.call('job.cancel', { job: 'first' })
    expect(valueOf(await first).results).toEqual(cancelled)
  })

  test('closing the project ends its drafting', async () => {
    const long = await addArticle(LONG_TEXT)
    const whole = make([long])
    await running.client.call('project.close', {})
    expect(valueOf(await whole).results).toMatchObject([{ type: 'cancelled', articleId: long }])
  })

  test('so does closing the service', async () => {
    const long = await addArticle(LONG_TEXT)
    const whole = make([long])
    await running.service.close()
    expect(valueOf(await whole).results).toMatchObject([{ type: 'cancelled', articleId: long }])
  })
})

describe('speakers of several articles', () => {
  test('are one where a name tells that, and are otherwise told apart', async () => {
    const ids: Id[] = []
    for (const text of [
      '“The bridge is safe to cross,” said the engineer Ann Halloran. Police said the road was open.',
      '“The bridge will open in May,” said Ann Halloran. Police said two men were held.',
      '“The boat was too slow for the race,” Halloran said on Sunday.',
    ]) {
      const id = await addArticle(text)
      await make([id])
      ids.push(id)
    }
    const page = valueOf(
      await running.client.call('records.page', { table: 'speakers', after: null, limit: 1000 }),
    )
    const nameOf = new Map(page.records.map((record) => [record.id, (record as Speaker).name]))
    const claims = await readClaims()
    const names = ids.map((id) =>
      claims
        .filter(({ articleId }) => articleId === id)
        .map((claim) => nameOf.get(speakerIdOf(claim) ?? '')),
    )
    expect(names).toEqual([['Ann Halloran', 'Police'], ['Ann Halloran', 'Police 2'], ['Halloran']])
  })
})
