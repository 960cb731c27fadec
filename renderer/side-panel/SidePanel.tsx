import { X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import type { SidePanel as PanelName } from '../../shared/api/contract.ts'
import { useRegionAt } from '../kit/focus/use-region.ts'
import { useEscape } from '../kit/keys/use-escape.ts'
import { changeSettings } from '../state/settings.ts'
import { ArticleList } from './ArticleList.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import { SearchPanel } from './SearchPanel.tsx'
import styles from './SidePanel.module.css'

const PANELS = {
  articles: { title: 'Articles', Content: ArticleList },
  search: { title: 'Search', Content: SearchPanel },
  history: { title: 'History', Content: HistoryPanel },
  problems: { title: 'Problems', Content: ProblemsPanel },
} as const satisfies Record<PanelName, unknown>

const close = () => changeSettings({ sidePanel: null })

/** The panel at the left: one of articles, search, history, and what a check found. */
export function SidePanel({ panel }: { readonly panel: PanelName }) {
  const { title, Content } = PANELS[panel]
  const aside = useRef<HTMLElement>(null)
  useRegionAt('side', aside)
  useEscape(aside, close)
  return (
    <aside ref={aside} className={styles['panel']} aria-label={title} tabIndex={-1}>
      <header className={styles['header']}>
        <h2 className={styles['heading']}>{title}</h2>
        <Button className="button plain" aria-label={`Close ${title}`} onPress={close}>
          <X size={14} aria-hidden />
        </Button>
      </header>
      <Content />
    </aside>
  )
}
