function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Forms of address. */
export const HONORIFICS = wordsOf(
  'mr mrs ms miss mx dr prof sir madam madame lady lord dame rev fr sen rep gov gen col lt sgt capt adm hon st monsieur herr frau cllr councillor councilor insp supt det cmdr baroness baron viscount viscountess sister brother',
)

/** Lines of work: two roles of one line may be one person's, of two lines hardly. All are words that can stand before a name. */
const LINES: Readonly<Record<string, ReadonlySet<string>>> = {
  politics:
    wordsOf(`president vice-president vice premier prime minister secretary secretary-general undersecretary
    chancellor senator congressman congresswoman representative governor mayor ambassador envoy adviser advisor aide assistant
    spokesman spokeswoman spokesperson official diplomat negotiator lawmaker legislator deputy chairman chairwoman chair leader
    speaker whip delegate candidate nominee politician councillor councilor trustee administrator king queen prince princess emir sheikh sultan commissioner director chief
    head counselor counsellor tsar czar attorney-general general-secretary strategist`),
  force: wordsOf(
    `general admiral colonel captain major sergeant lieutenant commander marshal officer sheriff detective police constable inspector superintendent soldier veteran`,
  ),
  law: wordsOf('judge justice attorney lawyer prosecutor counsel solicitor barrister'),
  knowledge:
    wordsOf(`professor economist analyst historian scholar scientist researcher expert doctor physician teacher
    lecturer sociologist pollster student nurse`),
  media: wordsOf(
    'editor reporter journalist columnist correspondent anchor host presenter author writer blogger',
  ),
  business:
    wordsOf(`ceo cfo founder co-founder cofounder owner executive investor financier businessman businesswoman
    billionaire banker manager`),
  faith: wordsOf('pope bishop archbishop cardinal pastor priest rabbi imam patriarch ayatollah'),
  stage: wordsOf(
    'actor actress singer producer filmmaker coach footballer player athlete comedian',
  ),
  daily: wordsOf('farmer voter resident witness driver mother father activist advocate volunteer'),
}

const lineOf = new Map(
  Object.entries(LINES).flatMap(([line, words]) => [...words].map((word) => [word, line] as const)),
)

/** The lines of work that some words name. */
export function linesOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => lineOf.get(word) ?? []))
}

/** Whether a word names what somebody is: "adviser". */
export function isRoleWord(word: string): boolean {
  return lineOf.has(word)
}

/** Words that stand among those of a title and name nobody. */
export const TITLE_COMPANY =
  wordsOf(`of for the to and a an in on at de state states foreign affairs defense defence interior
  treasury commerce energy finance economy health justice labor labour trade development security national policy press
  former acting senior deputy special presidential ministry department kremlin pentagon house white government
  parliament duma council committee union cabinet staff first late crown`)

/** Small words inside names. */
export const PARTICLES = wordsOf(
  'de la del della der den van von bin ibn du le dos das da di st ben abu zu ter',
)

/** Words in front of Arabic names that some papers write and some do not. */
export const ARTICLES = wordsOf('al el as ash ad an ar')

/** Who was named after whom: without these two of one name are one, with one of them they are not. */
export const GENERATIONS = wordsOf('jr jnr junior sr snr senior ii iii iv')

/** Family names that stand before the given one, in Chinese, Korean and Vietnamese names. */
export const FAMILY_FIRST =
  wordsOf(`xi li wang zhang liu chen zhao huang wu zhou xu zhu hu guo gao luo qin yang deng jiang wen
  nguyen tran moon yoon choi han`)
/** The same, where a Western given name is spelt alike: only before two more syllables. */
export const FAMILY_FIRST_OF_THREE = wordsOf('kim lee park ma lin he sun')

/** Family names that so many have that a first name beside them does not tell one from another. */
const COMMON =
  wordsOf(`smith jones williams brown taylor davies wilson evans johnson miller davis garcia rodriguez martinez lopez
  hernandez gonzalez perez sanchez martin thomas roberts walker wright robinson thompson white hall green clark lewis harris
  moore jackson anderson kim lee park nguyen singh khan kumar patel sharma ali ahmed muhammad hussain ivanov ivanova nowak
  novak kowalski muller schmidt schneider silva santos rossi dupont`)

/** Whether many have a family name, so that two of one name may well be two. */
export function isCommonSurname(surname: string): boolean {
  return COMMON.has(surname) || FAMILY_FIRST.has(surname) || FAMILY_FIRST_OF_THREE.has(surname)
}

/** A person's name, in any of the forms it is given in; one line each. */
const GIVEN_FORMS = `
william bill billy will
robert bob bobby rob
richard dick rick
michael mike mick
joseph joe
james jim jimmy
thomas tom
edward ed ted eddie
anthony antony tony
stephen steven steve
donald don
samuel sam
daniel dan
benjamin ben binyamin
alexander alex aleksandr alexandre oleksandr
nicholas nicolas nick nikolas
christopher chris
timothy tim
kenneth ken
ronald ron
andrew andy
gregory greg
jeffrey jeff
matthew matt
charles charlie chuck
david dave
catherine katherine kathryn kate kathy
elizabeth liz beth betsy
jennifer jen jenny
susan sue
margaret maggie peggy
deborah debbie
patricia pat
barbara barb
kimberly kim
mohammed muhammad mohamed mohammad muhammed mohamad
hussein husain hussain hussayn
ahmed ahmad
mitchell mitch
jacob jake
joshua josh
lawrence larry
raymond ray
frederick fred
philip phillip phil
peter pete
george jorge
sergei sergey serge
yuri yury
dmitry dmitri dmitriy
alexei alexey aleksei
maria mariya
volodymyr
vladimir
youssef yusuf yousef yousuf youssuf jusuf
khalid khaled
omar umar
osama usama
hasan hassan hassen
abdullah abdallah abdulla
saeed said sayeed
mustafa mostafa moustafa
tariq tarek tareq
faisal faysal feisal
jamal gamal
nasser nasir naser
yasser yasir yaser
khaleel khalil
rashid rasheed
karim kareem
salim saleem
amin ameen
andrii andriy andrei andrey
serhii serhiy
yuriy yurii
mykola nikolai
mykhailo mikhail
pavlo pavel
kateryna ekaterina katerina
olena elena yelena jelena
evgeny yevgeny evgeni yevgeniy evgenii
zoe zoey
stephanie steph
jonathan jon
nathaniel nathan nate
leonard len lenny
theodore theo teddy
vincent vince
victoria vicky
francisco paco
jose pepe
ignacio nacho
concepcion concha
`
  .trim()
  .split('\n')

const formOfGiven = new Map(
  GIVEN_FORMS.flatMap((forms, line) => [...wordsOf(forms)].map((form) => [form, line] as const)),
)

/** Whether two given names are two forms of one: "Mike" and "Michael". */
export function isSameGiven(a: string, b: string): boolean {
  const form = formOfGiven.get(a)
  return form !== undefined && form === formOfGiven.get(b)
}

const WOMEN =
  wordsOf(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  anna pamela emma nicole helen samantha katherine christine catherine maria heather diane ruth julie olivia victoria kelly christina
  joan evelyn judith hannah jacqueline martha gloria teresa ann sara frances jean alice julia sophia grace denise diana natalie marie
  hillary chelsea melania ivanka tiffany jill claire kamala condoleezza theresa ursula greta annie eva elena olga natalia svetlana
  yulia irina ekaterina tammy kaja marine cherie asma paula alexandra jeanne giorgia`)
const MEN =
  wordsOf(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
  donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott benjamin samuel gregory frank alexander patrick jack dennis jerry peter henry walter jeremy keith roger
  carl terry sean arthur jesse joe jordan billy bruce albert juan roy eugene russell philip johnny mike bill tim jim tom bob barack mitt
  rudy jeb ted marco mario ben chris rand harry mitch bernie sergei vladimir yuri dmitry kirill alexei mikhail boris igor ivan oleg
  nikolai volodymyr emmanuel olaf recep bashar ali mohammed muhammad ahmed hassan julian steve jared elon hunter antony keir jens
  antonio viktor tony justin pierre jean`)

/** `woman`, `man`, or null where the given name does not say. */
export function genderOfGiven(given: string): 'woman' | 'man' | null {
  if (WOMEN.has(given)) return 'woman'
  return MEN.has(given) ? 'man' : null
}

/** What a title says of its bearer. */
export function genderOfTitle(words: readonly string[]): 'woman' | 'man' | null {
  if (
    words.some((word) =>
      /^(?:mrs|ms|miss|madame?|lady|dame|frau|queen|princess|baroness|viscountess)$|woman$/.test(
        word,
      ),
    )
  )
    return 'woman'
  return words.some((word) =>
    /^(?:mr|sir|lord|monsieur|herr|king|prince|baron|viscount)$|sman$|chairman$/.test(word),
  )
    ? 'man'
    : null
}

/** Whether a word is a given name that is known as such: two of these are not misspellings of each other. */
export function isKnownGiven(given: string): boolean {
  return genderOfGiven(given) !== null || formOfGiven.has(given)
}
