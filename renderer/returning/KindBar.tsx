import { Button } from 'react-aria-components'
import { formatNumber } from '../../shared/domain/counting.ts'
import type { Difference } from '../../shared/returning/difference.ts'
import styles from './Returning.module.css'
import {
  isOfKind,
  placesShown,
  SHOWN_KINDS,
  tickPlaces,
  useReturning,
  type ShownKind,
} from './returning-state.ts'

const TITLES: Readonly<Record<ShownKind, string>> = {
  all: 'All',
  changed: 'Changed',
  added: 'New',
  doubtful: 'Doubtful',
  deleted: 'Missing in the file',
  refused: 'Refused',
}

/** Which differences are shown, and all of these ticked or none. */
export function KindBar({ differences }: { readonly differences: readonly Difference[] }) {
  const shown = useReturning((state) => state.shown)
  const kinds = SHOWN_KINDS.map((kind) => ({
    kind,
    count: differences.filter((difference) => isOfKind(difference, kind)).length,
  })).filter(({ kind, count }) => kind === 'all' || count > 0)
  const tick = (isTicked: boolean) => tickPlaces(placesShown(differences, shown), isTicked)
  return (
    <div className={styles['bar']} role="toolbar" aria-label="Differences shown">
      {kinds.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          className="button plain"
          aria-pressed={kind === shown}
          onClick={() => useReturning.setState({ shown: kind, active: 0 })}
        >
          {TITLES[kind]} {formatNumber(count)}
        </button>
      ))}
      <span className={styles['gap']} />
      <Button className="button" onPress={() => tick(true)} isDisabled={shown === 'refused'}>
        Tick {shown === 'all' ? 'all' : 'these'}
      </Button>
      <Button className="button" onPress={() => tick(false)} isDisabled={shown === 'refused'}>
        Tick none
      </Button>
    </div>
  )
}
