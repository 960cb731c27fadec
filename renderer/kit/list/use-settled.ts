import { useState } from 'react'
import { isSameValue } from '../../../shared/domain/edit/same-value.ts'

/** The same object for as long as a value says the same, so that what is drawn of it is not drawn anew. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  if (settled === value || isSameValue(settled, value)) return settled
  setSettled(value)
  return value
}
