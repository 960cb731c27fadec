import type { Article } from '../../shared/domain/article.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import { placeOf } from '../../shared/domain/original.ts'
import type { Id } from '../../shared/domain/id.ts'
import { compareMoments, findChange, lastMoment, type Moment } from '../documents/facts/moment.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { Store } from '../store/store.ts'
import { readOriginalAgain } from './original-reading.ts'

/** An article of which the form before is another now. */
interface MovedForm {
  readonly id: Id
  readonly before: Id | null
  readonly versionOf: Id | null
}

/** An article that is to be a form of another, which is in the project or added too. */
export interface WantedForm {
  readonly article: Article
  readonly moment: Moment
  readonly formOf: Id
}

/** Of each form, by its id, whether it was placed among the others, and why there or why not, in a sentence. */
export type PlacedForms = ReadonlyMap<Id, { readonly isPlaced: boolean; readonly told: string }>

const EARLIER_IS_GONE =
  'The article that it was to be another form of is no longer in the project: it is an article of its own.'

const NO_PLACE =
  'It could not be put among the forms of that article, which do not stand in one order: it is an article of its own. Check the project.'

const UNKNOWN =
  'Neither text says that it is the later one: the one that was opened last was taken for it.'

function describeOrder(earlier: Moment, later: Moment): string {
  const tell = (moment: Moment) =>
    moment.replace(/[T ](\d\d:\d\d)[:.\d]*/, ' $1').replace(/Z$/i, ' UTC')
  return `By what the two say of themselves, the earlier one is from ${tell(earlier)} and the later one from ${tell(later)}.`
}

/**
 * Finds the places of new forms of articles among those that are there, by when their files and texts say that they are
 * from; where they do not tell, one that is opened comes after the others.
 */
export class FormPlacing {
  readonly #store: Store
  readonly #reader: ReadingThread
  /** Articles that are placed, and those whose form before is another now. */
  readonly #changed = new Map<Id, Article>()
  /** The form before that each of those has that were there, by the file. */
  readonly #before = new Map<Id, Id | null>()
  readonly #moments = new Map<Id, Moment>()

  constructor(store: Store, reader: ReadingThread) {
    this.#store = store
    this.#reader = reader
  }

  /** An article as it will be, once all is added. */
  current(article: Article): Article {
    return this.#changed.get(article.id) ?? article
  }

  /** The articles of the project whose form before is another now, and what it was. */
  get moved(): readonly MovedForm[] {
    return [...this.#before].flatMap(([id, before]) => {
      const versionOf = this.#changed.get(id)?.versionOf ?? null
      return versionOf === before ? [] : [{ id, before, versionOf }]
    })
  }

  #next(id: Id): Outcome<Article | null> {
    const kept = this.#store.versionsOf(id)
    if (!kept.ok) return kept
    const all = [...kept.value.map((one) => this.current(one)), ...this.#changed.values()]
    return succeed(all.findLast(({ versionOf }) => versionOf === id) ?? null)
  }

  #get(id: Id): Outcome<Article | null> {
    const changed = this.#changed.get(id)
    return changed === undefined ? this.#store.readRecord('articles', id) : succeed(changed)
  }

  /** The forms before and after one, the earliest first. */
  #formsAround(article: Article): Outcome<readonly Article[]> {
    const forms = [article]
    const passed = new Set([article.id])
    for (let id = article.versionOf; id !== null && !passed.has(id);) {
      const before = this.#get(id)
      if (!before.ok) return before
      if (before.value === null) break
      forms.unshift(before.value)
      passed.add(id)
      id = before.value.versionOf
    }
    for (let last: Article | null = article; last !== null;) {
      const next = this.#next(last.id)
      if (!next.ok) return next
      last = next.value === null || passed.has(next.value.id) ? null : next.value
      if (last === null) break
      forms.push(last)
      passed.add(last.id)
    }
    return succeed(forms)
  }

  /** When a form that was opened before is from: as its file says, where that is kept, and as its text and the analyst do. */
  async #momentOf(article: Article): Promise<Outcome<Moment>> {
    const known = this.#moments.get(article.id)
    if (known !== undefined) return succeed(known)
    const moments = [article.date]
    const text = this.#store.readText(article.textHash)
    if (text.ok) moments.push(findChange(text.value.text, text.value.structure?.paragraphs ?? []))
    if (article.original !== null) {
      await readOriginalAgain(this.#store, this.#reader, [article], (item) => {
        if (item.place === placeOf(article.original)) moments.push(item.moment)
      })
    }
    const moment = lastMoment(moments)
    this.#moments.set(article.id, moment)
    return succeed(moment)
  }

  /** Places new articles among the forms of others, by what is in the project now. */
  async placeAll(
    wanted: readonly WantedForm[],
    added: readonly Article[],
  ): Promise<Outcome<PlacedForms>> {
    this.#changed.clear()
    this.#before.clear()
    const placed = new Map<Id, { readonly isPlaced: boolean; readonly told: string }>()
    const addedById = new Map(added.map((article) => [article.id, article]))
    for (const { article, moment, formOf } of wanted) {
      const beside = addedById.get(formOf)
      const near = beside ? succeed(beside) : this.#store.readRecord('articles', formOf)
      if (!near.ok) return near
      if (near.value === null) {
        placed.set(article.id, { isPlaced: false, told: EARLIER_IS_GONE })
        continue
      }
      const told = await this.#place(article, moment, near.value)
      if (!told.ok) return told
      placed.set(article.id, { isPlaced: true, told: told.value })
    }
    return succeed(placed)
  }

  /** Leaves all new articles by themselves, as those whose forms stand in no order have to be. */
  placeNone(wanted: readonly WantedForm[]): PlacedForms {
    this.#changed.clear()
    this.#before.clear()
    return new Map(wanted.map(({ article }) => [article.id, { isPlaced: false, told: NO_PLACE }]))
  }

  /** Puts a new article among the forms of one that is there, or is added too; answers why there, in a sentence. */
  async #place(added: Article, moment: Moment, near: Article): Promise<Outcome<string>> {
    this.#moments.set(added.id, moment)
    const around = this.#formsAround(this.current(near))
    if (!around.ok) return around
    const forms = around.value
    let why = UNKNOWN
    let at = forms.length
    for (; at > 0; at -= 1) {
      const other = forms[at - 1]
      const read = other === undefined ? succeed('') : await this.#momentOf(other)
      if (!read.ok) return read
      const order = compareMoments(read.value, moment)
      if (order < 0) why = describeOrder(read.value, moment)
      if (order > 0) why = describeOrder(moment, read.value)
      if (order <= 0) break
    }
    this.#changed.set(added.id, { ...added, versionOf: forms[at - 1]?.id ?? null })
    const next = forms[at]
    if (next !== undefined) {
      const isKept = !this.#changed.has(next.id)
      if (isKept) this.#before.set(next.id, next.versionOf)
      this.#changed.set(next.id, { ...next, versionOf: added.id })
    }
    return succeed(why)
  }
}
