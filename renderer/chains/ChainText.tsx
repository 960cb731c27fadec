import { formatNumber } from '../../shared/domain/counting.ts'
import type { ChainPicture, PictureNode } from '../../shared/report/chain-picture.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import styles from './ChainText.module.css'
import { goToPart, useChains } from './chains-state.ts'
import { enterPart } from './part-opening.ts'

interface LineProps {
  readonly picture: ChainPicture
  readonly id: string
  readonly label: string
  /** How it stands to the party above it: what a speaker said, or whom somebody had it from. */
  readonly standing: 'party' | 'from' | 'what'
  readonly count: number
}

/** One party, or one link, as a button that shows its claims. */
function Line({ picture, id, label, standing, count }: LineProps) {
  const isShown = useChains((state) => state.shown === id)
  const isCurrent = useChains((state) => state.place === id)
  const target = useFocusTarget<HTMLButtonElement>('chains')
  return (
    <button
      type="button"
      className={styles['line']}
      data-part={id}
      ref={isCurrent ? target : undefined}
      aria-pressed={isShown}
      onFocus={() => goToPart(id)}
      onClick={() => enterPart(picture, id)}
    >
      {standing === 'from' ? (
        <span className={styles['quiet']}>
          <span aria-hidden>←</span>
          <span className="visually-hidden">from</span>{' '}
        </span>
      ) : null}
      <bdi>{label}</bdi>
      <span className={styles['count']}>
        {formatNumber(count)}
        <span className="visually-hidden"> {count === 1 ? 'claim' : 'claims'}</span>
      </span>
    </button>
  )
}

function Party({ picture, node }: { readonly picture: ChainPicture; readonly node: PictureNode }) {
  const links = picture.links.filter(({ to }) => to === node.id).sort((a, b) => b.count - a.count)
  const labels = new Map(picture.nodes.map(({ id, label }) => [id, label]))
  return (
    <li>
      <Line picture={picture} id={node.id} label={node.label} standing="party" count={node.count} />
      {links.length === 0 ? null : (
        <ul className={styles['links']}>
          {links.map(({ id, from, count }) => (
            <li key={id}>
              <Line
                picture={picture}
                id={id}
                label={labels.get(from) ?? ''}
                standing={node.kind === 'speaker' ? 'what' : 'from'}
                count={count}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The picture in words: every box with what came to it, in the same order. */
export function ChainText({ picture }: { readonly picture: ChainPicture }) {
  return (
    <div className={styles['text']} role="group" aria-label="Who relied on whom, in words">
      {picture.layers.map(({ title }, layer) => (
        <div key={title} className={styles['layer']}>
          <h2 className={styles['heading']}>{title}</h2>
          <ul className={styles['parties']}>
            {picture.nodes
              .filter((node) => node.layer === layer)
              .sort((a, b) => b.count - a.count)
              .map((node) => (
                <Party key={node.id} picture={picture} node={node} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
