import { FileText, History, Search, ShieldAlert } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import type { SidePanel } from '../../shared/api/contract.ts'
import { useRegion } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import { changeSettings, useSettings } from '../state/settings.ts'
import styles from './Rail.module.css'

const ITEMS = [
  { panel: 'articles', title: 'Articles', Icon: FileText },
  { panel: 'search', title: 'Search', Icon: Search },
  { panel: 'history', title: 'History', Icon: History },
  { panel: 'problems', title: 'Problems', Icon: ShieldAlert },
] as const satisfies readonly { panel: SidePanel; title: string; Icon: unknown }[]

/** The left edge: one button for each side panel. */
export function Rail() {
  const open = useSettings((state) => state.sidePanel)
  const problems = useProjectState((state) => state.info?.problems.length ?? 0)
  return (
    <nav ref={useRegion('rail')} className={styles['rail']} aria-label="Side panels">
      {ITEMS.map(({ panel, title, Icon }) => (
        <ToggleButton
          key={panel}
          className={styles['item'] ?? ''}
          isSelected={open === panel}
          onChange={(isSelected) => changeSettings({ sidePanel: isSelected ? panel : null })}
          aria-label={panel === 'problems' && problems > 0 ? `${title}: ${problems}` : title}
        >
          <Icon size={18} strokeWidth={1.7} aria-hidden />
          <span className={styles['word']} aria-hidden>
            {title}
          </span>
          {panel === 'problems' && problems > 0 ? (
            <span className={styles['count']} aria-hidden>
              {problems > 99 ? '99+' : problems}
            </span>
          ) : null}
        </ToggleButton>
      ))}
    </nav>
  )
}
