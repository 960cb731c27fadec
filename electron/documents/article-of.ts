import { NO_CORRECTIONS, type Article } from '../../shared/domain/article.ts'
import { checkFact, tidyFact } from '../../shared/domain/article-fact.ts'
import {
  DAY_OF_MAKING,
  FOUND_FACTS,
  type FoundFact,
  type FoundFactName,
  type FoundFacts,
} from '../../shared/domain/original.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { countWords } from '../../shared/domain/text/word-count.ts'
import { analyseText, type Analysis } from '../articles/analysis.ts'
import { hashOfText } from '../articles/text-hash.ts'
import { PROPERTIES, type Document } from './document.ts'
import { factsFrom } from './facts/told-facts.ts'

/** An article as it was read, without what adding it to a project gives it. */
export type ReadArticle = Omit<Article, 'id' | 'addedAt' | 'versionOf'>

export interface ArticleReading {
  readonly article: ReadArticle
  readonly text: string
  readonly structure: Structure
}

/** Where a fact is from that the text itself tells. */
const THE_TEXT = 'the text'

/** What the text tells of itself. The name of the file, or the first words, that stand in for a title are none. */
function factsOfText({ parts, title, byline, dateline, outlet, date }: Analysis): FoundFacts {
  const told = { title: parts.title === null ? '' : title, byline, dateline, outlet, date }
  return factsFrom(THE_TEXT, told)
}

/** The facts that can be kept, each as it is kept. What a file says in its own form is left out where it is none. */
function soundFacts(facts: FoundFacts): FoundFacts {
  return Object.fromEntries(
    FOUND_FACTS.flatMap((name): readonly (readonly [FoundFactName, FoundFact])[] => {
      const { value = '', from = '' } = facts[name] ?? {}
      if (name === 'url' || name === 'archivedUrl') {
        return isWebAddress(value) ? [[name, { value: value.trim(), from }]] : []
      }
      const tidy = tidyFact(name, value).replaceAll(/\s+/g, ' ')
      return tidy === '' || checkFact(name, tidy) !== null ? [] : [[name, { value: tidy, from }]]
    }),
  )
}

/** Where a file tells the title, those words stand alone at the top of the text as an outlet's name does, and are none. */
function withoutTitle(ofText: FoundFacts, { title }: FoundFacts): FoundFacts {
  const { outlet, ...others } = ofText
  const isTitle = keyOfName(outlet?.value ?? '') === keyOfName(title?.value ?? '')
  return isTitle ? others : ofText
}

/** What a file tells comes before what the text does, but for its properties, which come after. */
function mergeFacts(ofText: FoundFacts, ofFile: FoundFacts): FoundFacts {
  const sure = FOUND_FACTS.flatMap((name) => {
    const fact = ofFile[name]
    const isLast = fact?.from === PROPERTIES || fact?.from === DAY_OF_MAKING
    return fact === undefined || (isLast && ofText[name] !== undefined)
      ? []
      : [[name, fact] as const]
  })
  return { ...withoutTitle(ofText, ofFile), ...Object.fromEntries(sure) }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value.trim())
}

/** The language: as the words tell it; as the file does where they do not, or where it says the same more exactly. */
function languageOf(guess: string, told: string): string {
  if (told === '') return guess
  const [canonical = guess] = Intl.getCanonicalLocales(told)
  return guess === 'und' || canonical.split('-')[0] === guess ? canonical : guess
}

/**
 * Makes an article of a document: finds its sentences, quotations and parts, and its paragraphs where the file does not
 * tell them. What the file tells of it comes before what the text does.
 */
export async function articleOf(
  document: Document,
  fileName: string,
  onProgress?: (done: number) => void,
): Promise<ArticleReading> {
  const { text, paragraphs, blocks, pages } = document
  const known = paragraphs === null ? undefined : { paragraphs, blocks }
  const analysis = await analyseText(text, { onProgress, fileName, known })
  const { structure, language } = analysis
  const [first] = blocks
  const isTitled = first?.kind === 'heading' && first.start === 0
  const title = isTitled ? { start: 0, end: first.end } : analysis.parts.title
  const parts = { ...analysis.parts, title }
  const found = mergeFacts(factsOfText(analysis), soundFacts(document.facts))
  const fact = (name: FoundFactName): string => found[name]?.value ?? ''
  return {
    text,
    structure,
    article: {
      textHash: hashOfText(text),
      length: text.length,
      words: countWords(text),
      fileName,
      encoding: document.encoding,
      title: fact('title') || analysis.title,
      byline: fact('byline'),
      dateline: fact('dateline'),
      outlet: fact('outlet'),
      date: found.date?.from === DAY_OF_MAKING ? '' : fact('date'),
      language: languageOf(language, fact('language')),
      note: '',
      parts,
      corrections: NO_CORRECTIONS,
      url: fact('url'),
      archivedUrl: fact('archivedUrl'),
      status: null,
      found,
      original: null,
      pages: [...pages],
    },
  }
}
