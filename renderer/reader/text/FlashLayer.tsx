import { useLayoutEffect } from 'react'
import styles from './ArticleText.module.css'
import { useReader } from '../reader-state.ts'
import { clearFlash, useFlash } from './use-reveal.ts'

/** Light that fades over what was just gone to, so that the eye finds it. */
export function FlashLayer() {
  const { boxes, turn } = useFlash()
  const articleId = useReader((state) => state.open?.article.id)
  // What lit up in one article means nothing in the next; before the next is seen.
  useLayoutEffect(() => clearFlash, [articleId])
  return (
    <div key={turn} className={styles['flash']} aria-hidden>
      {boxes.map((box) => (
        <div key={`${box.left} ${box.top}`} style={box} />
      ))}
    </div>
  )
}
