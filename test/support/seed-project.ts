import { createStore } from '../../electron/store/opening.ts'
import type { Article } from '../../shared/domain/article.ts'
import { newClaim, type Claim } from '../../shared/domain/claim.ts'
import { newId } from '../../shared/domain/id.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { newSource, type Source } from '../../shared/domain/source.ts'
import { newSpeaker, type Speaker } from '../../shared/domain/speaker.ts'
import { readOne } from './reading.ts'
import { valueOf } from './outcomes.ts'
import { anchorOf, editOf, newText, saidBy } from './records.ts'
import { SEED_TEXT } from './seed-article.ts'
import { SEED_CLAIMS, type SeedClaim } from './seed-claims.ts'

/** Records by name, made as they are asked for. */
class Named<Kind> {
  readonly records = new Map<string, Kind>()
  readonly #make: (name: string) => Kind

  constructor(make: (name: string) => Kind) {
    this.#make = make
  }

  get(name: string): Kind {
    const record = this.records.get(name) ?? this.#make(name)
    this.records.set(name, record)
    return record
  }
}

function claimOf(
  article: Article,
  seed: SeedClaim,
  speakers: Named<Speaker>,
  sources: Named<Source>,
  topics: SeedTopics,
): Claim {
  const via = seed.source === null ? [] : [{ sourceId: sources.get(seed.source).id, mentions: [] }]
  return {
    ...newClaim(
      newId(),
      article.id,
      seed.content.map((words) => anchorOf(SEED_TEXT, words)),
    ),
    kind: seed.kind,
    ...saidBy(speakers.get(seed.speaker).id),
    via,
    topics: Object.keys(topics).filter((topic) =>
      topics[topic]?.some((words) => seed.content.join(' ').includes(words)),
    ),
  }
}

/** Words of claims, by the topic that they are given. */
type SeedTopics = Readonly<Record<string, readonly string[]>>

/** Writes a save file with the sample article and its twelve attributions, as an analyst has tagged them. */
export async function writeSeedProject(path: string, topics: SeedTopics = {}): Promise<void> {
  const read = await readOne({
    type: 'characters',
    fileName: 'riyadh-talks.txt',
    text: SEED_TEXT,
  })
  const store = valueOf(createStore(path))
  const article: Article = {
    ...read.article,
    id: newId(),
    addedAt: new Date().toISOString(),
    versionOf: null,
  }
  const speakers = new Named((name) => newSpeaker(newId(), name))
  const sources = new Named((name) => newSource(newId(), name))
  const claims = SEED_CLAIMS.map((seed) => claimOf(article, seed, speakers, sources, topics))
  valueOf(store.addTexts([newText(read.text, read.structure)]))
  valueOf(
    store.commitEdit(
      editOf(EMPTY_PROJECT, (draft) => {
        draft.put('articles', article)
        for (const speaker of speakers.records.values()) draft.put('speakers', speaker)
        for (const source of sources.records.values()) draft.put('sources', source)
        for (const claim of claims) draft.put('claims', claim)
      }),
    ),
  )
  store.close()
}
