import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Has an editor write what it holds when it goes: what takes it away, such as a key that shows another view, leaves no
 * time for losing the focus.
 */
export function useLastWrite(write: () => void): void {
  const last = useRef(write)
  useLayoutEffect(() => {
    last.current = write
  })
  useEffect(() => () => last.current(), [])
}
