import { ChartBar } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { formatNumber } from '../../shared/domain/counting.ts'
import type { Axis } from '../../shared/comparison/axes.ts'
import { axisLines } from '../../shared/comparison/axis-lines.ts'
import type { ChainFilter, Gathering } from '../../shared/comparison/chains.ts'
import { LetterKeyCap } from '../kit/keys/KeyCap.tsx'
import { useProjectState } from '../state/project-state.ts'
import { changeFilter, clearFilter, isFiltered, toggleText, useChains } from './chains-state.ts'
import { useChainFilter } from './chain-filter.ts'
import { changeSettings } from '../state/settings.ts'
import styles from './ChainsToolbar.module.css'
import { profileShownPart } from './profile-opening.ts'
import { PictureToolbar, WordsToggle } from '../kit/picture/PictureView.tsx'
import { SaveMenu, type SaveChoice } from '../export/SaveMenu.tsx'
import { saveReport } from '../comparison/saving.ts'
import { ArticlesSelect } from '../comparison/toolbar/ArticlesSelect.tsx'
import { savePicture, saveProfiles } from './saving.ts'

type Chosen = Exclude<keyof ChainFilter, 'claimsBy' | 'articles'>

const FILTERS = [
  { part: 'topics', axis: 'topic', all: 'All topics' },
  { part: 'speakers', axis: 'speaker', all: 'All speakers' },
  { part: 'sources', axis: 'source', all: 'All sources' },
  { part: 'kinds', axis: 'kind', all: 'All kinds' },
] as const satisfies readonly {
  readonly part: Chosen
  readonly axis: Axis
  readonly all: string
}[]

const GATHERED = [
  { by: 'topic', title: 'by topic' },
  { by: 'kind', title: 'by kind' },
  { by: 'certainty', title: 'by certainty' },
] as const satisfies readonly {
  readonly by: Gathering
  readonly title: string
}[]

const SAVES: readonly SaveChoice[] = [
  { title: 'Picture as SVG…', save: () => savePicture('svg') },
  { title: 'Picture as PNG…', save: () => savePicture('png') },
  { title: 'All profiles as CSV…', save: saveProfiles },
  { title: 'Report (HTML)…', save: saveReport },
]

/** Before each value of a select, so that '' can stand for all and be told from a key that is ''. */
const MARK = ':'

/** Chooses one value of an axis, or all. */
function FilterSelect({ part, axis, all }: (typeof FILTERS)[number]) {
  const project = useProjectState((state) => state.project)
  const chosen = useChains((state) => state.filter[part])
  const lines = useMemo(() => axisLines(project, axis), [project, axis])
  const [key] = chosen ?? []
  return (
    <select
      className={`field ${styles['select'] ?? ''}`}
      aria-label={all.replace('All ', 'Only claims of these ')}
      data-chosen={chosen === null ? undefined : true}
      value={key === undefined ? '' : `${MARK}${key}`}
      onChange={(event) => {
        const { value } = event.target
        changeFilter({ [part]: value === '' ? null : [value.slice(MARK.length)] })
      }}
    >
      <option value="">{all}</option>
      {lines.map(({ key, label, count }) => (
        <option key={key} value={`${MARK}${key}`}>
          {label} ({formatNumber(count)})
        </option>
      ))}
    </select>
  )
}

/** Which chains are shown, and what is done with their picture. */
export function ChainsToolbar() {
  const filter = useChainFilter()
  const isText = useChains((state) => state.isText)
  return (
    <PictureToolbar
      label="Chains"
      actions={
        <>
          <WordsToggle name="chains" isText={isText} onChange={toggleText} />
          <Button className="button plain" onPress={profileShownPart}>
            <ChartBar size={14} aria-hidden /> Profile <LetterKeyCap of="chains.profile" />
          </Button>
          <SaveMenu choices={SAVES} />
        </>
      }
    >
      <ArticlesSelect
        className={styles['select']}
        chosen={filter.articles}
        onChoose={(articles) => changeFilter({ articles })}
      />
      {FILTERS.map((one) => (
        <FilterSelect key={one.part} {...one} />
      ))}
      <select
        className={`field ${styles['select'] ?? ''}`}
        aria-label="What claims are gathered by"
        value={filter.claimsBy}
        onChange={(event) => {
          const one = GATHERED.find(({ by }) => by === event.target.value)
          if (one !== undefined) changeSettings({ chainsBy: one.by })
        }}
      >
        {GATHERED.map(({ by, title }) => (
          <option key={by} value={by}>
            Claims {title}
          </option>
        ))}
      </select>
      {isFiltered(filter) ? (
        <Button className="button plain" onPress={clearFilter}>
          Show all
        </Button>
      ) : null}
    </PictureToolbar>
  )
}
