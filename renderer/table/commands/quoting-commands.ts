import { CITATION_NAMES, CitationStyle } from '../../../shared/domain/citation-style.ts'
import { countOf } from '../../../shared/domain/counting.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { claimQuotes } from '../../../shared/report/claim-quotes.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { copyText } from '../../kit/notices/copying.ts'
import { tell } from '../../kit/notices/notices.ts'
import { currentProject } from '../../state/project-state.ts'
import { useSelection } from '../../state/selection.ts'
import { changeSettings, currentSettings } from '../../state/settings.ts'
import type { GridModel } from '../grid-context.ts'
import { gridOf } from '../grid-state.ts'
import { selectedIds } from '../selection/selected-cells.ts'

/** The claims of the selected rows; where another table is on show, the claim that is selected. */
function chosenClaims({ table, columns }: GridModel): readonly Id[] {
  if (table === 'claims') return selectedIds(gridOf(table), columns.shown)
  const { claimId } = useSelection.getState()
  return claimId === null ? [] : [claimId]
}

function copyQuotes(model: GridModel): void {
  const project = currentProject()
  const claims = chosenClaims(model).flatMap((id) => project.claims.get(id) ?? [])
  const { count, text, html } = claimQuotes(project, claims, currentSettings().citationStyle)
  if (count === 0) {
    tell('Nothing was copied: none of these claims has words, or all are rejected.')
    return
  }
  copyText(text, html)
  tell(`Copied ${countOf(count, 'claim')} with who said them`)
}

function setStyle(citationStyle: CitationStyle): void {
  changeSettings({ citationStyle })
  tell(`Copied claims cite their articles so: ${CITATION_NAMES[citationStyle]}`)
}

/** The styles that articles can be cited in, each a command. */
function styleCommands(inUse: CitationStyle): readonly Command[] {
  return CitationStyle.options.map((style) => ({
    id: `claims.citationStyle.${style}`,
    title: `Citation style of copied claims: ${CITATION_NAMES[style]}${style === inUse ? ' (in use)' : ''}`,
    words: ['Chicago', 'APA', 'Harvard', 'references', 'bibliography', 'settings'],
    group: 'Table',
    isEnabled: () => style !== inUse,
    run: () => setStyle(style),
  }))
}

/** Claims for a document: their words, who said them, and where, cited in the style that is in use. */
export function quotingCommands(model: GridModel, style: CitationStyle): readonly Command[] {
  return [
    {
      id: 'claims.copyQuotes',
      title: 'Copy claims as text with who said them',
      words: ['quote', 'cite', 'citation', 'attribution', 'paste into a document', 'Word'],
      group: 'Table',
      isEnabled: () => chosenClaims(model).length > 0,
      run: () => copyQuotes(model),
    },
    ...styleCommands(style),
  ]
}
