import { useEffect, useRef } from 'react'

/** Writes what was typed when the field goes: what closes it by a key takes no focus from it first. */
export function useLastWrite(write: () => void): void {
  const last = useRef(write)
  useEffect(() => {
    last.current = write
  })
  useEffect(() => () => last.current(), [])
}
