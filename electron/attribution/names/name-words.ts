/** Words that tell persons, their roles, organisations and groups apart. Written by hand. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Titles that stand before a name and are no part of it. */
export const HONORIFICS = list(
  'mr mrs ms miss mister dr sir madam lady lord dame prof rev fr sen rep gov gen col lt sgt capt cpl maj adm cmdr hon reps sens drs profs govs gens messrs cr cllr cllrs baroness baron viscount coun supt insp det pc shri smt shrimati datuk',
)

/** Those that are a role, written out, so that “the senator” finds Sen. Dunn. */
export const ROLE_OF_HONORIFIC: Readonly<Record<string, string>> = {
  sen: 'Senator',
  rep: 'Representative',
  gov: 'Governor',
  gen: 'General',
  adm: 'Admiral',
  col: 'Colonel',
  capt: 'Captain',
  sgt: 'Sergeant',
  prof: 'Professor',
  cr: 'Councillor',
  cllr: 'Councillor',
  coun: 'Councillor',
  supt: 'Superintendent',
  insp: 'Inspector',
  det: 'Detective',
}

/** Nouns that are a person's role. */
export const ROLES =
  list(`president vice-president minister secretary senator congressman congresswoman representative governor mayor chairman chairwoman
  chair chairperson director ambassador envoy adviser advisor aide spokesman spokeswoman spokesperson official officer chief commissioner commander general admiral
  colonel captain sergeant judge justice attorney lawyer prosecutor counsel professor economist analyst strategist pollster consultant candidate nominee leader
  ceo cfo founder co-founder owner editor reporter journalist columnist correspondent anchor host author writer historian scholar scientist researcher expert doctor
  activist advocate organizer manager chancellor premier king queen prince princess pope bishop archbishop cardinal pastor priest rabbi imam sheriff deputy detective speaker
  whip treasurer delegate lawmaker legislator politician diplomat negotiator investigator inspector coach actor actress singer producer businessman businesswoman
  executive superintendent principal teacher student farmer veteran soldier voter resident witness lobbyist fundraiser donor operative surrogate running mate mogul billionaire
  councilman councilwoman councilmember councillor councilor alderman assemblyman assemblywoman selectman supervisor trustee undersecretary comptroller controller auditor clerk
  marshal trooper constable ranger agent firefighter paramedic nurse surgeon physician psychologist psychiatrist epidemiologist virologist biologist ecologist chemist physicist
  geologist astronomer climatologist meteorologist oceanographer sociologist anthropologist archaeologist philosopher theologian engineer architect designer curator librarian
  dean provost rector lecturer fellow striker goalkeeper defender midfielder quarterback pitcher trainer pundit commentator blogger presenter broadcaster publisher
  novelist poet filmmaker playwright comedian musician composer conductor artist photographer co-author co-chair co-chairman co-chairwoman vice-chair vice-chairman vice-chairwoman
  coroner magistrate solicitor barrister ombudsman rapporteur mediator campaigner neighbor neighbour landlord tenant pilot driver miner fisherman lieutenant major
  brigadier taoiseach mp mep msp mla member collector forecaster pm head boss contender challenger incumbent hopeful frontrunner front-runner headteacher headmaster headmistress organiser entrepreneur developer
  investor banker warden vet dentist chef builder grower shopkeeper plumber pensioner commodore monsignor ayatollah emir registrar vice-chancellor envoy dcp acp ssp sho dgp coo cto convener convenor vicar curate archdeacon chaplain referee umpire jockey skipper moderator interviewer host facilitator compere`)

/** Words that end or hold a body's name only with a capital: "Kestrel Airways", "the Harbor Courier". */
export const NAMED_BODIES =
  list(`forum initiative movement front coalition alliance observatory airways airlines cooperative co-operative limited holdings securities insurance motors foods systems technologies
  laboratory laboratories labs theatre gallery library cathedral diocese tribunal constabulary brigade watch aid action rights gazette chronicle courier beacon echo standard observer guardian
  telegraph mail express argus examiner inquirer register review weekly globe dispatch advertiser bulletin sentinel ledger monitor masthead industries enterprises electric energy pharma
  pharmaceuticals healthcare patrol partners lawyers chambers united rovers athletic rangers`)

/** Bodies of which there are many: alone, with an article, none of these is a name. */
export const COMMON_BODIES =
  list(`department ministry agency office bureau commission committee council board court university institute college foundation center centre company corporation bank fund union
  association organization organisation league federation party assembly administration government campaign service group team firm chamber embassy authority society academy
  hospital school museum airline charity club trust army navy military guard force statement report survey study poll website newspaper outlet magazine journal channel station network tribunal
  opposition bench crown prosecution defence defense jury senate-committee press media public`)

/** What a title before "of" is over, in one word: "Secretary of State Marco Rubio". */
export const PORTFOLIOS = list(
  'state defense defence commerce labor labour education health energy justice interior agriculture transportation transport housing war finance trade treasury staff police culture tourism',
)

/** Organisations whose names go on with "for", "on" or "of the", and with "and" after that. */
export const FIELDED = list(
  'committee subcommittee commission council center centre institute fund association agency office foundation society league alliance coalition bank department ministry academy union organisation organization bureau board campaign programme program network',
)

/** What a plural in the genitive is the first part of: "United Harbour Workers’ Union". */
export const JOINED = list(
  'union association federation league guild party alliance society trust council committee forum fund coalition syndicate hospital institute network foundation organisation organization',
)

/** Broadcasters and their channels, which are told apart by numbers: "Nine News", "BBC Radio 4". */
export const NUMBERED = list('news network channel radio tv television studio live media sport')

/** What belongs to an office or a saint: "Information Commissioner’s Office", "St Brannoc’s Hospital". */
export const OWNED_PLACES = list(
  'office hospital college university school church cathedral bureau',
)

/** Nouns for people nobody names: "a senior official", "sources". */
export const UNNAMED =
  list(`official officials source sources aide aides adviser advisers advisor advisors person people spokesman spokeswoman spokesperson
  diplomat diplomats officer officers insider insiders lawmaker lawmakers staffer staffers operative operatives strategist strategists someone somebody one
  expert experts analyst analysts critic critics observer observers lawyer lawyers attorney attorneys prosecutor prosecutors investigator investigators witness witnesses
  supporter supporters voter voters resident residents man woman member members leader leaders ally allies rival rivals opponent opponents friend friends donor donors
  reporter reporters journalist journalists senator senators congressman aide anyone everyone many some others most few several another respondent respondents scientist scientists
  economist economists official doctor doctors patient patients nurse nurses teacher teachers neighbor neighbors neighbour neighbours employee employees
  passenger passengers parent parents juror jurors survivor survivors student students executive executives representative representatives user users`)

/** Nouns for crowds and sides. */
export const GROUPS =
  list(`republicans democrats liberals conservatives americans russians ukrainians chinese israelis palestinians europeans voters supporters critics sides side
  allies lawmakers women men people parties countries delegations nations governments states families workers students evangelicals christians muslims
  latinos hispanics blacks whites millennials activists opponents citizens residents members officials leaders investors protesters`)

/** Words that make a name an organisation's. */
export const ORGANISATIONS =
  list(`department ministry agency office bureau commission committee council board court university institute college foundation center centre
  company corporation corp inc co ltd bank fund union association organization organisation league federation alliance party congress senate house parliament
  duma kremlin pentagon assembly administration government campaign party service police army navy military force news times post journal tribune herald magazine network
  press agency media channel radio television tv cnn nbc abc cbs fox msnbc bbc npr pbs cspan politico breitbart reuters ap afp tass bloomberg gallup quinnipiac fbi cia nsa
  irs epa fda nato un eu who imf opec pac dnc rnc gop aclu nra website newspaper outlet poll survey study report statement group team firm chamber embassy authority
  society academy guard intelligence treasury affairs hospital college school museum airline charity club trust`)

/** Whose somebody is: "his wife", "her colleague". */
export const RELATIONS =
  list(`wife husband spouse partner girlfriend boyfriend fiance fiancee fiancé fiancée widow widower mother father parent brother sister twin son daughter cousin uncle aunt
  nephew niece grandmother grandfather stepfather stepmother colleague co-defendant deputy predecessor successor counterpart friend neighbour neighbor boss teammate roommate
  flatmate classmate accomplice landlady guardian carer mum mom mam dad gran grandma granny nan grandad grandpa stepdad stepmum missus`)

/** Nouns that are many without being plural in form. */
export const COLLECTIVES = list('police staff management clergy press media prosecutors')

/** What stands between two speakers beside a comma. */
export const COORDINATORS: readonly (readonly string[])[] = [
  ['and'],
  ['nor'],
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
  ['alongside'],
]

/** What a party's name makes of the noun behind it: "Republican and Democratic leaders". */
export const PARTY_WORDS = list(
  'republican democratic democrat conservative liberal labour labor socialist communist nationalist unionist green centrist',
)

/** What a body is for or whom it belongs to, as the first word of its name or before "officials". */
export const FIELDS =
  list(`food drug health human social housing urban law order safety security science arts art culture media sport sports oil gas energy water power fish fisheries game
  wildlife parks forests land lands environment climate trade industry commerce business finance treasury revenue customs securities exchange budget tax labor labour work pensions women
  children family families youth veterans police fire crime justice prison prisons immigration refugees transport transportation rail road roads highway highways aviation
  education schools college university state federal local national city county town village district regional municipal foreign defense defence military army navy government
  current former past present senior junior elected appointed retired white black young old male female domestic international global minority
  party union company corporate hospital church community rescue ambulance civil public private medical research development information technology digital agriculture rural farming`)

/** Firms and places whose names hold an "and": the words on its two sides. */
export const NAMES_WITH_AND =
  list(`marks-spencer johnson-johnson procter-gamble ernst-young smith-wesson standard-poor standard-poors barnes-noble simon-schuster dun-bradstreet young-rubicam black-decker
  crate-barrel fortnum-mason holland-barrett legal-general tate-lyle harland-wolff bausch-lomb abercrombie-fitch
  bain-company mckinsey-company bang-olufsen dolce-gabbana dewar-sons crabtree-evelyn ben-jerry marsh-mclennan pratt-whitney brown-root brown-williamson arnold-porter
  cravath-swaine sullivan-cromwell kirkland-ellis latham-watkins slaughter-may allen-overy farrow-ball bed-bath bath-beyond antigua-barbuda
  trinidad-tobago bosnia-herzegovina kitts-nevis vincent-grenadines tome-principe tomé-príncipe turks-caicos heard-mcdonald wallis-futuna newfoundland-labrador
  dumfries-galloway perth-kinross tyne-wear hammersmith-fulham kensington-chelsea brighton-hove barking-dagenham windsor-maidenhead argyll-bute jammu-kashmir andaman-nicobar
  castile-león castile-leon william-mary washington-lee franklin-marshall hobart-smith`)

/** What follows the "and" of a firm's name. */
export const FIRM_ENDS = list(
  'sons son daughters daughter partners associates company co brothers bros sisters family friends cie nephews',
)

/** Lower-case words that may stand inside a name. */
export const NAME_PARTICLES = list(
  'de la del della der den van von bin ibn al el da di du le dos st abu ben',
)
