import { z } from 'zod'
import { CitationStyle } from '../domain/citation-style.ts'
import { Failure } from '../domain/failure.ts'
import { DEFAULT_TIMELINE, TimelineChoice } from '../timeline/timeline-choice.ts'
import { ChainFilter, Gathering } from '../comparison/chains.ts'
import { Article } from '../domain/article.ts'
import { Claim } from '../domain/claim.ts'
import { Edit } from '../domain/edit/edit.ts'
import { FILE_KINDS } from '../domain/file-kind.ts'
import { HistoryEntry, UndoState } from '../domain/edit/history.ts'
import { Id } from '../domain/id.ts'
import { CodeUse, KeptCodeUses } from '../domain/code-use.ts'
import { CommittedEdit } from '../domain/edit/committed-edit.ts'
import { DraftingResult } from '../domain/tagging/drafting-result.ts'
import { SearchHit } from '../domain/search-hit.ts'
import { Alike, ImportResult, TextInput } from '../domain/text-input.ts'
import { Problem } from '../domain/problem.ts'
import { TABLE_NAMES } from '../domain/project.ts'
import { Relation } from '../domain/relation.ts'
import { ReturnMapping } from '../domain/return-mapping.ts'
import { Source } from '../domain/source.ts'
import { Span } from '../domain/text/span.ts'
import { Speaker } from '../domain/speaker.ts'
import { Structure } from '../domain/text/structure.ts'
import { ArticleChoice, ComparisonView, TableView } from '../domain/view.ts'
import { Views } from '../domain/views.ts'
import { CsvFormat, EXPORT_CHOICES, ExportOptions } from '../domain/export-options.ts'
import { Difference } from '../returning/difference.ts'
import { MatchedSheet } from '../returning/sheet-matching.ts'
import { TABLES } from '../tables/tables.ts'

/** The host that the window runs in, and what it can do. */
export const AppInfo = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  /** Whether `dialog.*` opens the system's own dialogs; where not, the window shows its own. */
  hasNativeDialogs: z.boolean(),
  recentProjects: z.array(z.string()),
  /** A folder to start in when a path is asked for. */
  homeFolder: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

/** An open project as the window first needs it; its records follow by `records.page`. */
export const ProjectInfo = z.object({
  path: z.string(),
  /** File name without folder and ending. */
  name: z.string(),
  isReadOnly: z.boolean(),
  counts: z.object({
    articles: z.int(),
    speakers: z.int(),
    sources: z.int(),
    claims: z.int(),
    relations: z.int(),
    topics: z.int(),
    scales: z.int(),
  }),
  /** What is known so far: a file that was just opened is checked whole afterwards (`project.checked`). */
  problems: z.array(Problem),
  undo: UndoState,
  views: Views,
})
export type ProjectInfo = z.infer<typeof ProjectInfo>

/** Records of one table in order of id. */
const RecordPage = z.object({
  records: z.union([
    z.array(Article),
    z.array(Speaker),
    z.array(Source),
    z.array(Claim),
    z.array(Relation),
  ]),
  /** The `after` of the next page; null when this was the last. */
  next: Id.nullable(),
})

const PageLimit = z.int().min(1).max(20_000)

const FirstPage = RecordPage.extend({ table: z.enum(TABLE_NAMES) })
export type FirstPage = z.infer<typeof FirstPage>

export const SidePanel = z.enum(['articles', 'search', 'history', 'problems'])
export type SidePanel = z.infer<typeof SidePanel>

/** Settings of this machine, not of a project. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  layout: z.enum(['beside', 'stacked']),
  /** Reader text size in CSS pixels. */
  textSize: z.number().min(10).max(32),
  /** The panel at the left; null when it is closed. */
  sidePanel: SidePanel.nullable(),
  /** Sizes of panes in per cent, by group and pane. */
  panes: z.record(z.string(), z.record(z.string(), z.number())),
  /** Whether the program drafts the claims of an article as it is opened. */
  isDrafting: z.boolean(),
  /** Whether the files that articles are read from are kept in the project. */
  isKeepingOriginals: z.boolean().catch(true),
  /** How copied claims cite their articles. */
  citationStyle: CitationStyle.catch('plain'),
  /** The article read last; null before the first. Kept for the next start. */
  lastArticle: Id.nullable(),
  /** What claims are gathered by in the picture of the chains; null where nobody has chosen. */
  chainsBy: Gathering.nullable().catch(null),
  /** How the timeline is looked at. */
  timeline: TimelineChoice.catch(DEFAULT_TIMELINE),
})
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  layout: 'beside',
  textSize: 16,
  sidePanel: null,
  panes: {},
  isDrafting: true,
  isKeepingOriginals: true,
  citationStyle: 'plain',
  lastArticle: null,
  chainsBy: null,
  timeline: DEFAULT_TIMELINE,
}

const ArticleText = z.object({ text: z.string(), structure: Structure })

/** All that a window shows first; what is missing of a project is asked for as usual. */
const Start = z.object({
  app: AppInfo,
  settings: Settings,
  project: z
    .object({
      info: ProjectInfo,
      pages: z.array(FirstPage),
      /** Of the article read last, or else of the first; null where that cannot be read. */
      text: ArticleText.extend({ id: Id }).nullable(),
    })
    .nullable(),
})
export type Start = z.infer<typeof Start>

/**
 * What a window asks for as it opens: few enough records of each table that the first rows are soon on screen. A host
 * that knows that one opens need not wait to hear it.
 */
export const FIRST_READ = { limit: 1000 }

const PathPurpose = z.enum([
  'open-project',
  'new-project',
  'save-copy',
  'export-folder',
  'save-report',
  'save-table',
  'save-svg',
  'save-png',
  'save-original',
  'save-export',
  'open-articles',
])
export type PathPurpose = z.infer<typeof PathPurpose>

/** What the window's own dialogs list beside folders: projects, and files of the kinds that are exported. */
export const ListedEnding = z.enum([
  ...FILE_KINDS.project.endings,
  ...FILE_KINDS.page.endings,
  ...FILE_KINDS.table.endings,
  ...FILE_KINDS.drawing.endings,
  ...FILE_KINDS.picture.endings,
])
export type ListedEnding = z.infer<typeof ListedEnding>

/** What a single file can be written from: the project as it is, but for the points of a picture, which a window draws. */
export const FileContent = z.discriminatedUnion('type', [
  /** The comparison with its quotes, chains and relations as one HTML page. */
  z.object({ type: z.literal('report'), view: ComparisonView }),
  /** The comparison as CSV. */
  z.object({ type: z.literal('comparison'), view: ComparisonView, format: CsvFormat }),
  /** The profiles of all speakers and sources as CSV. */
  z.object({ type: z.literal('profiles'), format: CsvFormat }),
  /** The codebook as CSV. */
  z.object({ type: z.literal('topics'), format: CsvFormat }),
  /** The picture of the chains as SVG. */
  z.object({ type: z.literal('chains'), filter: ChainFilter }),
  /** The timeline as SVG. */
  z.object({
    type: z.literal('timeline'),
    choice: TimelineChoice,
    articles: ArticleChoice.nullable(),
  }),
  /** The file that an article was read from, as it was. */
  z.object({ type: z.literal('original'), articleId: Id }),
  /** The same as PNG, in base64. */
  z.object({ type: z.literal('png'), base64: z.base64().max(40_000_000) }),
])
export type FileContent = z.infer<typeof FileContent>

/** A format that a project is written out in, as the dialog shows it. */
const ExportFormat = z.object({
  /** What it is asked for by. */
  name: z.string(),
  title: z.string(),
  /** A sentence on what is in it, and for whom. */
  about: z.string(),
  /** What the name of its one file ends in; null for a folder of files. */
  ending: z.string().nullable(),
  /** What of the options means anything to it. */
  choices: z.array(z.enum(EXPORT_CHOICES)),
})
export type ExportFormat = z.infer<typeof ExportFormat>

/** What is kept with a project whole: views of tables and exports by name, and what was said of tables that came back. */
const KEPT_VIEWS = [
  z.object({ table: z.literal('saved'), view: Views.unwrap().shape.saved }),
  z.object({ table: z.literal('exports'), view: Views.unwrap().shape.exports }),
  z.object({ table: z.literal('returning'), view: ReturnMapping }),
  z.object({ table: z.literal('codes'), view: KeptCodeUses }),
] as const

/** What a window calls a job: in pushes of how far it is, and to `job.cancel`. */
const JobName = z.string().min(1).max(64)

/** The files of one project of another tool, and what codes stand for. */
const AnnotatedFiles = z.object({
  job: JobName,
  files: z
    .array(z.object({ fileName: z.string(), base64: z.base64() }))
    .min(1)
    .max(10_000),
  uses: KeptCodeUses,
})

const Nothing = z.object({}).strict()

/** A call that may be made again where its answer was lost: it changes nothing, or is known by its id. */
function call<Request extends z.ZodType, Answer extends z.ZodType>(
  request: Request,
  answer: Answer,
) {
  return { request, answer, isRepeatable: true }
}

/** A call that would do its work twice if it were made again. */
function callOnce<Request extends z.ZodType, Answer extends z.ZodType>(
  request: Request,
  answer: Answer,
) {
  return { request, answer, isRepeatable: false }
}

/**
 * Every call the window can make. Requests are checked by the service when they arrive; answers come from
 * the service of the same build and are trusted.
 */
export const CALLS = {
  /** Asked once, by a window that opens. `limit` is for the records of each table. */
  'start.read': call(z.object({ limit: PageLimit }), Start),
  'app.info': call(Nothing, AppInfo),
  'settings.read': call(Nothing, Settings),
  'settings.write': call(Settings, Nothing),

  /** The open project, or null. */
  'project.current': call(Nothing, ProjectInfo.nullable()),
  'project.create': callOnce(z.object({ path: z.string().min(1) }), ProjectInfo),
  /** `readOnly` opens even a damaged file, as far as it can be read. */
  'project.open': call(
    z.object({ path: z.string().min(1), readOnly: z.boolean().optional() }),
    ProjectInfo,
  ),
  'project.close': call(Nothing, Nothing),
  /** `isHistoryRemoved` leaves out all that was changed or deleted. `notices` are sentences for the person. */
  'project.copy': callOnce(
    z.object({ path: z.string().min(1), isHistoryRemoved: z.boolean().optional() }),
    z.object({ path: z.string(), notices: z.array(z.string()) }),
  ),
  'project.check': call(Nothing, z.object({ problems: z.array(Problem) })),

  /** Records of one table in order of id, after the id given (null: from the first). */
  'records.page': call(
    z.object({
      table: z.enum(TABLE_NAMES),
      after: Id.nullable(),
      limit: PageLimit,
    }),
    RecordPage,
  ),

  /** On disk when it is answered. */
  'edit.apply': call(Edit, CommittedEdit.omit({ edit: true })),
  /** The newest edit not undone, taken back; answers the inverse for the window to apply. */
  'history.undo': callOnce(Nothing, CommittedEdit.nullable()),
  'history.redo': callOnce(Nothing, CommittedEdit.nullable()),
  /** Takes back one edit from anywhere in the history, if what it changed has not been changed since. */
  'history.revert': callOnce(z.object({ id: Id }), CommittedEdit),
  /** Newest first, before the `seq` given (null: from the newest). */
  'history.page': call(
    z.object({ before: z.int().nullable(), limit: z.int().min(1).max(1000) }),
    z.object({ entries: z.array(HistoryEntry.unwrap().extend({ isUndone: z.boolean() })) }),
  ),

  /** How many edits `history.compact` would remove. */
  'history.count': call(z.object({ before: z.iso.datetime() }), z.object({ edits: z.int() })),
  /** Removes the edits from before a moment, once the file is backed up; answers how large it was and is, in bytes. */
  'history.compact': callOnce(
    z.object({ before: z.iso.datetime() }),
    z.object({
      edits: z.int(),
      bytes: z.object({ before: z.int(), after: z.int() }),
      undo: UndoState,
    }),
  ),

  /** The articles of other outlets with much the same text as one, the likest first. */
  'article.alike': call(z.object({ id: Id }), z.object({ alike: z.array(Alike) })),
  'article.text': call(z.object({ id: Id }), ArticleText),
  /** Reads texts into the project as one edit. `job` names it in progress pushes and to `job.cancel`. */
  'article.import': callOnce(
    z.object({ job: JobName, inputs: z.array(TextInput).min(1).max(1000) }),
    z.object({ results: z.array(ImportResult), committed: CommittedEdit.nullable() }),
  ),
  /**
   * Tells how the tables of a file that came back differ from the project, whatever program wrote it. Nothing is
   * changed: what is chosen of the differences becomes an edit of the window.
   */
  'tables.compare': call(
    z.object({
      job: JobName,
      fileName: z.string(),
      base64: z.base64(),
      mapping: ReturnMapping,
    }),
    z.object({
      sheets: z.array(MatchedSheet),
      differences: z.array(Difference),
      remarks: z.array(z.string()),
    }),
  ),
  /** The formats in which texts that other tools have marked are read, with what all files of their projects end in. */
  'annotated.formats': call(
    Nothing,
    z.object({
      formats: z.array(z.object({ title: z.string(), endings: z.array(z.string()) })),
    }),
  ),
  /** What such files come to in the project, with what a person said of their codes. Nothing is changed. */
  'annotated.prepare': call(
    AnnotatedFiles,
    z.object({
      /** What their format is called. */
      title: z.string(),
      codes: z.array(
        z.object({
          /** What it is remembered by. */
          key: z.string(),
          /** The names that lead to it, the topmost first. */
          path: z.array(z.string()),
          /** How many spans it marks. */
          spans: z.int(),
          use: CodeUse.nullable(),
        }),
      ),
      counts: z.array(z.object({ table: z.enum(TABLE_NAMES), added: z.int(), changed: z.int() })),
      /** What the project cannot hold, a sentence each. */
      lost: z.array(z.string()),
    }),
  ),
  /** Brings them in as one edit; null where they change nothing. */
  'annotated.import': callOnce(AnnotatedFiles, z.object({ committed: CommittedEdit.nullable() })),
  /** Ends a job (an import, drafting, an export, a comparison); what was added or drafted by then stays. */
  'job.cancel': call(z.object({ job: z.string() }), Nothing),

  /**
   * Drafts the claims of articles, short articles first: all that is said in them, or in `within` (looked at more
   * generously, since a person asked). An edit each; where the text is long some, so that what is found first can be
   * reviewed at once. They come as `edit.committed`, before the answer. A job that is cancelled answers what was drafted
   * by then, and the article it was at.
   */
  'drafts.make': callOnce(
    z.object({
      job: JobName,
      articleIds: z.array(Id).min(1).max(20_000),
      within: Span.nullable(),
    }),
    z.object({ results: z.array(DraftingResult) }),
  ),

  'search.find': call(
    z.object({ query: z.string().max(500), limit: z.int().min(1).max(500) }),
    z.object({ hits: z.array(SearchHit), isMore: z.boolean() }),
  ),

  'view.write': call(
    z.discriminatedUnion('table', [
      z.object({ table: z.enum(TABLES), view: TableView }),
      z.object({ table: z.literal('comparison'), view: ComparisonView }),
      ...KEPT_VIEWS,
    ]),
    Nothing,
  ),

  /** The formats that a project is written out in, in the order in which they are offered. */
  'export.formats': call(Nothing, z.object({ formats: z.array(ExportFormat) })),

  /**
   * Writes the project in a format, into a file or a folder; answers the paths. FILE_EXISTS names those that would be
   * replaced, unless `isReplacing`.
   */
  'export.project': callOnce(
    z.object({
      job: JobName,
      format: z.string(),
      path: z.string().min(1),
      options: ExportOptions,
      isReplacing: z.boolean(),
    }),
    z.object({ files: z.array(z.object({ path: z.string(), rows: z.int().nullable() })) }),
  ),

  /** Writes one file. FILE_EXISTS where it would replace one, unless `isReplacing`. */
  'export.file': callOnce(
    z.object({ path: z.string().min(1), content: FileContent, isReplacing: z.boolean() }),
    z.object({ path: z.string() }),
  ),

  /** The system's own dialog, starting in `folder`; null when the person cancelled. Only where `hasNativeDialogs`. */
  'dialog.path': callOnce(
    z.object({
      purpose: PathPurpose,
      suggestedName: z.string(),
      /** Null for where this machine keeps documents. */
      folder: z.string().nullable(),
    }),
    z.object({ paths: z.array(z.string()).nullable() }),
  ),
  /** What is in a folder, for the window's own dialogs: folders, and files with the endings asked for. */
  'folder.list': call(
    z.object({ path: z.string(), endings: z.array(ListedEnding) }),
    z.object({
      path: z.string(),
      parent: z.string().nullable(),
      entries: z.array(z.object({ name: z.string(), path: z.string(), isFolder: z.boolean() })),
    }),
  ),
} as const

export type CallName = keyof typeof CALLS
export type RequestOf<C extends CallName> = z.infer<(typeof CALLS)[C]['request']>
export type AnswerOf<C extends CallName> = z.infer<(typeof CALLS)[C]['answer']>

/** Everything the service says unasked. */
export const PUSHES = {
  /** An edit committed by another window of the same project, or by the program. */
  'edit.committed': CommittedEdit,
  /** Another window had older edits removed from the history. */
  'history.compacted': z.object({ undo: UndoState }),
  /** Another window saved, renamed or deleted views of a table, or named exports. */
  'views.kept': z.discriminatedUnion('table', KEPT_VIEWS),
  /** The service opened another project (menu, second start, file association), or closed it (null). */
  'project.changed': ProjectInfo.nullable(),
  /** The project that was opened has been checked whole. */
  'project.checked': z.object({ path: z.string(), problems: z.array(Problem) }),
  /** `done` and `total` in bytes of text (import) or code units (drafting), over the whole job. */
  'job.progress': z.object({
    job: z.string(),
    fileName: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  /** The desktop menu chose one of the window's commands. */
  'command.run': z.object({ command: z.string() }),
  /** Something that failed before there was a window to tell, such as opening the last project. */
  'failure.told': Failure,
  /** Files handed over by the system or a second start: articles to import. */
  'files.handed': z.object({ paths: z.array(z.string()) }),
} as const

export type PushName = keyof typeof PUSHES
export type PushOf<P extends PushName> = z.infer<(typeof PUSHES)[P]>
