import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes in base64url. */
const SECRET = /^[\w-]{43}$/

/** Secrets are kept and looked up by their digests, so that the time it takes tells nothing about them. */
function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}

/**
 * Which windows may come in. A link carries a code; the first window that offers it makes the key of its own that it
 * offers beside it good for as long as the host runs, and the code is dead. So what is seen of a link by others, in
 * a list of processes or in a browser's history, opens nothing.
 */
export interface Admission {
  /** A code for one window. `handleUse` is told when one has come in by it. */
  makeCode(handleUse: () => void): string
  /** From now on nobody comes in by this code. */
  withdraw(code: string): void
  /** Whether the window with this key may come in: with a code that is not used yet, or because it did before. */
  admit(key: string, code: string | null): boolean
}

export function openAdmission(): Admission {
  const codes = new Map<string, () => void>()
  const keys = new Set<string>()
  return {
    makeCode: (handleUse) => {
      const code = randomBytes(32).toString('base64url')
      codes.set(digestOf(code), handleUse)
      return code
    },
    withdraw: (code) => void codes.delete(digestOf(code)),
    admit: (key, code) => {
      if (!SECRET.test(key)) return false
      const offered = code === null ? '' : digestOf(code)
      const handleUse = codes.get(offered)
      if (handleUse === undefined) return keys.has(digestOf(key))
      codes.delete(offered)
      keys.add(digestOf(key))
      handleUse()
      return true
    },
  }
}
