/** What is taken of files and folders at most, wherever they are opened: by the window and by what reads them. */
export const FILE_LIMITS = {
  /** A file as it lies on the disk, in bytes. */
  size: 256 * 1024 * 1024,
  /** Members of one file, or files of one folder, that are listed. */
  members: 20_000,
  /** Files and folders of one folder that are gone through to count what is not listed. */
  visited: 200_000,
} as const

/** The sentence for a file that is larger. */
export const TOO_LARGE = `This file is larger than ${FILE_LIMITS.size / 1024 / 1024} MB. Split it into smaller files and open those.`
