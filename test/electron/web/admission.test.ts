import { describe, expect, test } from 'vitest'
import { openAdmission } from '../../../electron/web/admission.ts'
import { makeKey } from './running-host.ts'

describe('admission', () => {
  test('lets one window in by a code, which is dead then', () => {
    const admission = openAdmission()
    let used = 0
    const code = admission.makeCode(() => (used += 1))
    const [first, second] = [makeKey().secret, makeKey().secret]
    expect(admission.admit(first, null)).toBe(false)
    expect(admission.admit(first, code)).toBe(true)
    expect(admission.admit(second, code)).toBe(false)
    expect(used).toBe(1)
  })

  test('lets a window in again by its own key, with the dead code or without one', () => {
    const admission = openAdmission()
    const code = admission.makeCode(() => {})
    const { secret } = makeKey()
    admission.admit(secret, code)
    expect(admission.admit(secret, code)).toBe(true)
    expect(admission.admit(secret, null)).toBe(true)
  })

  test('uses a code up also when the window has come in before', () => {
    const admission = openAdmission()
    const { secret } = makeKey()
    admission.admit(
      secret,
      admission.makeCode(() => {}),
    )
    const code = admission.makeCode(() => {})
    expect(admission.admit(secret, code)).toBe(true)
    expect(admission.admit(makeKey().secret, code)).toBe(false)
  })

  test('lets nobody in by a code that was withdrawn, nor by a key that is none', () => {
    const admission = openAdmission()
    const code = admission.makeCode(() => {})
    expect(admission.admit('', code)).toBe(false)
    expect(admission.admit('short', code)).toBe(false)
    admission.withdraw(code)
    expect(admission.admit(makeKey().secret, code)).toBe(false)
  })
})
