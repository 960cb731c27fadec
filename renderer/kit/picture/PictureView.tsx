import { useCallback, useRef, type ReactNode, type Ref } from 'react'
import { Button } from 'react-aria-components'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { countOf } from '../../../shared/domain/counting.ts'
import { currentSettings } from '../../state/settings.ts'
import { useFocusTarget, useRegionAt } from '../focus/use-region.ts'
import { readKey } from '../keys/use-keyboard.ts'
import { useKeyDown } from '../keys/use-key-down.ts'
import { isTyping } from '../keys/use-keys.ts'
import { savePanes } from '../panes/use-turning-panes.ts'
import styles from './PictureView.module.css'

interface PictureViewProps {
  /** By what name the focus is taken to it, and its panes are kept. */
  readonly name: string
  readonly label: string
  /** Does what a key means here; whether it means anything. It must keep its identity between renders. */
  readonly onLetter: (key: string) => boolean
  readonly children: ReactNode
}

/** A view with a picture in its middle, which takes letters while nobody types in it. */
export function PictureView({ name, label, onLetter, children }: PictureViewProps) {
  const view = useRef<HTMLElement>(null)
  useRegionAt(name, view)
  const handleKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey
      if (hasModifier || isTyping(event.target)) return
      if (onLetter(readKey(event))) event.preventDefault()
    },
    [onLetter],
  )
  useKeyDown(view, handleKeyDown)
  return (
    <section ref={view} className={styles['view']} aria-label={label}>
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

interface PicturePanesProps {
  readonly name: string
  /** What is measured for the picture to fill it. */
  readonly canvas: Ref<HTMLDivElement>
  /** Whether the picture has an edge around it, and scrolls with that. */
  readonly isFramed?: boolean
  readonly children: ReactNode
  /** What its keys do, for a screen reader: `NAME-keys` describes the picture. */
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
            {keys}
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

interface PictureLegendProps {
  /** How many claims are in the picture. */
  readonly total: number
  /** What the arrow keys go through: "part", "time". */
  readonly step: string
  readonly children?: ReactNode
}

/** How much is drawn and what its signs mean, with the keys that matter most. */
export function PictureLegend({ total, step, children }: PictureLegendProps) {
  return (
    <p className={styles['legend']}>
      <span>{countOf(total, 'claim')}</span>
      {children}
      <span>
        <kbd className="key">↑</kbd>
        <kbd className="key">↓</kbd>
        <kbd className="key">←</kbd>
        <kbd className="key">→</kbd> from {step} to {step}
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

interface NoPictureProps {
  readonly name: string
  readonly isLoading: boolean
  readonly message: string
  readonly action: string
  /** Whether the action is the first thing to do here. */
  readonly isMain?: boolean
  readonly onAction: () => void
}

/** Why there is nothing to draw, and what to do. */
export function NoPicture(props: NoPictureProps) {
  const { name, isLoading, message, action, isMain = true, onAction } = props
  const target = useFocusTarget<HTMLButtonElement>(name)
  if (isLoading) return <div className={styles['empty']}>Reading the project…</div>
  return (
    <div className={styles['empty']}>
      <p>{message}</p>
      <Button className={isMain ? 'button primary' : 'button'} ref={target} onPress={onAction}>
        {action}
      </Button>
    </div>
  )
}
