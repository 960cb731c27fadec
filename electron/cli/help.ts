import { FORMAT_HELP } from './export-arguments.ts'

/** What `--help` tells. */
export const HELP = `Hearsay, for scripts: the same projects, without a window.

Usage: npm run --silent hearsay -- COMMAND

  new P.hearsay FILE…           make a project and open articles in it: web pages, Word, PDF, mail, tables,
                                archives, subtitles, text; of a folder or an archive all that is in it
      --encoding LABEL            read those as this encoding that do not say theirs, such as windows-1251
      --column FIELD=NAME         in tables, which column holds what: title, text, outlet, date, url, byline;
                                    one each, and text from several in the order in which they are named
      --dates day-first           or month-first: how tables write dates such as 03/04/2026, where they do not tell
      --draft                     draft who says what in them, for review in the window
  add P.hearsay FILE…           open more articles in a project, likewise
  export P.hearsay …            write a project in one of these formats:
${FORMAT_HELP}
                                a folder in the place of FILE takes one called after the project
      --preset NAME --to PATH     as the project has it under that name
  of CSV files:
      --delimiter CHARACTER       comma (as if not said), semicolon or tab
      --no-bom                    without the byte-order mark that Excel needs
      --no-guard                  without the apostrophe before what would run as a formula
      --replace                   replace files that are there
  import P.hearsay FILE…        bring changes in from tables that came back (CSV files and workbooks) and from
                                marked texts (.qdpx, CAS JSON, JSON-LD, brat, Taguette), an edit for each;
                                a folder, or files that are named together, may be one project of marked
                                texts; what cannot be, what a spreadsheet may have done by itself and rows
                                that the file lacks are left out, and told
      --dry-run                   only tell the differences, one a line, or “No difference”
      --code PATH=WHAT            a code of marked texts (Ministers/Halloran) stands for claim, speaker, cue,
                                    source, topic or none, one each; speaker:Halloran is one of that name;
                                    it is kept with the project
      --with-suspicious           bring in what a spreadsheet may have done by itself too
      --with-deletions            remove the rows that a file of the whole table lacks
  compare P.hearsay --csv FILE  write who says what side by side, one claim under the other
      --rows WHAT                 topic (as if not said), kind, certainty, article, date or status
      --columns WHAT              source (as if not said), speaker, affiliation or outlet
                                  and what export takes: --delimiter, --no-bom, --no-guard, --replace
  check P.hearsay               say what is wrong with a project, if anything
  copy P.hearsay OUT.hearsay    save a copy under another name
      --without-history           of the project as it is, without what was changed or deleted
  compact P.hearsay --before DAY
                                remove the edits from before a day (2026-01-31), which can then not be
                                undone; the project is backed up first
  extract FILE…                 print who says what in articles; --encoding, --column and --dates as in new
  extract --jsonl               read {id, text} a line on standard input, write {id, attributions} a line
      --threads N                 on so many threads
  --help, --version

It ends with 0, or with 1 and what went wrong on standard error; new and add leave out what cannot be opened,
extract what cannot be read, import what is left out: they say which, and end with 3.`
