import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createService } from '../../electron/service/service.ts'
import { createClient, type Client } from '../../shared/api/client.ts'
import { answerCall } from '../../shared/api/handlers.ts'
import type { Id } from '../../shared/domain/id.ts'
import { valueOf } from '../support/outcomes.ts'
import { time } from './measuring.ts'

/** No English: it is answered as soon as the weights are loaded, and nothing is looked for. */
const NO_ENGLISH = 'Мэр сказал, что мост откроют в мае.'
const SENTENCE = 'The mayor said the bridge would open in May.'

async function openArticle(client: Client, text: string): Promise<Id> {
  // They are made of the same paragraphs, and are no forms of each other.
  const choice = { versionOf: null }
  const inputs = [{ type: 'characters' as const, fileName: 'article.txt', text, choice }]
  const { results } = valueOf(await client.call('article.import', { job: 'import', inputs }))
  if (results[0]?.type !== 'added') throw new Error('The article was not added.')
  return results[0].articleId
}

/** Milliseconds through the service, as a window has them; progress is the number of times it was told. */
export interface ServiceFigures {
  readonly firstDrafts: number
  readonly laterDrafts: number
  readonly long: number
  /** Until the first of the long text's drafts are there. */
  readonly firstOfLong: number
  readonly progress: number
  /** From cancelling a long search to the answer to the one that waited behind it. */
  readonly cancelling: number
}

export async function measureService(
  articles: readonly [string, string],
  long: string,
): Promise<ServiceFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-bench-'))
  let progress = 0
  let handleCommit: () => void = () => undefined
  const service = createService({
    settingsFolder: folder,
    documentsFolder: folder,
    seedsFolder: folder,
    version: 'bench',
    host: 'browser',
    push: (name) => {
      if (name === 'job.progress') progress += 1
      if (name === 'edit.committed') handleCommit()
    },
  })
  const client = createClient({
    call: (name, request) => answerCall(service.handlers, name, request, 'bench', console.error),
    onPush: () => () => {},
    onConnection: () => () => {},
  })
  const find = async (articleId: Id, job = 'find') =>
    valueOf(await client.call('drafts.make', { job, articleIds: [articleId], within: null }))
  try {
    valueOf(await client.call('project.create', { path: join(folder, 'Bench.hearsay') }))
    const [first, second] = await Promise.all(articles.map((text) => openArticle(client, text)))
    const [whole, sentence, nothing] = await Promise.all(
      [long, SENTENCE, NO_ENGLISH].map((text) => openArticle(client, text)),
    )
    // It waits for windows to have read, which holds no process that has nothing else to do.
    const alive = setInterval(() => undefined, 1_000)
    await service.prepare()
    clearInterval(alive)
    await find(nothing as Id)
    const firstDrafts = await time(() => find(first as Id))
    const laterDrafts = await time(() => find(second as Id))
    progress = 0
    const isBegun = Promise.withResolvers<void>()
    handleCommit = isBegun.resolve
    const longSearch = find(whole as Id)
    const [firstOfLong, longTime] = await Promise.all([
      time(() => isBegun.promise),
      time(() => longSearch),
    ])
    const told = progress
    const cancelled = client.call('drafts.make', {
      job: 'cancelled',
      articleIds: [whole as Id],
      within: null,
    })
    const next = find(sentence as Id)
    await new Promise((resolve) => setTimeout(resolve, longTime / 4))
    const cancelling = await time(async () => {
      await client.call('job.cancel', { job: 'cancelled' })
      await next
    })
    await cancelled
    return { firstDrafts, laterDrafts, long: longTime, firstOfLong, progress: told, cancelling }
  } finally {
    await service.close()
    await rm(folder, { recursive: true, force: true })
  }
}
