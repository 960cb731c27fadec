import styles from './ArticleText.module.css'
import { useFlash } from './use-reveal.ts'

/** Light that fades over what was just gone to, so that the eye finds it. */
export function FlashLayer() {
  const { boxes, turn } = useFlash()
  return (
    <div key={turn} className={styles['flash']} aria-hidden>
      {boxes.map((box) => (
        <div key={`${box.left} ${box.top}`} style={box} />
      ))}
    </div>
  )
}
