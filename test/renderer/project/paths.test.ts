import { expect, test } from 'vitest'
import { folderOf } from '../../../renderer/project/paths.ts'

test.each([
  ['/home/ann/desk/Talks.hearsay', '/home/ann/desk'],
  ['/Talks.hearsay', '/'],
  [String.raw`C:\Users\Ann\Talks.hearsay`, String.raw`C:\Users\Ann`],
  [String.raw`C:\Talks.hearsay`, 'C:\\'],
])('the folder of %s is %s', (path, folder) => {
  expect(folderOf(path)).toBe(folder)
})
