import { useEffect, useState } from 'react'
import { ReadingDialog } from '../kit/dialog/ReadingDialog.tsx'
import styles from './NoticesDialog.module.css'

/** The build lays them beside the window's page. */
const NOTICES = 'third-party-notices.txt'

/** Null where they cannot be read, as in a window whose host is gone. */
async function readNotices(): Promise<string | null> {
  try {
    const answer = await fetch(NOTICES)
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}

/** Whose work is in the program, and the licences it comes under. */
export function NoticesDialog() {
  const [notices, setNotices] = useState<string | null>('')
  useEffect(() => {
    let isShown = true
    void readNotices().then((text) => {
      if (isShown) setNotices(text)
    })
    return () => {
      isShown = false
    }
  }, [])
  return (
    <ReadingDialog title="Third-party notices">
      <pre className={styles['text']}>
        {notices ?? `The notices could not be read. They are in the file ${NOTICES}.`}
      </pre>
    </ReadingDialog>
  )
}
