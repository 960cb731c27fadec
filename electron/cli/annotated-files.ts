import type { KeptCodeUses } from '../../shared/domain/code-use.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { applyEdit, type Edit } from '../../shared/domain/edit/edit.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { GivenFile } from '../documents/document.ts'
import { usedCodes, type UsedCode } from '../exchange/annotated/code-mapping.ts'
import { prepareAnnotated, readAnnotated } from '../exchanging/annotated-import.ts'
import { commitAnnotated } from '../service/annotated-commit.ts'
import type { Store } from '../store/store.ts'
import { spellCode, usesOf } from './code-arguments.ts'
import type { CommandOf } from './command.ts'
import { NO_DIFFERENCE, type Report } from './report.ts'
import { tellPatch } from './told-patches.ts'

/** What an edit adds and changes, a line for each record. */
function tellEdit(project: Project, { patches }: Edit): readonly string[] {
  const after = applyEdit(project, { patches })
  return patches.map((patch) => tellPatch(after.ok ? after.value : project, patch))
}

/** The codes that mark something and of which nobody has said, nor their names tell, what they stand for. */
function tellUnsaid(codes: readonly UsedCode[], uses: KeptCodeUses): readonly string[] {
  return codes
    .filter(({ key, spans, use }) => use === null && spans > 0 && !Object.hasOwn(uses, key))
    .map(
      (code) => `not said what it stands for: “${spellCode(code)}”, ${countOf(code.spans, 'mark')}`,
    )
}

/** Texts that another tool has marked, as they were named. */
export interface AnnotatedTexts extends Pick<CommandOf<'import'>, 'codes' | 'isDryRun'> {
  readonly given: string
  readonly files: readonly GivenFile[]
}

/**
 * Tells what files of annotated texts add to a project and change in it, and brings them in unless that is only to be told. What
 * was said of their codes is then kept with the project.
 */
export async function bringInAnnotated(
  store: Store,
  { given, files, codes, isDryRun }: AnnotatedTexts,
): Promise<Outcome<Report>> {
  const views = store.readViews()
  if (!views.ok) return views
  const read = await readAnnotated(files)
  if (!read.ok) return read
  const said = usesOf(codes, usedCodes(read.value.annotated, views.value.codes))
  if (!said.ok) return said
  const uses = { ...views.value.codes, ...said.value }
  const project = store.readProject()
  if (!project.ok) return project
  const prepared = await prepareAnnotated(project.value, read.value, uses)
  if (!prepared.ok) return prepared
  const { edit, lost } = prepared.value
  const unsaid = tellUnsaid(prepared.value.codes, uses)
  const told = edit === null ? [NO_DIFFERENCE] : tellEdit(project.value, edit)
  if (isDryRun) return succeed({ lines: [...told, ...unsaid], errors: lost })
  const kept = codes.length === 0 ? succeed(null) : store.writeView('codes', uses)
  if (!kept.ok) return kept
  const errors = [...lost, ...unsaid]
  if (edit === null) return succeed({ lines: told, errors })
  const committed = commitAnnotated(store, prepared.value)
  if (!committed.ok) return committed
  return succeed({
    lines: [...told, `${given}: ${countOf(told.length, 'change')} brought in`],
    errors,
  })
}
