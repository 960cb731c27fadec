/**
 * A line without the marks at its ends that are among `marks`, and without white space there. Walks from the ends: a
 * pattern of a run before the end looks at each run anew.
 */
export function trimMarks(line: string, marks: string): string {
  const isMark = (char: string) => marks.includes(char) || /\s/.test(char)
  let start = 0
  let end = line.length
  while (start < end && isMark(line.charAt(start))) start += 1
  while (end > start && isMark(line.charAt(end - 1))) end -= 1
  return line.slice(start, end)
}
