import { countOf } from '../../shared/domain/counting.ts'
import { useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { chainsOf } from '../../shared/comparison/chains.ts'
import { drawChains, type ChainPicture } from '../../shared/report/chain-picture.ts'
import { openInTag } from '../comparison/opening.ts'
import { showMainView } from '../state/main-view.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { changeSettings, currentSettings } from '../state/settings.ts'
import { ChainAside } from './ChainAside.tsx'
import { ChainPictureView } from './ChainPictureView.tsx'
import { ChainsToolbar } from './ChainsToolbar.tsx'
import styles from './ChainsView.module.css'
import { ChainText } from './ChainText.tsx'
import {
  clearFilter,
  closeProfile,
  isFiltered,
  toggleTables,
  toggleText,
  useChains,
} from './chains-state.ts'
import { useChainFilter } from './chain-filter.ts'
import { widthOfLabel } from './label-width.ts'
import { profileShownPart } from './profile-opening.ts'
import { ProfileView } from './ProfileView.tsx'
import { useKeyDown } from '../kit/keys/use-key-down.ts'
import { isTyping } from '../kit/keys/use-keys.ts'
import { useFocusTarget, useRegionAt } from '../kit/focus/use-region.ts'
import { useSize } from '../kit/panes/use-size.ts'
import { readKey } from '../kit/keys/use-keyboard.ts'

/** How many parties a layer shows before the rest is one box. */
const MOST = 10
const LEAST_WIDTH = 640
const PADDING = 28

function Empty() {
  const status = useProjectState((state) => state.status)
  const filter = useChains((state) => state.filter)
  const target = useFocusTarget<HTMLButtonElement>('chains')
  if (status === 'loading') return <div className={styles['empty']}>Reading the project…</div>
  if (isFiltered(filter)) {
    return (
      <div className={styles['empty']}>
        <p>No claim fits all that is chosen above.</p>
        <Button className="button" ref={target} onPress={clearFilter}>
          Show all
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['empty']}>
      <p>
        There is no chain yet. Tag who said what in an article, and through which source; here you
        will see which outlet relied on whom.
      </p>
      <Button className="button primary" ref={target} onPress={() => showMainView('tag')}>
        Tag claims
      </Button>
    </div>
  )
}

/** What the edges of the boxes mean, how much is not drawn, and the keys that matter most. */
function Legend({ picture }: { readonly picture: ChainPicture }) {
  const gathered = picture.nodes.filter(({ parties }) => parties > 1)
  return (
    <p className={styles['legend']}>
      <span>{countOf(picture.total, 'claim')}</span>
      {gathered.length === 0 ? null : (
        <span>
          The {MOST} with most claims are shown in each column; dashed boxes hold the others.
        </span>
      )}
      <span>
        <kbd className="key">↑</kbd>
        <kbd className="key">↓</kbd>
        <kbd className="key">←</kbd>
        <kbd className="key">→</kbd> from part to part
      </span>
      <span>
        <kbd className="key">Enter</kbd> its claims
      </span>
      <span>
        <kbd className="key">T</kbd> in words
      </span>
    </p>
  )
}

/** The picture, as wide as there is room. */
function Drawing() {
  const filter = useChainFilter()
  const isText = useChains((state) => state.isText)
  const project = useProjectState((state) => state.project)
  const { ref, size } = useSize<HTMLDivElement>()
  const chains = useMemo(() => chainsOf(project, filter), [project, filter])
  const width = Math.max(LEAST_WIDTH, (size?.width ?? LEAST_WIDTH) - PADDING)
  const height = Math.max(300, (size?.height ?? 300) - PADDING)
  const picture = useMemo(
    () => drawChains(chains, { width, height, most: MOST, widthOf: widthOfLabel }),
    [chains, width, height],
  )
  return (
    <Group
      className={styles['panes'] ?? ''}
      defaultLayout={currentSettings().panes['chains']}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        if (isUserInteraction) {
          changeSettings({ panes: { ...currentSettings().panes, chains: sizes } })
        }
      }}
    >
      <Panel id="picture" minSize={360}>
        <div className={styles['middle']}>
          <div ref={ref} className={styles['canvas']}>
            {picture.total === 0 ? (
              <Empty />
            ) : isText ? (
              <ChainText picture={picture} />
            ) : size === null ? null : (
              <ChainPictureView picture={picture} />
            )}
          </div>
          <p id="chains-keys" hidden>
            Arrow keys go from part to part: up and down in a column, left and right along the
            chains. Enter lists the claims of a part, and again goes to them; Escape comes back. P
            shows the profile, T the same in words.
          </p>
          <Legend picture={picture} />
        </div>
      </Panel>
      <Separator className="pane-edge" aria-label="Size of the side" />
      <Panel
        id="claims"
        defaultSize={320}
        minSize={240}
        maxSize={560}
        groupResizeBehavior="preserve-pixel-size"
      >
        <ChainAside picture={picture} />
      </Panel>
    </Group>
  )
}

/** Does what a letter means here; whether it means anything. */
function pressLetter(key: string): boolean {
  const { profile } = useChains.getState()
  switch (key) {
    case 't':
      if (profile === null) {
        toggleText()
      } else toggleTables()
      return true
    case 'p':
      profileShownPart()
      return true
    case 'o': {
      const { claimId } = useSelection.getState()
      if (claimId === null) return false
      openInTag(claimId)
      return true
    }
    case 'Escape':
      if (profile === null) return false
      closeProfile()
      return true
    default:
      return false
  }
}

function handleKeyDown(event: KeyboardEvent): void {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  if (hasModifier || isTyping(event.target)) return
  if (pressLetter(readKey(event))) event.preventDefault()
}

/** Who relied on whom: a picture of the chains, and the profiles of who is in them. */
export function ChainsView() {
  const profile = useChains((state) => state.profile)
  const view = useRef<HTMLElement>(null)
  useRegionAt('chains', view)
  useKeyDown(view, handleKeyDown)
  return (
    <section ref={view} className={styles['view']} aria-label="Chains">
      {profile === null ? (
        <>
          <h1 className="visually-hidden">Who relied on whom</h1>
          <ChainsToolbar />
          <Drawing />
        </>
      ) : (
        <ProfileView key={profile.id} of={profile} />
      )}
    </section>
  )
}
