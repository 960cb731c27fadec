import type { ExportOptions, NamedExport } from '../../shared/domain/export-options.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import { tellFailure, tellReversible } from '../kit/notices/notices.ts'
import { changeNamedExports, useViews } from '../state/views.ts'

function write(exports: readonly NamedExport[]): void {
  void changeNamedExports(exports).then((written) => {
    if (!written.ok) tellFailure(written.failure)
  })
}

/** Keeps an export under a name, in the place of one that is kept under it. Answers the name without idle blanks. */
export function keepExport(typed: string, format: string, options: ExportOptions): string {
  const name = tidyName(typed)
  const { exports } = useViews.getState()
  const kept = { name, format, options }
  const place = exports.findIndex((other) => other.name === name)
  write(place < 0 ? [...exports, kept] : exports.with(place, kept))
  return name
}

/** Forgets an export that is kept under a name; it can be brought back. */
export function forgetExport(name: string): void {
  const { exports } = useViews.getState()
  const forgotten = exports.find((other) => other.name === name)
  if (forgotten === undefined) return
  write(exports.filter((other) => other !== forgotten))
  tellReversible(`The export “${name}” is forgotten.`, () =>
    keepExport(name, forgotten.format, forgotten.options),
  )
}
