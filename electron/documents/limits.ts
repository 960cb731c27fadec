import { FILE_LIMITS } from '../../shared/domain/file-limits.ts'

/** What is read of one file at most: a bomb is small where it lies, and fills any memory. */
export const LIMITS = {
  /** A file as it lies on the disk, in bytes. */
  file: FILE_LIMITS.size,
  /** What a packed file unpacks to, all of it that is read, in bytes. */
  unpacked: 512 * 1024 * 1024,
  /** One part of a packed file, unpacked, in bytes. */
  part: 128 * 1024 * 1024,
  /** Members of one file that are listed. */
  members: FILE_LIMITS.members,
  /** Paragraphs, blocks, sentences and quotations of one text: the host takes them all at once. */
  segments: 500_000,
  /** How deep files may lie in files. */
  depth: 3,
  /** Cells of a table: columns times rows. */
  cells: 4_000_000,
} as const
