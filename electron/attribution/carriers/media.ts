/** Who publishes and broadcasts: agencies, papers, stations, sites and podcasts, by what they are called. */
import { keyOfName } from '../../../shared/domain/naming/naming.ts'
import { agencyOf, isWellKnown } from '../../../shared/domain/naming/outlet-name.ts'

const AGENCIES =
  /\b(?:TASS|Reuters|AP|Associated Press|AFP|Agence France-Presse|Xinhua|Interfax|RIA(?: Novosti)?|Bloomberg|UPI|Anadolu|IRNA|KCNA|Yonhap|Kyodo|DPA|ANSA|EFE|PTI|ANI|SANA|Ukrinform|Press Association|Press Trust of India|(?:[Nn]ews|[Pp]ress) [Aa]gency|[Nn]ews [Ss]ervice|[Nn]ewswire|wire)\b/

/** Known by a word, wherever it stands in the name: "CNN Business", "BBC Radio Norham". */
const KNOWN =
  /(?<!\p{L})(?:NBC|ABC|CBS|CNN|Fox News|MSNBC|CNBC|BBC|NPR|PBS|C-SPAN|ITV|RTÉ|CBC|NDTV|ESPN|HuffPost|BuzzFeed|POLITICO|Politico|Axios|Breitbart|Newsweek|Newsmax|Univision|Telemundo|Al Jazeera|Haaretz|USA TODAY|USA Today|TMZ|Der Spiegel|Spiegel|Le Monde|Bild|Vanity Fair|Rolling Stone|Daily Beast|Radio|TV|LBC|RTE|RNZ|SBS|SABC|CTV|NHK|TVNZ|TOI|WSJ|NYT|talkSPORT|STV|S4C|TRT|NTV|GB News|NRK|SVT|ARD|ZDF|bioRxiv|medRxiv|arXiv|SSRN)(?!\p{L})/u

/** What papers and stations are mostly called, as the last word of a name. */
const LAST = new Set(
  'advertiser advocate argus banner beacon bee blade broadcasting bugle bulletin chronicle clarion courier daily dispatch echo enquirer examiner express fm gazette globe guardian herald independent informer inquirer insider intelligencer journal ledger magazine mail mercury messenger mirror monitor monthly news newsletter newspaper newsroom newswire wire observer outlook packet picayune pilot post press quarterly radio recorder review sentinel spectator standard star statesman sun tablet telegraph telegram television times today tribune tv weekly lancet economist hill atlantic yorker spiegel figaro bild podcast programme program show broadcaster tabloid website channel network comet live breakfast tonight beeb fox sky vox slate salon time forbes fortune vogue people wired x-ray'.split(
    ' ',
  ),
)
/** Of these a name needs more than the one word: "Sky News", but what is told to Sky may be told to anybody. */
const NOT_ALONE = new Set(
  'people time fortune today news press show program weekly daily star sun blade pilot mercury review network channel hill atlantic salon slate post mail standard ledger messenger courier monitor express live breakfast tonight comet wired recorder record beacon banner argus programme website radio television tv wire'.split(
    ' ',
  ),
)

const SHOWS =
  /\b(?:(?:Checkpoint|Morning Report)$|Meet the Press|Face the Nation|Fox & Friends|This Week|State of the Union|Good Morning \p{Lu}\p{L}+|Newsnight|Panorama|Question Time)\b/u

const STATION =
  /^(?:[Tt]he )?(?:Channel|Radio|TV|Canal|Nine|Seven|Ten|Daily|Weekly|Evening|Sunday|Newstalk|SEN|Talk) (?:\p{Lu}|\d)[\p{L}\d]*|^[KW][A-Z]{2,3}(?:-[A-Z]{2})?$|^\p{Lu}\p{L}+Online$/u

/** What journals are called: "Annals of Botany", "Marine Systems Letters", "Nature Medicine". */
const JOURNAL =
  /\b(?:(?:[Jj]ournal|Annals|Proceedings|Transactions|Reviews|Bulletin|Frontiers|Advances) (?:of|in|on) (?:the )?\p{Lu}|Review of (?:\p{Lu}\p{L}+ )*(?:Books|Letters|Economics|Studies)|\p{Lu}\p{L}+ Letters$|^(?:the )?(?:Nature|Science|Cell|JAMA|BMJ|PNAS|PLOS)(?: \p{Lu}\p{L}+)?$)/u

/** What nobody is called by, but a medium is described with: "local radio", "the newspaper". */
const DESCRIBED =
  /(?:^|[\s-])(?:newspapers?|magazine|journal|broadcaster|tabloid|news (?:site|outlet|website|channel|programme|program|show)|radio|television|TV|podcast|website|network|station|paper|outlet|publication|breakfast show|talk show)$/u

/** "the newspaper Kommersant": what a name is said to be before it. */
const INTRODUCED =
  /(?:^|\s)(?:newspaper|magazine|journal|broadcaster|tabloid|weekly|podcast|programme|website|news (?:site|website|outlet|channel|agency)|(?:radio|television|TV) (?:station|channel)),? [“‘"']?(?:[Tt]he )?\p{Lu}/u

/** The names that a text itself shows to be those of media, as keys. */
export type KnownMedia = ReadonlySet<string>

export const NO_MEDIA: KnownMedia = new Set()

/** When something was published, or how. */
export const WHEN =
  '(?: (?:online|today|yesterday|earlier|late|early|in|on|this|last|week|month|year|spring|summer|autumn|winter|\\p{L}+day|\\d{1,4}|January|February|March|April|May|June|July|August|September|October|November|December),?)*'
const NAME = "\\p{Lu}[\\p{L}\\p{N}&’'-]*(?: (?:of |the |and |& )*\\p{Lu}[\\p{L}\\p{N}&’'-]*){0,4}"
const KIND =
  '(?:newspaper|paper|magazine|journal|broadcaster|tabloid|weekly|news (?:site|website|outlet|channel|agency)|radio station|television station|TV station|TV channel|podcast|programme|newsletter|website|outlet)'
const RESEARCH =
  '(?:study|studies|paper|analysis|research|researchers|scientists|trial|findings|results|review)'
/** "the newspaper Kommersant", "Daily Bread, a podcast", "an editor at Kestrel": how a text shows what is a medium. */
const SHOWN = new RegExp(
  [
    `\\b(?:the|a|an|his|her|their|local|national|daily|weekly) (?:[\\p{Ll}-]+ ){0,2}${KIND},? [“‘"']?(?:[Tt]he )?(?<behind>${NAME})`,
    `(?<before>${NAME})[”’"']?, (?:an?|the) (?:[\\p{L}-]+ ){0,3}${KIND}\\b`,
    `\\b${RESEARCH}\\b[^.\\n]{0,120}\\b(?:published|appears?|appeared|reports?|reported)${WHEN} in (?:the )?(?<published>${NAME} ${NAME})`,
    `(?<beside>${NAME})[”’"']? (?:newspaper|magazine|podcast|news agency|news website|tabloid)\\b`,
    `\\b(?:reporter|editor|correspondent|journalist|columnist|presenter) (?:for|of|at|with|from) (?:[Tt]he )?(?<staff>${NAME})`,
  ].join('|'),
  'gu',
)

/** The media that a text shows by what it says of them. */
export function readMedia(text: string): KnownMedia {
  const names = [...text.matchAll(SHOWN)].flatMap(({ groups = {} }) => Object.values(groups))
  return new Set(names.flatMap((name: string | undefined) => (name ? [keyOfName(name)] : [])))
}

/** Whether the words name an agency. */
export function isAgency(words: string): boolean {
  return AGENCIES.test(words)
}

/** "a memo seen by the Post" is a memo. */
const PASSED_ON =
  / (?:seen|heard|obtained|reviewed|viewed|accessed|published|printed|posted|carried|shared|leaked|broadcast|aired|released|given|sent|provided) (?:by|to|with|in|on) .*$/u

/** Whether the words name or describe an agency or an outlet. */
export function isMedium(words: string, known: KnownMedia = NO_MEDIA): boolean {
  const name = words
    .replace(PASSED_ON, '')
    .replace(/['’]s?$/u, '')
    .trim()
  if (
    isAgency(name) ||
    KNOWN.test(name) ||
    SHOWS.test(name) ||
    STATION.test(name) ||
    JOURNAL.test(name)
  )
    return true
  const key = keyOfName(name)
  if (known.has(key) || isWellKnown(name) || agencyOf(name) !== null) return true
  if (DESCRIBED.test(name) || INTRODUCED.test(name)) return true
  const owner = /^(.+?)['’]s? /u.exec(name)?.[1]
  if (owner !== undefined && isMedium(owner, known)) return true
  const parts = key.split(' ')
  const last = parts.at(-1) ?? ''
  const isAlone = parts.length === 1 && !/^the /i.test(name)
  return LAST.has(last) && /\b\p{Lu}\S*$/u.test(name) && !(isAlone && NOT_ALONE.has(last))
}
