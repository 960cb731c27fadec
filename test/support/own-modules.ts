import { vi } from 'vitest'

// A worker goes on to the next file; modules that keep a state are loaded anew for it.
vi.resetModules()
