import type { Article } from '../../shared/domain/article.ts'

/** The articles that an import adds, found by their texts: there may be thousands, and each new one is compared. */
export class AddedArticles {
  readonly #all: Article[] = []
  readonly #byText = new Map<string, Article[]>()

  get all(): readonly Article[] {
    return this.#all
  }

  add(article: Article): void {
    this.#all.push(article)
    const alike = this.#byText.get(article.textHash) ?? []
    alike.push(article)
    this.#byText.set(article.textHash, alike)
  }

  /** Those with a text of this hash. */
  withText(hash: string): readonly Article[] {
    return this.#byText.get(hash) ?? []
  }
}
