import { ListTree } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { ToggleButton } from 'react-aria-components'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { countOf } from '../../../shared/domain/counting.ts'
import { currentSettings } from '../../state/settings.ts'
import { useRegion } from '../focus/use-region.ts'
import { KeyCap, LetterKeyCap } from '../keys/KeyCap.tsx'
import { describeLetters } from '../keys/letters.ts'
import { useCommands, type Command } from '../keys/registry.ts'
import { savePanes } from '../panes/use-turning-panes.ts'
import styles from './PictureView.module.css'

/** By what name the focus is taken to a view, its panes are kept, and its letters are known. */
type PictureName = 'chains' | 'timeline'

interface PictureViewProps {
  readonly name: PictureName
  readonly label: string
  /** What can be done in it. They must keep their identity between renders. */
  readonly commands: readonly Command[]
  readonly children: ReactNode
}

/** A view with a picture in its middle. */
export function PictureView({ name, label, commands, children }: PictureViewProps) {
  useCommands(commands)
  return (
    <section ref={useRegion(name)} className={styles['view']} aria-label={label}>
      {children}
    </section>
  )
}

interface PictureToolbarProps {
  readonly label: string
  readonly children: ReactNode
  /** At the other end. */
  readonly actions: ReactNode
}

/** What is chosen for a picture, and what is done with it. */
export function PictureToolbar({ label, children, actions }: PictureToolbarProps) {
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={label}>
      {children}
      <span className={styles['gap']} />
      {actions}
    </div>
  )
}

interface WordsToggleProps {
  readonly name: PictureName
  /** Whether the picture is told in words. */
  readonly isText: boolean
  readonly onChange: () => void
}

/** Tells the picture in words, or draws it again. */
export function WordsToggle({ name, isText, onChange }: WordsToggleProps) {
  return (
    <ToggleButton className="button plain" isSelected={isText} onChange={onChange}>
      <ListTree size={14} aria-hidden /> In words <LetterKeyCap of={`${name}.words`} />
    </ToggleButton>
  )
}

interface PicturePanesProps {
  readonly name: PictureName
  /** What is measured for the picture to fill it. */
  readonly canvas: Ref<HTMLDivElement>
  /** Whether the picture has an edge around it, and scrolls with that. */
  readonly isFramed?: boolean
  readonly children: ReactNode
  /** What the keys that are no commands do, for a screen reader: `NAME-keys` describes the picture. */
  readonly keys: string
  readonly legend: ReactNode
  readonly aside: ReactNode
  /** In CSS pixels, at first. */
  readonly asideWidth: number
}

/** A picture with its legend, and the claims of what is chosen in it beside. */
export function PicturePanes(props: PicturePanesProps) {
  const { name, canvas, isFramed = false, children, keys, legend, aside, asideWidth } = props
  return (
    <Group
      className={styles['panes'] ?? ''}
      defaultLayout={currentSettings().panes[name]}
      onLayoutChanged={(sizes, { isUserInteraction }) => savePanes(name, sizes, isUserInteraction)}
    >
      <Panel id="picture" minSize={360}>
        <div className={styles['middle']}>
          <div ref={canvas} className={styles['canvas']} data-framed={isFramed || undefined}>
            {children}
          </div>
          <p id={`${name}-keys`} hidden>
            {keys} {describeLetters(name)}
          </p>
          {legend}
        </div>
      </Panel>
      <Separator className="pane-edge" aria-label="Size of the side" />
      <Panel
        id="claims"
        defaultSize={asideWidth}
        minSize={240}
        maxSize={560}
        groupResizeBehavior="preserve-pixel-size"
      >
        {aside}
      </Panel>
    </Group>
  )
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

interface PictureLegendProps {
  readonly name: PictureName
  /** How many claims are in the picture. */
  readonly total: number
  /** What the arrow keys go through: "part", "time". */
  readonly step: string
  readonly children?: ReactNode
}

/** How much is drawn and what its signs mean, with the keys that matter most. */
export function PictureLegend({ name, total, step, children }: PictureLegendProps) {
  return (
    <p className={styles['legend']}>
      <span>{countOf(total, 'claim')}</span>
      {children}
      <span>
        {ARROWS.map((arrow) => (
          <KeyCap key={arrow} shortcut={arrow} />
        ))}{' '}
        from {step} to {step}
      </span>
      <span>
        <KeyCap shortcut="Enter" /> its claims
      </span>
      <span>
        <LetterKeyCap of={`${name}.words`} /> in words
      </span>
    </p>
  )
}
