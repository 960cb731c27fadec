import { DEFAULT_FORMAT } from '../../shared/domain/export-options.ts'
import { saveFile } from '../export/saving.ts'
import { currentView } from './comparison-state.ts'

/** Asks where, then saves the comparison as it is chosen now as one HTML page. */
export function saveReport(): Promise<void> {
  return saveFile('save-report', 'report.html', () => ({
    type: 'report',
    view: currentView(),
  }))
}

/** Asks where, then saves the comparison as it is chosen now as CSV. */
export function saveComparison(): Promise<void> {
  return saveFile('save-table', 'comparison.csv', () => ({
    type: 'comparison',
    view: currentView(),
    format: DEFAULT_FORMAT,
  }))
}
