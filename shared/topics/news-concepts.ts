import { stemOf } from '../comparison/words.ts'

/**
 * What news is about, with the everyday words that tell it: a small thesaurus of general news vocabulary, written
 * for this program. An English word stands for its inflected forms; one that ends in `*` for all that begins so;
 * `?` after a word says that it often means something else, so that it tells half as much.
 */
const VOCABULARY: Readonly<Record<string, string>> = {
  accident:
    'accident crash* collid* collision* derail* brake* capsiz* skid* speeding pile-up overturn*',
  accountability:
    'responsib* accountab* blame* apolog* sorry negligen* scapegoat* negligence failings culpab* liability liable',
  aid: 'aid relief blanket* humanitarian medicine* tent clothing supplies consignment* foodbank parcel? food? fuel? convoy*',
  art: 'painting* galler* artist* sculpt* canvas museum? exhibit* curator* artwork* forgery?',
  audit: 'audit* regulat* oversight watchdog* scrutin* complian* ombudsman*',
  aviation:
    'flight* airport* airline* plane pilot* runway* aircraft cockpit helicopter? drone? jet',
  betting: 'gambl* bet betting casino* bookmaker*',
  burials: 'grave graveyard* gravestone* tomb* burial* skeleton* bone cemeter*',
  cause: 'cause* trigger* culprit? origin? spark?',
  'cause of death':
    'post-mortem pathologist* autops* coroner* asphyxia* poisoning overdose* suffocat* drown* inhalation',
  children: 'child* toddler* baby babies teenager* youngster* nurser* playground* parent?',
  climate: 'climate emission* warming greenhouse carbon? decarbon* glacier*',
  closures: 'closure* shut* shop? store? branch? closing? close? lease?',
  coalition: 'coalition* opposition party? parties lawmaker* senator* minister? cabinet?',
  compensation: 'compensat* insur* refund* payout* damages reimburs* redress voucher*',
  complaints: 'complain* ignored petition* grievance* dismissed? complaint*',
  construction:
    'construct* builder* contractor* scaffold* architect* excavat* concrete foundation? build? crane?',
  consultation:
    'consult* listen* feedback questionnaire* hearing? engagement? publish? petition* notice? exhibition?',
  contracts: 'contract* tender* procure* subcontract* outsourc*',
  copyright: 'copyright* patent* trademark* plagiar* royalt*',
  corruption: 'corrupt* brib* fraud* embezzl* kickback* launder* nepotism cronyism',
  costs: 'cost costly expens* cheap* price* fee afford? overspend* bill? inflation overrun* pricey',
  crime:
    'theft stolen steal* robb* burgl* murder* stabb* stabbing gun* shoot? shooting* drug* assault* gang* vandal* loot* thief thieves heist* intruder*',
  crowds: 'crowd* stampede* barrier* steward* turnstile* crush* queue? gate? overcrowd*',
  damage: 'damage* destroy* collaps* ruin* rubble wreck* demolish? crack? devastat*',
  data: 'data dataset* statistic* reading? exchange? spreadsheet*',
  deaths: 'kill* dead death* died deceas* fatal* toll casualt* bodies missing? unaccounted perish*',
  delays: 'delay* postpone* deadline* timetable? overdue backlog* schedule?',
  discrimination:
    'discriminat* racis* racial sexis* gender equal* inclusi* bias* prejudice* disabled disabilit*',
  disruption: 'disrupt* cancel* suspend* stranded divert* chaos standstill reroute*',
  drugs: 'drug* cocaine heroin opioid* cannabis overdose* addict* trafficking',
  earthquake: 'earthquake* quake* tremor* aftershock* seism* magnitude epicent*',
  economy: 'econom* gdp growth? recession* inflation interest? unemploy* investment?',
  education:
    'school* pupil* teacher* universit* student* classroom* exam* curricul* lesson? headteacher* tuition college* tutor* lecture*',
  elections:
    'elect* ballot* poll polling pollster* candidate* voter* turnout* constituen* vote? campaign? referend* electoral recount*',
  energy:
    'electric* turbine* energy megawatt* kilowatt* hydropower nuclear solar power? grid? lights? generat? transmission?',
  equipment: 'equipment* machine* machinery device* appliance* engine? tool?',
  evacuation: 'evacuat* shelter* displac* refuge flee fled relocat* rehous*',
  evidence: 'evidence footage testimony fingerprint* dna cctv photograph? proof proven recorder*',
  farming:
    'farm* crop* harvest* cattle cow livestock sheep wheat grain cotton irrigat* grower* hectare* agricult* orchard* dairy vineyard*',
  faults: 'fault* defect* malfunction* glitch* failure* flaw* faulty error*',
  finances:
    'profit* loss losses revenue* debt* lender* borrow* dividend* sharehold* investor* liquidity earning* bankrupt* insolven* loan* credit* covenant* turnover bank? share? margin? cash tax? administrators income deficit* surplus* creditor* default*',
  finds: 'coin pottery artefact* artifact* treasure* hoard* relic* trench? dig?',
  fire: 'fire blaze* smoke flame* arson* firefighter* sprinkler* cladding burn* extinguish* ignit* wildfire* hydrant* ember*',
  fishing: 'fishing fisher* trawl* quota* catch? net? fleet? boat? stock?',
  flooding:
    'flood* inundat* sandbag* drain* run-off runoff levee* dyke* overflow* waterlog* swamp* burst? pond?',
  food: 'food* restaurant* meal* hygiene* kitchen* ingredient* allerg* chef* bakery cafe canteen* menu',
  forests: 'forest* tree* logging woodland* timber sapling* felled felling',
  fuel: 'fuel* petrol* diesel refiner* barrel? oil? gas? tanker*',
  funding:
    'fund funding budget* money grant* subsid* spend* spent invest* financ? donat* donor* million? pay? cash',
  harassment: 'harass* bully* abus* misconduct grope* intimidat* threat*',
  health:
    'disease* infect* outbreak* virus* symptom* headache* illness* sick* fever* diagnos* epidemic* bacteria* poison* ill vomit* cough* contagio* pathogen* salmonella norovirus',
  'health care':
    'hospital* gp doctor* surgery patient* nurse* clinic* nhs ambulance* medic* ward? surgeon* appointment? dentist* pharmac* midwi* maternity',
  heritage:
    'heritage histor* demoli* chapel* monument* listed? conservation* museum* ruin* archaeolog* restor* preserv? church? tower? cathedral*',
  hostages: 'hostage* kidnap* abduct* captiv* ransom* prisoner* release?',
  housing:
    'housing affordable tenant* rent landlord* evict* homeless* apartment* mortgage* homeowner* rehous* flat?',
  'human rights': 'liberties tortur* detention detain* dissident* censor* persecut* freedom?',
  immigration: 'migra* immigra* asylum* refugee* visa* border? deport* smuggl*',
  infrastructure: 'bridge* tunnel* infrastructure pipeline* sewer* cable* pylon*',
  injuries:
    'injur* wound* fracture* burns bruise* hospitalised hospitalized hurt unconscious concuss*',
  internet: 'online website* web digital* internet app e-commerce platform? social?',
  investigation:
    'investigat* inquir* police detective* forensic* suspect* arrest* inquest* probe* witness* allegation*',
  jobs: 'job* redundan* staff* worker* workforce employ* colleague* layoff* redeploy* recruit* vacanc* apprentice* hiring sack*',
  landslides: 'landslide* mudslide* avalanche* slope? rockfall* subsidence',
  'legal action':
    'court* legal* lawful lawsuit* litigat* arbitrat* tribunal* judge* judicial injunction* solicitor* lawyer* barrister* sue challenge? appeal? unlawful',
  legislation: 'legislat* law bill? parliament? amendment* statut* loophole* require? ban? reform*',
  maintenance:
    'mainten* maintain* repair* upkeep refurbish* corros* corrod* rust rusty rot rotten overhaul* neglect* leak*',
  management:
    'chairman* executive* boss* resign* departure* successor* leadership board? director? strateg* chief? appoint*',
  media:
    'journalist* newspaper* broadcast* editor* reporter* media headline* rumour* rumor* misinformation',
  'mental health': 'anxiety depress* trauma* suicid* psychiatr* psycholog* counsell* stress',
  mining: 'mine mines miner* mining quarr* coal lithium copper drill*',
  monitoring:
    'monitor* sensor* gauge* instrument* surveill* camera* transmit* radar* observer* measur? early-warning detect*',
  'music and film':
    'concert* festival* film* actor* singer* album* band? audience* theatre* movie*',
  negotiations:
    'talks negotiat* mediat* dialogue compromise* summit* diplomat* ultimatum* concession* deal? agree? envoy*',
  noise: 'noise* noisy decibel* loud* amplif*',
  ownership:
    'takeover* merger* acquisit* owner* buyout* stake? bid? bidder* consortium privati* nationalis*',
  peace: 'peace* ceasefire* truce* disarm* armistice*',
  pensions: 'pension* retire*',
  planning: 'planning permission? developer* zoning rezon* greenbelt application? masterplan*',
  pollution: 'pollut* contamin* toxic* sewage spill* chemical* asbestos litter* plastic*',
  poverty: 'poverty hunger hungry starv* famine malnutrition welfare',
  prison: 'prison* jail* sentenc* convict* inmate* parole* imprison*',
  privacy: 'privacy hack* breach? password* cyber* encrypt* ransomware malware phish*',
  products: 'product* recall* batch* brand manufactur* factory factories packag* label*',
  protests:
    'protest* demonstrat* rally rallies march? placard* activist* boycott* chant* blockad* riot*',
  'public transport':
    'rail* tram* bus metro passenger* ferry ferries fare commut* train? platform? station? signal? track? carriage* locomotive*',
  qualifications:
    'qualif* unqualif* registr* licen* accredit* competen* certified apprentice? unlicen* training',
  quarantine: 'quarantin* isolat* lockdown* mask* distancing',
  records:
    'certificat* falsif* forged forgery forger* paperwork document* record? form? signature* fabricat* logbook* ledger* figure? archive*',
  religion: 'church* mosque* bishop* priest* imam* parish* pilgrim* worship*',
  rescue:
    'rescue* survivor* trapped debris search? alive lifeboat* coastguard* volunteer? pull? crew? diver divers',
  research:
    'study studies research* scientist* experiment* laborator* sample* peer-review* journal? theory',
  safety:
    'safe* hazard* danger* inspect* unsafe precaution* helmet* risk? standard? protective emergenc?',
  sales: 'sale customer* shopper* retail* demand? order? trading? market? buyer*',
  sanctions: 'sanction* tariff* embargo* customs import importer* export exporter*',
  security: 'security guard* terror* bomb* explosi* patrol* intelligence? threat? extremis*',
  shipping: 'ship vessel* dock* harbour? port? captain? anchor* navigat* sailor*',
  space: 'rocket* spacecraft* orbit* astronaut* satellite* launch? asteroid* telescope*',
  sport:
    'match player* coach* goal? referee* league tournament* championship* stadium* squad doping athlete* fan supporter* penalty? club? tackle? striker*',
  strike: 'strike* union* wage picket* walkout* walk-out salary salaries overtime pay?',
  'supply chain':
    'freight shipping container* supplier* logistic* warehouse* cargo* haulage deliver? port? stock?',
  tax: 'tax taxation taxpayer* levy levies vat duty? rebate*',
  technology:
    'software algorithm* robot* chip* computer* automat* artificial prototype* upgrade* server* ai',
  telecommunications: 'phone? mobile? broadband network? mast? signal? operator? telecom*',
  testing: 'test tester* laborator* swab* trial? specimen*',
  tourism: 'touris* visitor* hotel* holidaymaker* sightsee* cruise* season? resort*',
  traffic:
    'traffic road* junction* roundabout* highway* motorway* car congest* parking lorry lorries vehicle* cyclist* pedestrian* bypass* queue? driver? bus?',
  transparency:
    'transparen* disclos* secret secretly secrecy withheld conceal* cover-up redact* hidden?',
  treatment: 'treatment treated therap* medication dose transplant* rehabilitat*',
  treaty: 'treaty treaties convention* accord? pact* protocol? ratif* signatory signatories',
  tributes: 'tribute* condolenc* funeral* grief griev* mourn* bereave* memorial* heartbroken',
  troops:
    'troop* soldier* brigade* militar* army armies garrison* battalion* artillery invad* invasion deploy? border? personnel? reinforc?',
  trust: 'trust distrust* mistrust* credib* reputation* confidence?',
  uncertainty: 'doubt* sceptic* skeptic* uncertain* caution* unproven preliminary',
  vaccination: 'vaccin* jab* dose* immunis* immuniz* booster*',
  victims: 'victim* survivors? orphan* widow* relatives?',
  violence: 'violen* attack* clash* massacre* beaten',
  warnings: 'warn* alert* siren* notif* forewarn* message? forecast? signal? predict*',
  waste: 'waste rubbish recycl* landfill* refuse? bin',
  water:
    'water? river* reservoir* canal* flow? drinking irrigat? litre* tap? cubic aquifer* hydrolog*',
  weapons: 'weapon* missile* rifle* ammunition grenade* firearm* knife knives warhead*',
  weather:
    'weather rain* storm* snow* drought* temperature* heatwave* hurricane* wet* gale* thunder* frost* wind? cyclone* tornado* blizzard* fog ice icy sunshine',
  'whistle-blowers': 'whistle-blow* whistleblow* leaked? dossier* anonymous?',
  wildlife:
    'wildlife species bat bird* habitat* ecolog* nest* biodivers* animal* fish? badger* otter* newt* endangered wolf wolves bear? deer',
}

interface Telling {
  readonly concept: string
  readonly weight: number
}

const byStem = new Map<string, Telling[]>()
const byBeginning = new Map<string, Telling[]>()
const SHORTEST = 3

function put(map: Map<string, Telling[]>, key: string, telling: Telling): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [telling])
  else known.push(telling)
}

for (const [concept, words] of Object.entries(VOCABULARY)) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) put(byBeginning, word.slice(0, -1), { concept, weight: 1 })
    else if (word.endsWith('?')) put(byStem, stemOf(word.slice(0, -1)), { concept, weight: 0.5 })
    else put(byStem, stemOf(word), { concept, weight: 1 })
  }
}

const NOTHING: readonly Telling[] = []

/**
 * The concepts that a word speaks of, each with how much it tells (1, or a half where it often means something
 * else), by the folded word and its stem; none for most words.
 */
export function conceptsOf(word: string, stem: string): readonly Telling[] {
  const found = new Map((byStem.get(stem) ?? NOTHING).map((telling) => [telling.concept, telling]))
  for (let end = SHORTEST; end <= word.length; end += 1) {
    for (const telling of byBeginning.get(word.slice(0, end)) ?? NOTHING) {
      found.set(telling.concept, telling)
    }
  }
  return [...found.values()]
}
