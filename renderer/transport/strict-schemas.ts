import { config } from 'zod'

// The window's content policy forbids making code from text, which zod tries when the first schema is made.
// So this is imported before anything that makes one.
config({ jitless: true })
