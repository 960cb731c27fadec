import { basename } from 'node:path'
import type { Original } from '../../shared/domain/original.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import type { ReadingChoice, TextInput } from '../../shared/domain/text-input.ts'
import { sketchText } from '../articles/sketch.ts'
import { hashTextVariants } from '../articles/text-variants.ts'
import { articleOf } from './article-of.ts'
import { chosenIn, placeIn, type Chosen } from './choosing.ts'
import { articlesOfDelivery } from './deliveries/delivery.ts'
import type { ArticleTable, Document, GivenFile, Member } from './document.ts'
import { findChange, lastMoment } from './facts/moment.ts'
import { readFormat } from './readers.ts'
import { hashOfBytes, packOriginal, type KeptOriginal } from './kept-original.ts'
import { LIMITS } from './limits.ts'
import { tidyMemberName } from './member-name.ts'
import { readPath } from './path-reading.ts'
import { askColumns, askFolder, askMembers, type AskedMembers } from './questions.ts'
import type { Item, ReadItem, RefusedItem } from './read-item.ts'
import { Refusal } from './refusal.ts'
import { pastedDocument } from './text/pasted-text.ts'

export interface ReadingOptions {
  /** Whether the bytes of the files are answered too. */
  readonly isKeeping?: boolean
  /** Told how much of the file is done, from 0 to 1. */
  readonly report?: ((share: number) => void) | undefined
}

/** A file, and what of it is read. */
interface Asked {
  readonly file: GivenFile
  /** SHA-256 of the file's bytes; null for characters that were pasted. */
  readonly hash: string | null
  /** Where it stands in the file that was given. */
  readonly place: string
  readonly depth: number
  /** What of it is read; null to ask, where it holds several. */
  readonly chosen: Chosen | null
}

/** Reads what was given, one article after the other, and asks or refuses where it cannot. */
export class InputReading {
  readonly #choice: ReadingChoice
  readonly #options: ReadingOptions
  /** The files whose bytes were answered. */
  readonly #kept = new Set<string>()

  constructor(choice: ReadingChoice, options: ReadingOptions) {
    this.#choice = choice
    this.#options = options
  }

  /** What became of the input, in the order in which it stands in its file. */
  async *read(input: TextInput): AsyncGenerator<Item, void, void> {
    const told = input.type === 'path' ? basename(input.path) : input.fileName
    const fileName = tidyMemberName(told) || told
    try {
      yield* this.#readInput(input, fileName)
    } catch (error) {
      yield refuse(error, fileName, '')
    }
  }

  async *#readInput(input: TextInput, name: string): AsyncGenerator<Item, void, void> {
    const { encoding, places } = this.#choice
    const whole = { place: '', depth: 0, chosen: places === undefined ? null : chosenIn(places) }
    if (input.type === 'characters') {
      const file = { name, bytes: new Uint8Array() }
      yield* this.#readText({ ...whole, file, hash: null }, pastedDocument(input.text))
      return
    }
    const content =
      input.type === 'bytes'
        ? { bytes: Buffer.from(input.base64, 'base64') }
        : await readPath(input.path)
    if (content === 'folder') {
      if (input.type === 'path') yield await askFolder(input.path)
      return
    }
    const file = { name, bytes: content.bytes, encoding }
    yield* this.#readFile({ ...whole, file, hash: hashOfBytes(file.bytes) })
  }

  async *#readFile(asked: Asked): AsyncGenerator<Item, void, void> {
    const { file, place } = asked
    const report = (share: number) => this.#options.report?.(share / 2)
    const reading = await readFormat(file, { report })
    switch (reading.type) {
      case 'unsure':
        yield { type: 'unsure', fileName: file.name, place, guesses: [...reading.guesses] }
        break
      case 'document':
        yield* this.#readText(asked, reading.document, reading.attachments)
        break
      case 'members':
        yield* this.#readMembers(asked, { ...reading, canBeOneArticle: false })
        break
      case 'table':
        yield* this.#readTable(asked, reading.table)
    }
  }

  /** A document with what comes with it; where a database delivered several articles in it, those. */
  async *#readText(
    asked: Asked,
    document: Document,
    attachments: readonly Member[] = [],
  ): AsyncGenerator<Item, void, void> {
    const { chosen } = asked
    const isWhole = chosen?.isWhole ?? false
    const isOne = isWhole || this.#choice.isOneArticle === true
    // The places of a mail's members are those of its attachments.
    const isParted = attachments.length === 0 && (!isOne || (chosen?.members.size ?? 0) > 0)
    const articles = isParted ? articlesOfDelivery(document) : []
    const isRead = chosen === null || isWhole
    if (isRead && (isOne || articles.length === 0)) {
      yield await this.#readDocument(document, this.#partOf(asked, null))
    }
    yield* articles.length > 0
      ? this.#readMembers(asked, { word: 'article', members: articles, canBeOneArticle: true })
      : this.#readMembers(asked, {
          word: 'attachment',
          members: attachments,
          canBeOneArticle: false,
        })
  }

  /** What a document in a file is: `index` is its place there, null where it is the file. */
  #partOf({ file, hash, place: around }: Asked, index: number | null): Part {
    const place = index === null ? around : placeIn(around, index)
    if (hash === null) return { name: file.name, place, original: null }
    const isKept = this.#options.isKeeping === true && !this.#kept.has(hash)
    this.#kept.add(hash)
    return {
      name: file.name,
      place,
      original: {
        hash,
        size: file.bytes.length,
        places: index === null ? [] : [String(index)],
        columns: this.#choice.columns ?? null,
        encoding: file.encoding ?? null,
      },
      ...(isKept ? { kept: packOriginal(hash, file.bytes) } : {}),
    }
  }

  async *#readMembers(asked: Asked, offered: AskedMembers): AsyncGenerator<Item, void, void> {
    const { file, place, chosen } = asked
    const { word, members } = offered
    const isAll = chosen?.isWhole === true && chosen.members.size === 0
    if (chosen === null || (word !== 'attachment' && isAll)) {
      if (members.length > 0) yield await askMembers(file.name, place, offered)
      return
    }
    let done = 0
    for (const [index, inner] of chosen.members) {
      const member = members[index]
      if (member === undefined) yield refuse(new Refusal(CHANGED), file.name, placeIn(place, index))
      else yield* this.#readMember(asked, member, { index, inner })
      done += 1
      this.#options.report?.(done / chosen.members.size)
    }
  }

  async *#readMember(
    asked: Asked,
    member: Member,
    { index, inner }: { readonly index: number; readonly inner: Chosen },
  ): AsyncGenerator<Item, void, void> {
    const place = placeIn(asked.place, index)
    const name = tidyMemberName(basename(member.name)) || asked.file.name
    try {
      const opened = await member.open()
      if ('text' in opened) {
        yield await this.#readDocument(opened, this.#partOf(asked, index))
        return
      }
      if (asked.depth + 1 >= LIMITS.depth) {
        throw new Refusal('This file lies too deep in others. Take it out of them and open it.')
      }
      yield* this.#readFile({
        file: {
          ...opened,
          name: tidyMemberName(opened.name) || name,
          encoding: this.#choice.encoding,
        },
        hash: hashOfBytes(opened.bytes),
        place,
        depth: asked.depth + 1,
        chosen: inner.isWhole ? null : inner,
      })
    } catch (error) {
      yield refuse(error, name, place)
    }
  }

  async *#readTable(asked: Asked, table: ArticleTable): AsyncGenerator<Item, void, void> {
    const { file, place, chosen } = asked
    const { columns: match, dayOrder = null } = this.#choice
    if (match === undefined) {
      const { refuseFigures } = await import('./tables/figures.ts')
      const { guessColumns } = await import('./tables/table-matching.ts')
      refuseFigures(table)
      yield askColumns(file.name, place, table, guessColumns(table))
      return
    }
    const { articlesOfTable } = await import('./tables/table-articles.ts')
    const rows = chosen === null || chosen.isWhole ? null : new Set(chosen.members.keys())
    for (const { row, document } of articlesOfTable(table, { match, dayOrder, rows })) {
      if (document !== null) yield await this.#readDocument(document, this.#partOf(asked, row))
      this.#options.report?.((row + 1) / table.rows.length)
    }
    for (const row of rows ?? []) {
      if (row < table.rows.length) continue
      yield refuse(new Refusal(CHANGED), file.name, placeIn(place, row))
    }
  }

  async #readDocument(document: Document, part: Part): Promise<ReadItem> {
    const { report } = this.#options
    const { length } = document.text
    if (!/[^\s\p{C}]/u.test(document.text)) {
      throw new Refusal(
        'There is no text in it. Where it shows one as a picture, it has to be read by a program for that first.',
      )
    }
    refuseSegments((document.paragraphs?.length ?? 0) + document.blocks.length)
    const onProgress = (done: number) => report?.(0.5 + done / (2 * Math.max(1, length)))
    const { article, ...read } = await articleOf(document, part.name, onProgress)
    refuseSegments(countSegments(read.structure))
    return {
      type: 'read',
      fileName: part.name,
      place: part.place,
      ...read,
      article: { ...article, original: part.original },
      moment: lastMoment([
        document.moment ?? '',
        findChange(read.text, read.structure.paragraphs),
        article.date,
      ]),
      hashes: hashTextVariants(read.text, article.textHash),
      sketch: sketchText(read.text),
      remarks: document.remarks,
      kept: part.kept ?? null,
    }
  }
}

function countSegments({ paragraphs, sentences, quotations, blocks }: Structure): number {
  return paragraphs.length + sentences.length + quotations.length + (blocks?.length ?? 0)
}

function refuseSegments(count: number): void {
  if (count <= LIMITS.segments) return
  throw new Refusal(
    `This text has more than ${LIMITS.segments.toLocaleString('en')} paragraphs and sentences. Split it into smaller files and open those.`,
  )
}

/** What is known of a document besides itself. */
interface Part {
  readonly name: string
  readonly place: string
  readonly original: Original | null
  readonly kept?: KeptOriginal
}

const CHANGED =
  'What was chosen is no longer in this file: it was changed since. Open the file again.'

function refuse(error: unknown, fileName: string, place: string): RefusedItem {
  if (error instanceof Refusal) return { type: 'refused', fileName, place, message: error.message }
  // What a library makes of a file that is not as it should be can be anything.
  const message =
    'This file is damaged, or not what its first bytes say. Open it in the program that it came from, save it again, and open that.'
  return { type: 'refused', fileName, place, message }
}
