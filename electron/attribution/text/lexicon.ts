/**
 * Word classes written by hand for this finder, after the kinds of verbs that take a speaker and a content (Levin,
 * English Verb Classes and Alternations, 1993: verbs of communication and of attitude, and their nouns and adjectives).
 * They let a cue that was never seen in training share the weights of its kind. A lemma has one class per coarse part
 * of speech.
 */
import { DENYING_VERBS } from '../../../shared/domain/tagging/denying-cue.ts'

/** The judge has learnt the numbers of the classes, which follow from their order: whoever changes it trains anew. */
const VERBS = {
  say: 'say',
  tell: 'tell inform notify brief assure remind advise persuade convince reassure text email',
  state:
    'state add note remark comment observe mention continue conclude declare proclaim pronounce utter voice express articulate elaborate clarify explain recount relate narrate reiterate repeat stress emphasize emphasise underscore underline highlight stipulate specify preface interject interrupt opine muse quip joke crack deadpan sum summarize reflect offer address speak talk chime',
  manner:
    'shout yell scream whisper mutter murmur mumble exclaim cry chant intone laugh chuckle sigh snap bark growl roar thunder boom fume rant rail bellow blurt gush beam smile sneer scoff retort counter fire shoot hit lash',
  reply: 'reply respond answer retort rejoin counter rebut parry react',
  claim:
    'claim argue assert insist contend maintain allege posit affirm avow swear attest testify vouch purport profess reason protest dispute rebut refute boast brag tout pretend charge argu plead reassert depose',
  announce:
    'announce unveil release issue publish publicize broadcast reveal disclose divulge leak declare advertise propose introduce present launch outline detail lay rollout pitch float table submit file',
  report:
    'report cite quote write blog document chronicle describe characterize portray paint depict detail record list catalogue cover editorialize reference',
  write:
    'write tweet retweet post email blog pen author scribble scrawl text message caption publish inscribe type',
  suggest:
    'suggest imply hint intimate insinuate indicate signal signify allude point telegraph nod gesture float raise postulate theorize hypothesize speculate conjecture surmise infer',
  admit:
    'admit concede acknowledge confess confirm verify grant allow own recognize accept disclose certify corroborate validate',
  // Shared with what the tables say of a claim: a change there is one for the judge too.
  deny: DENYING_VERBS,
  criticise:
    'criticize criticise slam blast bash rip mock ridicule deride denounce condemn decry lambaste lambast excoriate chide scold rebuke chastise castigate assail attack skewer knock pan hammer pummel lament bemoan deplore bristle complain gripe grumble whine grouse belittle disparage demean insult lampoon jab needle taunt troll savage scorn berate disapprove vilify malign smear trash torch tear chastize admonish reprimand denigrate',
  accuse:
    'accuse blame charge fault allege indict implicate brand label dub call term deem christen describe liken compare equate cast frame portray characterize deride name nickname',
  praise:
    'praise applaud laud commend hail salute cheer celebrate thank congratulate compliment credit tout extol champion endorse embrace welcome bless defend honor recommend trumpet glorify',
  promise:
    'promise vow pledge swear commit guarantee undertake vouch threaten volunteer offer assure ensure',
  warn: 'warn caution threaten alert predict forecast forewarn foretell prophesy foresee',
  demand:
    'demand urge call ask request implore beg plead exhort press push insist order command instruct direct require encourage entreat beseech appeal invite petition lobby advocate recommend counsel advise challenge dare summon admonish enjoin mandate compel insist tell propose',
  ask: 'ask wonder inquire enquire query question quiz ponder grill press pose interrogate probe',
  believe:
    'believe think suppose reckon guess assume presume suspect feel consider regard view deem judge hold imagine conceive figure trust understand sense perceive find see opine gauge contemplate credit accept envision interpret construe doubt ascribe attribute rate rank picture conclude',
  know: 'know realize realise recognize remember recall forget learn discover hear understand notice recollect determine ascertain reminisce note aware gather see misremember',
  fear: 'fear worry dread regret resent fret agonize mind bemoan lament mourn fume',
  emote:
    'love like hate dislike despise loathe admire adore enjoy appreciate respect prefer favor detest abhor relish cherish value care cheer concern alarm trouble anger infuriate frustrate surprise shock stun disappoint please excite thrill interest amuse',
  want: 'want hope wish desire long yearn crave seek aspire aim dream covet wait hop prefer need',
  plan: 'plan intend mean aim expect propose prepare plot scheme consider contemplate weigh mull seek try attempt strive endeavor vie resolve decide opt choose elect determine set target attempt pursue',
  agree:
    'agree concur consent assent accede acquiesce approve accept support back endorse favor side subscribe sympathize echo second ratify sanction authorize condone',
  oppose:
    'oppose object resist disagree dissent disapprove protest differ abstain balk refuse reject veto',
  expect:
    'expect anticipate predict project forecast foresee estimate calculate envisage await bet gamble count bank rely wager prophesy handicap model',
  decide:
    'decide rule conclude determine judge find decree order vote resolve adjudicate hold mandate require prohibit forbid ban dictate stipulate provide reaffirm uphold overturn grant certify',
  show: 'show find indicate suggest reveal demonstrate prove illustrate display reflect depict conclude confirm document estimate measure signal point put peg give survey poll sample rate record detail uncover determine',
  discuss:
    'discuss debate talk address explain describe outline detail explore examine speak argue bicker lecture expound review analyze assess joke rave negotiate deliberate confer chat converse tackle dwell',
  read: 'read go run state begin open start conclude end ring proclaim scream',
  quote: 'quote cite invoke attribute credit reference echo recite paraphrase parrot',
  judge: 'rate rank score evaluate assess grade gauge credit discredit vindicate',
  light: 'make give take put set bring raise draw pay find have keep hold get send deliver lay',
  be: 'be become remain appear seem sound look stay',
}

const NOUNS = {
  saying:
    'statement claim comment remark word assertion allegation accusation contention argument announcement declaration testimony tweet post message letter email memo speech address interview response reply answer question explanation description admission acknowledgment confession confirmation denial insistence suggestion hint indication warning caution threat promise pledge vow oath assurance guarantee proposal offer call demand request plea appeal urging recommendation advice order instruction criticism complaint attack charge rebuke condemnation praise endorsement apology quip joke boast rhetoric rumor rumour gossip story tale narrative account note notion reminder rant tirade lament refusal rejection objection protest quote quotation saying citation mention reference prediction forecast projection estimate',
  belief:
    'belief view opinion thought idea feeling sense impression conviction faith suspicion doubt assumption theory hypothesis hunch understanding knowledge awareness recognition perception judgment judgement conclusion assessment finding evaluation stance position attitude sentiment take perspective outlook expectation anticipation confidence certainty uncertainty skepticism consensus agreement disagreement conception interpretation memory recollection verdict consideration',
  wanting:
    'hope wish desire want dream aspiration goal aim ambition interest willingness readiness eagerness reluctance preference appetite enthusiasm support opposition approval disapproval backing commitment determination concern fear worry anxiety anger frustration outrage fury dismay disappointment regret sorrow sympathy admiration respect disdain contempt hatred love distrust mistrust trust disgust shock surprise alarm unease resentment gratitude pride satisfaction distaste dislike',
  planning:
    'plan intention intent decision determination choice strategy effort attempt bid move resolution policy proposal agenda platform pact deal agreement ruling decree vote verdict',
  document:
    'report survey poll study analysis document paper book article op-ed editorial column transcript record filing lawsuit complaint indictment affidavit memo memoir bill law resolution statement release website blog ad advertisement commercial video tape recording footage headline caption account figure statistic data research review audit investigation source headline newsletter magazine newspaper cable dossier file questionnaire poster sign banner chart letter email tweet fact evidence average census subpoena amendment constitution',
  speaker:
    'spokesman spokeswoman spokesperson official officer aide adviser advisor source person expert analyst critic observer strategist operative consultant pollster senator congressman congresswoman representative lawmaker legislator governor mayor president chairman chairwoman chair chief director secretary minister ambassador diplomat judge lawyer attorney prosecutor justice professor scholar historian economist scientist author writer reporter journalist columnist anchor host moderator correspondent pundit commentator candidate nominee politician leader activist advocate organizer supporter opponent rival ally friend wife husband son daughter mother father brother sister voter resident witness member delegate surrogate donor ceo businessman businesswoman mogul billionaire veteran general commander sheriff doctor pastor student teacher worker insider detractor backer loyalist skeptic proponent investigator commissioner speaker fan colleague counterpart man woman guy lady researcher editor producer executive manager agent pope priest bishop king queen prince',
  group:
    'people voter republican democrat liberal conservative independent american supporter critic woman man party campaign group team camp crowd public citizen community union coalition movement majority minority respondent audience world country nation state government administration opposition gop electorate base elite family investor worker student black latino hispanic evangelical christian muslim jew catholic millennial expert many most some other',
  organisation:
    'committee department agency office court bureau commission council board institute university college foundation center centre company corporation firm bank network newspaper times post journal news press magazine channel station house senate congress pentagon fbi cia nsa irs white association organization organisation league society federation alliance chamber ministry police navy army military justice cnn nbc abc cbs fox msnbc politico breitbart reuters ap bloomberg npr gallup quinnipiac pac dnc rnc website site outlet service campaign',
}

const ADJECTIVES = {
  sure: 'confident sure certain convinced positive aware unaware mindful conscious cognizant clear adamant explicit vocal insistent skeptical sceptical doubtful dubious unsure uncertain unconvinced optimistic pessimistic hopeful bullish bearish suspicious wary cautious persuaded ignorant',
  moved:
    'concerned worried afraid fearful scared anxious nervous happy glad pleased proud grateful thankful excited delighted thrilled sad sorry upset angry furious mad outraged irate livid disappointed frustrated disgusted appalled shocked surprised stunned amazed astonished alarmed troubled disturbed dismayed embarrassed ashamed bitter jealous tired sick weary critical dismissive supportive appreciative respectful resentful distrustful fond fed satisfied dissatisfied unhappy uneasy uncomfortable comfortable content apologetic sympathetic enthusiastic interested curious divided torn undecided ambivalent complimentary effusive incensed',
  ready:
    'ready willing eager prepared reluctant hesitant determined keen committed intent inclined loath anxious unwilling set poised likely due able unable bound open resigned opposed poised desperate',
}

const ADVERBS = {
  hearsay:
    'reportedly allegedly apparently supposedly purportedly ostensibly seemingly presumably evidently rumored',
  according: 'according per accord',
  attitude:
    'hopefully thankfully sadly frankly honestly famously publicly privately repeatedly previously recently once also later earlier again often initially originally flatly explicitly openly bluntly angrily immediately quickly simply once then already long still now',
}

/** Irregular forms. */
const PAST =
  'said told thought knew felt saw found made gave took went came wrote spoke began ran held kept left meant met read heard understood stood lost brought bought caught taught sought fought rose drew grew threw forgot chose broke woke swore tore wore bore drove rode led fed bled sent spent built put set cut let hit shot won got had did was were became struck stuck hung rang sang sank shook strove sat fell ate beat bet bid'
const PARTICIPLES =
  'been known seen given taken gone written spoken begun run held kept chosen broken sworn torn worn borne driven ridden shown proven grown thrown drawn forgotten hidden become come done fallen gotten eaten beaten risen shaken woken'

const CLASSES = { ...VERBS, ...NOUNS, ...ADJECTIVES, ...ADVERBS }
type WordClass = keyof typeof CLASSES
/** The name of each class by its number; number 0 is no class. */
const NAMES: readonly string[] = ['none', ...Object.keys(CLASSES)]

/** The number of a class, as `WordFacts` have it. */
export function numberOfClass(name: WordClass): number {
  return NAMES.indexOf(name)
}

/** The numbers of some classes. */
export function numbersOfClasses(...classes: readonly WordClass[]): ReadonlySet<number> {
  return new Set(classes.map(numberOfClass))
}

/** The number of each word's class. */
function numberWords(classes: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const [name, words] of Object.entries(classes)) {
    // The first class that lists a word keeps it: the narrower classes come first.
    for (const word of words.split(' '))
      if (!numbers.has(word)) numbers.set(word, NAMES.indexOf(name))
  }
  return numbers
}

/** The numbers of the classes of lemmas, and irregular forms. */
export const lexicon = {
  verb: numberWords(VERBS),
  noun: numberWords(NOUNS),
  adjective: numberWords(ADJECTIVES),
  adverb: numberWords(ADVERBS),
  past: new Set(PAST.split(' ')),
  participle: new Set(PARTICIPLES.split(' ')),
}
