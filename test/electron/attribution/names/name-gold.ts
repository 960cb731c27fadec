/**
 * Gold for the names of speakers, in words of our own. [mention|Name]: whom the mention names, where that is safe to
 * say; [mention|?]: a mention that is left to the analyst. Every second text, from the second on, was not looked at
 * while the rules were written.
 */
export const NAME_GOLD: readonly string[] = [
  // Organisations with possessives, with “for”, “on” and “and” inside.
  '[The United Harbour Workers’ Union|United Harbour Workers’ Union] said its members would walk out. [The union|United Harbour Workers’ Union] said it had no choice.',
  '[The Northern Farmers’ Association|Northern Farmers’ Association] said wheat had failed. [The association|Northern Farmers’ Association] asked for help.',
  '[The Institute for the Study of Rivers, a Geneva-based think tank,|Institute for the Study of Rivers] said the Rhine was low.',
  '[The Centre for Rural Housing, a Leeds-based charity,|Centre for Rural Housing] said rents had doubled.',
  '[The Department of Health and Human Services|Department of Health and Human Services] said the vaccine was safe.',
  '[The Ministry of Trade and Industry|Ministry of Trade and Industry] said the tariff would stay.',
  '[The Senate Committee on Foreign Relations|Senate Committee on Foreign Relations] said the vote would be held on Monday.',
  '[The Council on Coastal Affairs|Council on Coastal Affairs] said the wall would not hold.',
  '[The Red Cross|Red Cross] said it was helping forty families.',
  '[The Green Party|Green Party] said it would vote no.',
  // Titles, and the words around names that are none of theirs.
  '“We are ready,” said [Nora Quill, president and chief executive officer of Tern Energy|Nora Quill]. [Tern Energy|Tern Energy] said the plant would open in May.',
  '“We are late,” said [Hugh Marsh, chairman and founder of Delta Freight|Hugh Marsh]. [Delta Freight|Delta Freight] said the fleet would sail.',
  '[Secretary of Homeland Security Alma Reyes|Alma Reyes] said the border was quiet. [Reyes|Alma Reyes] thanked the guards.',
  '[Minister of Foreign Affairs Tomas Vega|Tomas Vega] said the talks went well. [Vega|Tomas Vega] left at noon.',
  '[Councilman Rick Dufour|Rick Dufour] promised a hearing. “We will look at it,” [Dufour|Rick Dufour] said.',
  '[Councilwoman Petra Lindt|Petra Lindt] promised a vote. “We will look at it,” [the councilwoman|Petra Lindt] said.',
  '[FBI agent Nicole Warrick|Nicole Warrick] said she found a ledger. [The agent|Nicole Warrick] said there were no prints on it.',
  '[Marine biologist Joel Kerr|Joel Kerr] said the reef was dying. [The biologist|Joel Kerr] dived there in June.',
  '[Chairwoman Sheila Grant|Sheila Grant] said the job was safe. [She|Sheila Grant] added that nobody had asked.',
  '[Manager Declan Rush|Declan Rush] said the team was tired. [He|Declan Rush] added that two were hurt.',
  // People in apposition.
  '[His attorney, Martin Bloom,|Martin Bloom] said the boss had signed. “He did as he was told,” [the attorney|Martin Bloom] said.',
  '[Her spokesman, Carl Adler,|Carl Adler] said the phones had not stopped. “Most of them are for us,” [the spokesman|Carl Adler] said.',
  '[The group’s chair, Joan Pickles,|Joan Pickles] said they wanted answers. [The chair|Joan Pickles] spoke for an hour.',
  '[The agency’s director, Ralph Lasker,|Ralph Lasker] said the bus was on time. [The director|Ralph Lasker] has a car.',
  'The audit came in May. [Its author, a careful woman named Priya Nair,|Priya Nair] said nobody had looked. I asked the director, Tom Lasker, about it. [He|Tom Lasker] said it was out of context.',
  'The book came in June. [Its editor, Mei Tanaka,|Mei Tanaka] said it was long. We rang the publisher, David Stone. [He|David Stone] said it was too short.',
  '“They outlived us all,” said [co-author Nikos Vlachos, a former student of Eleni Pappas|Nikos Vlachos]. [Pappas|Eleni Pappas] disagreed.',
  '“It is a small town,” said [Ben Cole, a friend of Judge Carla Ruiz|Ben Cole]. [Ruiz|Carla Ruiz] did not think so.',
  '[The Hoopers|?] said they would stay with their daughter, [Carl Hooper|Carl Hooper] said.',
  '[The Okafors|?] said they would rebuild, [Denise Okafor|Denise Okafor] said.',
  // Nobody named: kept apart, taken up again, and never a name that two could share.
  '[A senior ministry official, who spoke on condition of anonymity,|A senior ministry official] said mediators would come. [The official|A senior ministry official] did not say when.',
  '[A European diplomat, who asked not to be named,|A European diplomat] said sanctions were ready. [The diplomat|A European diplomat] named no date.',
  '[Two Republican aides, granted anonymity,|Two Republican aides] said three were wavering.',
  '[Three former guards, speaking from abroad,|Three former guards] said the gate was open.',
  '[A source close to the club|A source close to the club] said nothing was agreed.',
  '[A person briefed on the call|A person briefed on the call] said it was short.',
  '[An official in Rome|An official in Rome] said no. [An official in Paris|An official in Paris] said yes. [The official|?] left.',
  '[A banker in Oslo|?] said no. [A trader in Bergen|?] said yes. [The company|?] said nothing.',
  '[The company|?] said sales had doubled.',
  '[The department|?] said the road was closed.',
  // Relative clauses.
  'A letter came from Ann Lee, [who|Ann Lee] said the roof leaked.',
  'A call came from Mayor Bob Orr, [who|Bob Orr] said the road was shut.',
  '[Officials who|Officials] met him said no.',
  '[Ann Lee, who|Ann Lee] asked for more time, said no.',
  // Honorifics, and one family with two members.
  '[Police Sgt. Anita Moss|Anita Moss] said the street was shut. [The sergeant|Anita Moss] waved cars on.',
  '[Rep. Jamal Carter (D-Ga.)|Jamal Carter] said she had shown courage. [The congressman|Jamal Carter] smiled.',
  '[Carl Hooper|Carl Hooper] woke first. [Denise Hooper|Denise Hooper] said it was bright. [Mrs. Hooper|Denise Hooper] ran.',
  '[Omar Haddad|Omar Haddad] woke first. [Leila Haddad|Leila Haddad] said it was dark. [Mr. Haddad|Omar Haddad] ran.',
  '[Kremlin spokesman Pavel Orlov|Pavel Orlov] said no call was planned. [The Kremlin|Kremlin] said it again on Friday.',
  '[White House press secretary Karen Lyle|Karen Lyle] said the bill was fine. [The White House|White House] said it again on Friday.',
]
