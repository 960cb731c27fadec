import { X } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { leaveRegion } from '../focus/focus-guard.ts'
import { useRegion } from '../focus/use-region.ts'
import styles from './Notices.module.css'
import { closeNotice, useNotices, type Notice } from './notices.ts'

const REGION = 'notices'

/** Milliseconds in which a sentence is read and its button reached. */
const READING_TIME = 8000

/** Puts a notice away once it can have been read, but not while somebody is at it. */
function usePassing({ id, isPassing }: Notice, line: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isPassing) return undefined
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => {
        if (line.current?.matches(':hover, :focus-within') === true) wait()
        else closeNotice(id)
      }, READING_TIME)
    }
    wait()
    return () => clearTimeout(timer)
  }, [id, isPassing, line])
}

function Line({ notice }: { readonly notice: Notice }) {
  const line = useRef<HTMLLIElement>(null)
  usePassing(notice, line)
  const { id, message, tone, action } = notice
  const putAway = () => {
    leaveRegion(REGION)
    closeNotice(id)
  }
  return (
    <li ref={line} className={styles['notice']} data-tone={tone}>
      <span className={styles['message']} role={tone === 'bad' ? 'alert' : 'status'}>
        {message}
      </span>
      {action === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() => {
            putAway()
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="button plain"
        aria-label="Close this notice"
        onClick={putAway}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  )
}

function List({ shown }: { readonly shown: readonly Notice[] }) {
  const region = useRegion(REGION)
  return (
    <section ref={region} className={styles['region']} aria-label="Notices">
      <ul className={styles['list']}>
        {shown.map((notice) => (
          <Line key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  )
}

/** What was said and asks for no answer, in a place of its own where it covers nothing. F6 goes there. */
export function Notices() {
  const shown = useNotices((state) => state.shown)
  return shown.length === 0 ? null : <List shown={shown} />
}
