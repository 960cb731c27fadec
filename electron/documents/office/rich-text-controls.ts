/** What a control word or sign stands for in the text. */
export const SIGNS: Readonly<Record<string, string>> = {
  line: '\n',
  lbr: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  nestcell: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Groups whose words are none of the text. Of those with a star before them only the ones known otherwise are read. */
export const SKIPPED = new Set(
  'colortbl pict nonshppict header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst shprslt sp sn sv tc xe rxe txe template comment doccomm category keywords subject operator company manager nextfile falt panose fname nonesttables annotation atnid atnauthor atndate private filetbl bkmkstart bkmkend revtim printim buptim mhtmltag objdata objclass objname'.split(
    ' ',
  ),
)

/** Groups that are read though they have a star, by which older programs skip them. */
export const STARRED = new Set([
  'shpinst',
  'footnote',
  'ud',
  'htmltag',
  'nesttableprops',
  'shppict',
])
