/** Articles of our own, each by its paragraphs: for what must hold of any article. */
export const INVENTED_ARTICLES: readonly (readonly string[])[] = [
  [
    'Ferry line may close before winter',
    'By Ines Tolland',
    'HARROW BAY — The ferry between Harrow Bay and the islands may stop running in October, the line said on Tuesday, unless the county pays for a new engine.',
    '“We have patched this engine for eleven years,” said Pia Rennick, who runs the line with her brother. “There is nothing left to patch.”',
    'County commissioner Dale Osgood told the Harrow Bay Courier that a well-run line would not need help. He said the county had “other bills to pay.”',
    'About 300 people live on the islands all year. Their school-age children take the 7:10 boat, and the state-run clinic is on the mainland side.',
    'In a statement to Coastline News Agency, the governor’s office said it was “aware of the concerns” and would send an engineer before the end of the month.',
    '“If they send an engineer, I’ll make the coffee,” Rennick said.',
  ],
  [
    'Council votes to sell the old baths',
    'The swimming baths in Norham, shut since 2019, are to be sold for flats after councillors voted 9-7 on Monday night - the third vote in as many years.',
    "'It's a sad day for everybody who learned to swim here,' said Councillor Maud Ellery, who had led the campaign to keep them. 'My mother's name is on the wall.'",
    "The council's leader, Tom Askew, denied that the sale had been rushed. He said the building cost £212,000 a year even when it was empty, and that no buyer had come forward who would keep the pool.",
    'According to a survey by Dunmore & Fisk, the roof could fall within two winters. The firm said it had "rarely seen a building in this state".',
    'Residents accused the council of hiding the survey, which was finished in March. Mr. Askew said: "Nobody hid anything. It was on the website."',
    '"It was on page 64 of a document about bins," said Ellery.',
  ],
  [
    'Researchers at the University of Osterby warned on Thursday that half of the lakes in the north could lose their ice by 2060, three decades earlier than was thought.',
    'Writing in the journal Fresh Waters, they said that the ice now forms two to three weeks later than in the 1970s. “What we call winter is becoming a season of open water,” said the lead author, Signe Halvorsen.',
    'Not everybody agrees. Lars Brandt, a hydrologist who took no part in the study, said the models were “too coarse for small lakes” and that he would wait for more data before he drew any conclusion.',
    'Halvorsen acknowledged that the models leave out springs and streams. But she insisted the trend was clear: “You can argue about the year. You cannot argue about the direction.”',
    'The environment ministry announced that it would pay for measurements in forty lakes. A spokeswoman, Greta Lund, told reporters at a briefing in Osterby that fishing clubs had offered to help.',
    'The anglers, she added, “know the ice better than any of us—they stand on it.”',
  ],
]
