import type { ExportSource } from '../../electron/exchange/exporter.ts'
import { fail, succeed } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import { DEFAULT_VIEWS } from '../../shared/domain/views.ts'

/** A project as exporters are given it: looked at as at first, its texts and files gone, unless something else is said. */
export function exportSource(project: Project, more: Partial<ExportSource> = {}): ExportSource {
  return {
    name: 'summit',
    project,
    views: DEFAULT_VIEWS,
    now: new Date(Date.UTC(2026, 10, 30, 12)),
    textOf: () => fail('FILE_GONE', 'No texts were given.'),
    originalOf: () => Promise.resolve(succeed(null)),
    ...more,
  }
}
