import { titleOf, type Article } from '../domain/article.ts'
import { labelOfArticle } from '../domain/article-label.ts'
import { fail, refuse, succeed, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { foldWords } from '../domain/text/folding.ts'
import { tidyAddress } from '../domain/web-address.ts'

/** What a row says of its article; '' where it does not. */
export interface ArticleWords {
  readonly id?: string
  readonly address: string
  readonly title: string
}

type ById = ReadonlyMap<string, readonly Article[]>

/** An address as it is compared: without how it is fetched, “www.” and a slash at its end. */
function keyOfAddress(address: string): string {
  return tidyAddress(address)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '')
}

/** Finds the articles that rows of a file are about. */
export class ArticleFinder {
  readonly #project: Project
  #byAddress: ById | null = null
  #byTitle: ById | null = null
  #byLabel: ById | null = null

  constructor(project: Project) {
    this.#project = project
  }

  #withAddress(address: string): readonly Article[] {
    this.#byAddress ??= Map.groupBy(this.#project.articles.values(), ({ url }) => keyOfAddress(url))
    return this.#byAddress.get(keyOfAddress(address)) ?? []
  }

  /** By its title alone, or as it is called in lists where several have the title. */
  #withTitle(title: string): readonly Article[] {
    const { articles } = this.#project
    this.#byTitle ??= Map.groupBy(articles.values(), (article) => foldWords(titleOf(article)))
    const called = this.#byTitle.get(foldWords(title)) ?? []
    if (called.length === 1) return called
    this.#byLabel ??= Map.groupBy(articles.values(), ({ id }) =>
      foldWords(labelOfArticle(articles, id)),
    )
    return this.#byLabel.get(foldWords(title)) ?? called
  }

  /** The article by its id, else its address, else its title; refused where none is it, or several may be. */
  find({ id = '', address, title }: ArticleWords): Outcome<Id> {
    if (id !== '') {
      if (this.#project.articles.has(id)) return succeed(id)
      return refuse(
        'No article here has this id: it is of another project, or was removed. Empty the cell to have it found by its title.',
      )
    }
    const byAddress = address === '' ? [] : this.#withAddress(address)
    const found = byAddress.length > 0 || title === '' ? byAddress : this.#withTitle(title)
    const [only, ...others] = found
    if (only === undefined) {
      if (address === '' && title === '')
        return fail(
          'NOT_FOUND',
          'The row does not say which article it is of. Add its title or id.',
        )
      return fail('NOT_FOUND', `There is no article “${title || address}” here. Open it first.`)
    }
    if (others.length === 0) return succeed(only.id)
    return refuse(`${found.length} articles are called “${title || address}”. Write the id.`)
  }
}
