import { sidesOf } from './reason-sides.ts'
import styles from './RelationsAside.module.css'

/** Why a relation is proposed: what the one says beside what the other does, then the rest in words. */
export function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const sides = reasons.flatMap((reason) => sidesOf(reason) ?? [])
  const others = reasons.filter((reason) => sidesOf(reason) === null)
  return (
    <>
      {sides.map(({ first, second }) => (
        <span key={`${first} ${second}`} className={styles['sides']}>
          <span className={styles['side']} dir="auto">
            {first}
          </span>
          <span aria-hidden>≠</span>
          <span className="visually-hidden"> against </span>
          <span className={styles['side']} dir="auto">
            {second}
          </span>
        </span>
      ))}
      {others.length === 0 ? null : <span className={styles['note']}>{others.join(' · ')}</span>}
    </>
  )
}
