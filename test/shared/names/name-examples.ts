/**
 * Names of one project that are the same ("+", all of them) or are all different ("-"). After a name: [its role],
 * {its kind}. The second list was written before the rules were, and is not looked at while they are tuned.
 */

const TUNED = `
speakers
+ Marco Rubio ~ Secretary of State Marco Rubio
+ Marco Rubio ~ M. Rubio
+ Rubio ~ Marco Rubio
+ Secretary Rubio [secretary of state] ~ Marco Rubio [U.S. Secretary of State]
+ Mr. Lavrov ~ Sergey Lavrov
+ Sergey Lavrov ~ Sergei Lavrov
+ Sergei Lavrov ~ Sergej Lawrow
+ Lavrov ~ Lawrow
+ Yuri Ushakov ~ Iouri Ouchakov
+ Ushakov ~ Ouchakov
+ Yuri Ushakov ~ Юрий Ушаков
+ Сергей Лавров ~ Sergey Lavrov
+ Yuri Ushakov ~ Russian presidential adviser Yuri Ushakov
+ Kirill Dmitriev ~ Kirill Dmitriyev
+ Kirill Dmitriev ~ K. Dmitriyev
+ Volodymyr Zelensky ~ Volodymyr Zelenskyy
+ President Zelenskiy ~ Volodymyr Zelensky
+ Vladimir Putin ~ Wladimir Putin
+ Vladimir Putin ~ Vladimir Poutine
+ Dmitry Peskov ~ Kremlin spokesman Dmitri Peskov
+ Tammy Bruce ~ State Department spokeswoman Tammy Bruce
+ Sergey Viktorovich Lavrov ~ Sergey Lavrov
+ John F. Kennedy ~ John Kennedy
+ Mike Waltz ~ Michael Waltz
+ Steve Witkoff ~ Steven Witkoff
+ Steve Witkoff ~ Steve Witcoff
+ Emmanuel Macron ~ Emanuel Macron
+ Rubio, Marco ~ Marco Rubio
+ Xi ~ Xi Jinping
+ Ursula von der Leyen ~ von der Leyen
+ Marco Rubio ~ MARCO RUBIO
+ José Manuel Albares ~ Jose Manuel Albares
+ Dr. Anna Schmidt ~ Anna Schmidt
+ State Department {organisation} ~ U.S. State Department
+ State Department {organisation} ~ US Department of State {organisation}
+ the Kremlin ~ Kremlin {organisation}
+ Russian Foreign Ministry {organisation} ~ Russia’s Foreign Ministry {organisation}
+ Russian Direct Investment Fund {organisation} ~ RDIF {organisation}
+ United Nations {organisation} ~ UN {organisation}
- Donald Trump ~ Melania Trump
- Trump ~ Donald Trump ~ Melania Trump
- George W. Bush ~ George H. W. Bush
- Donald Trump ~ Donald Trump Jr.
- Mrs. Clinton ~ Bill Clinton
- Bill Clinton ~ Hillary Clinton
- Bill Clinton ~ Chelsea Clinton ~ Clinton
- Joe Biden ~ Jill Biden
- J. Biden ~ Joe Biden ~ Jill Biden
- Maria Ivanova ~ Ivan Ivanov
- Marco Rubio ~ Mario Rubio
- Kim Jong Un ~ Kim Yo Jong
- Marco Rubio ~ State Department {organisation}
- Trump ~ Trump Organization {organisation}
- a senior official {unnamed} ~ a senior official {unnamed}
- a senior official {unnamed} ~ the official {unnamed}
- Smith [police chief] ~ Anna Smith [professor of history]
- Paul Martin ~ Paula Martin
- Russian Foreign Ministry {organisation} ~ Ukrainian Foreign Ministry {organisation}
- Foreign Ministry {organisation} ~ Russian Foreign Ministry {organisation} ~ Chinese Foreign Ministry {organisation}
- Republican Party {organisation} ~ Democratic Party {organisation}
- White House {organisation} ~ Senate {organisation}
- John Smith ~ John Brown
- Robert Kennedy ~ Edward Kennedy
sources
+ TASS ~ Russia’s state-run TASS news agency
+ TASS {agency} ~ TASS news agency {agency}
+ TASS ~ ТАСС
+ Tass ~ TASS
+ AP ~ Associated Press
+ AFP ~ Agence France-Presse
+ Reuters ~ Reuters news agency
+ RIA Novosti ~ RIA
+ RIA Novosti ~ state news agency RIA Novosti
+ Interfax ~ Interfaks
+ The New York Times ~ New York Times
+ New York Times ~ NYT
+ NBC ~ NBC News
+ CBS News ~ CBS
+ Truth Social ~ Trump’s Truth Social account
+ Al Jazeera ~ Al-Jazeera
+ Washington Post ~ Washigton Post
+ Fox News ~ Fox News Channel
+ BBC ~ British Broadcasting Corporation
- New York Times ~ Washington Times
- New York Times ~ Financial Times ~ Times
- NBC ~ ABC
- NBC News ~ ABC News
- CNN ~ CNBC
- Channel 4 ~ Channel 5
- Fox News ~ Fox Business
- NBC {outlet} ~ interview with NBC {interview}
- TASS {agency} ~ RIA Novosti {agency}
- Washington Post ~ New York Post
- TASS ~ press conference {press conference}
- press conference in Riyadh {press conference} ~ press conference in Moscow {press conference}
- Daily Mail ~ Daily Telegraph
- statement to TASS {official statement} ~ TASS {agency}
- Reuters ~ Bloomberg
`

const UNSEEN = `
speakers
+ Antony Blinken ~ Secretary of State Antony Blinken
+ Antony Blinken ~ Anthony Blinken
+ A. Blinken ~ Antony Blinken
+ Blinken ~ Antony Blinken
+ Mr. Blinken ~ Antony Blinken
+ President Emmanuel Macron ~ Emmanuel Macron
+ French President Macron ~ Emmanuel Macron
+ Maria Zakharova ~ Marija Sacharowa
+ Maria Zakharova ~ Мария Захарова
+ Foreign Ministry spokeswoman Maria Zakharova ~ Maria Zakharova
+ Zakharova ~ Maria Zakharova
+ Dmitry Medvedev ~ Dmitri Medwedew
+ Dmitry Medvedev ~ Дмитрий Медведев
+ Mikhail Gorbachev ~ Michail Gorbatschow
+ Andriy Yermak ~ Andrii Yermak
+ Andriy Yermak ~ Andrij Jermak
+ Olaf Scholz ~ Chancellor Olaf Scholz
+ Scholz ~ Chancellor Scholz
+ Keir Starmer ~ Sir Keir Starmer
+ Prime Minister Keir Starmer ~ British Prime Minister Starmer
+ Recep Tayyip Erdogan ~ Recep Tayyip Erdoğan
+ Recep Tayyip Erdogan ~ Erdogan
+ Benjamin Netanyahu ~ Binyamin Netanyahu
+ Benjamin Netanyahu ~ Israeli Prime Minister Benjamin Netanyahu
+ Mohammed bin Salman ~ Mohammad bin Salman
+ Crown Prince Mohammed bin Salman ~ Mohammed bin Salman
+ Robert F. Kennedy Jr. ~ Robert Kennedy Jr.
+ Bill Burns ~ William Burns
+ Bob Menendez ~ Sen. Bob Menendez
+ Senator Menendez ~ Robert Menendez
+ Mitch McConnell ~ Mitch Mcconnell
+ Alexandria Ocasio-Cortez ~ Ocasio-Cortez
+ Alexandria Ocasio-Cortez ~ Alexandria Ocasio Cortez
+ Jens Stoltenberg ~ Jens Stoltenburg
+ Kaja Kallas ~ Kaya Kallas
+ Wang Yi ~ Wang
+ Putin ~ Владимир Путин
+ Antonio Guterres ~ António Guterres
+ U.N. Secretary-General Antonio Guterres ~ Guterres
+ Pentagon {organisation} ~ the Pentagon
+ Ministry of Defence {organisation} ~ Ministry of Defense {organisation}
+ Russian Defence Ministry {organisation} ~ Russian Ministry of Defense {organisation}
+ European Union {organisation} ~ EU {organisation}
+ International Atomic Energy Agency {organisation} ~ IAEA {organisation}
+ International Atomic Energy Agency (IAEA) {organisation} ~ IAEA {organisation}
+ Federal Bureau of Investigation {organisation} ~ FBI {organisation}
+ Treasury Department {organisation} ~ U.S. Treasury Department {organisation}
+ Chinese Embassy {organisation} ~ China’s embassy {organisation}
- Hunter Biden ~ Joe Biden
- Biden ~ Hunter Biden ~ Joe Biden
- Kennedy ~ Robert Kennedy ~ John Kennedy
- Boris Johnson ~ Mike Johnson
- Johnson ~ Boris Johnson ~ Mike Johnson
- Tony Blair ~ Cherie Blair
- Mr. Obama ~ Michelle Obama
- Justin Trudeau ~ Pierre Trudeau
- Sergei Ivanov ~ Viktor Ivanov
- Sergei Shoigu ~ Sergei Lavrov
- Alexander Novak ~ Alexandra Novak
- Jean Martin ~ Jeanne Martin
- Wang Yi ~ Wang Wenbin
- Kim Jong Un ~ Kim Jong Il
- Li Qiang ~ Li Keqiang
- Lee Jae-myung ~ Lee Nak-yon
- Bashar al-Assad ~ Asma al-Assad
- Mohammed bin Salman ~ Mohammed bin Zayed
- Robert F. Kennedy ~ Robert F. Kennedy Jr.
- David Miller ~ David Müller
- John Roberts ~ Robert Johns
- Mike Pence ~ Karen Pence
- Marine Le Pen ~ Jean-Marie Le Pen
- Le Pen ~ Marine Le Pen ~ Jean-Marie Le Pen
- Elon Musk ~ Kimbal Musk
- Kimberly Strassel ~ Kim Strassel {organisation}
- European Commission {organisation} ~ European Council {organisation}
- Treasury Department {organisation} ~ Commerce Department {organisation}
- House of Representatives {organisation} ~ House of Lords {organisation}
- British Embassy {organisation} ~ Chinese Embassy {organisation}
- Defense Ministry {organisation} ~ Foreign Ministry {organisation}
- North Korea {organisation} ~ South Korea {organisation}
- Putin ~ Kremlin {organisation}
- officials {unnamed} ~ Officials {unnamed}
- an aide {unnamed} ~ Kremlin aide Yuri Ushakov
sources
+ Xinhua ~ Xinhua News Agency
+ Xinhua ~ China’s state-run Xinhua
+ Agence France Presse ~ AFP
+ The Associated Press ~ AP
+ Interfax ~ Interfax news agency
+ Интерфакс ~ Interfax
+ РИА Новости ~ RIA Novosti
+ The Wall Street Journal ~ WSJ
+ Wall Street Journal ~ Wall Street Jounal
+ The Guardian ~ Guardian newspaper
+ Le Monde ~ French newspaper Le Monde
+ ABC ~ ABC News
+ Telegram ~ his Telegram channel
+ Press TV ~ PressTV
+ Der Spiegel ~ German magazine Der Spiegel
+ Kyiv Independent ~ The Kyiv Independent
+ Bloomberg ~ Bloomberg News
+ CNN ~ Cable News Network
+ Anadolu ~ Anadolu Agency
+ Haaretz ~ Ha’aretz
+ Politico ~ POLITICO
+ Kommersant ~ Kommersant newspaper
+ Kommersant ~ Komersant
+ Ukrainska Pravda ~ Ukrayinska Pravda
- Le Monde ~ Le Figaro
- Pravda ~ Ukrainska Pravda
- AP ~ AFP
- Sky News ~ Fox News
- MSNBC ~ NBC
- Russia 1 ~ Russia 24
- Financial Times ~ Irish Times
- Kyiv Post ~ Jerusalem Post
- Daily Mail ~ Daily Mirror
- The Sun ~ The Sunday Times
- ABC News ~ CBS News
- interview with Fox News {interview} ~ interview with CNN {interview}
- Telegram {post} ~ Instagram {post}
- court filing {document} ~ court ruling {document}
- Reuters {agency} ~ interview with Reuters {interview}
- Hill ~ Capitol Hill
- speech in Munich {speech} ~ speech in Berlin {speech}
- The Economist ~ The Independent
- USA Today ~ Russia Today
- Central News Agency {agency} ~ Korean Central News Agency {agency}
`

export interface NameExample {
  readonly table: 'speakers' | 'sources'
  readonly isSame: boolean
  readonly names: readonly {
    readonly name: string
    readonly role: string
    readonly kind: string | null
  }[]
}

function readName(text: string): NameExample['names'][number] {
  const role = /\[(.*)\]/.exec(text)?.[1] ?? ''
  const kind = /\{(.*)\}/.exec(text)?.[1] ?? null
  return { name: text.replace(/ *[[{].*/, '').trim(), role, kind }
}

function readExamples(text: string): readonly NameExample[] {
  let table: NameExample['table'] = 'speakers'
  const examples: NameExample[] = []
  for (const line of text.trim().split('\n')) {
    if (line === 'speakers' || line === 'sources') table = line
    else {
      const names = line.slice(2).split(' ~ ').map(readName)
      examples.push({ table, isSame: line.startsWith('+'), names })
    }
  }
  return examples
}

export const TUNED_EXAMPLES = readExamples(TUNED)
export const UNSEEN_EXAMPLES = readExamples(UNSEEN)
