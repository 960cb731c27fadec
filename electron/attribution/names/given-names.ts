/** Given names, and whose they mostly are. Written by hand. */
export type Gender = 'female' | 'male' | 'unknown'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const WOMEN =
  list(`simone poppy millie aria thea mila ellie hollie debs kylie bronwen bronwyn eilidh mhairi morag fionnuala tasha ngaire keisha lakisha jazmine adaeze ifeoma amaka funmi folake fatou aminata
  mariama khadija fatoumata wanjiku akinyi atieno njeri wambui nyambura thandiwe nomsa lindiwe thandeka sibongile priyanka kavya divya sneha meena mamata smriti haruka thuy siti nurul ximena paola
  emer meenakshi ashwini danni sinead sinéad gráinne grainne róisín orlaith niamh zoë chloë abigail ada adele adriana agatha agnes agnieszka aileen ailsa aimee aisha akiko akosua alana alba alexa alexandra alexandria alia alice alicia alina alisha alison allison
  alma althea alyssa amalia amanda amaya amber amelie amina amira amrita amy ana anastasia anat angela angelica angelina anika anisa anita anja anjali anke ann anna anneke
  anneliese annette annie annika antoinette antonia anushka anya aoife aparna april arabella ariana arianna artemis arundhati ashanti asma astrid athena audra audrey
  aurelia aurora ava ayanna ayesha ayla azadeh aziza barb barbara beata beatrice beatriz bella benedetta berenice bernadette bertha beth bethan bethany betsy bettina betty
  beverly beyonce bianca bilqis birgit blanca blythe bonnie brenda brianna bridget bridgette britt brittany brooke bryony camila camille candace candice carina carla carly
  carol carole carolina caroline carolyn carrie cassandra cassie catalina catherine catrin catriona cecile cecilia celeste celia celine chantal charlene charlotte charmaine
  chelsea chelsey cherie cherry cheryl chiamaka chiara chioma chitra chloe christa christel christiane christie christina christine ciara cicely cindy claire clara clarissa
  claudia clementine cleo colette colleen concetta condoleezza constance consuelo cora cordelia corinne cornelia cristina crystal cynthia daisy dalia daniela daniella
  danielle daphne daria darlene dawn debbie debora deborah debra deepa deirdre delia delilah delphine demi denise desiree dessa devi diana diane dianne diya dolores donna
  dora dorcas doreen doris dorothea dorothy dulce edith edna edwina eileen ekaterina elaine eleanor elena eleni eleonora elif elina elinor elisa elisabeth elise eliza
  elizabeth elke ella elle ellen elodie eloise elsa elsie elspeth elvira emilia emilie emily emma emmeline erica erika erin ernestine esme esmeralda esra estelle esther
  ethel eugenia eugenie eunice eva evangeline evelyn evie ewa fabiola faith fanny farah fareeda farida fatemeh fatima fatma fay faye felicia felicity fenella fern fernanda
  fiona flavia fleur flora florence florencia frances francesca freda freya frida frieda gabriela gabriella gabrielle gail galina geeta gemma genevieve gennifer georgette
  georgia georgina geraldine gertrude gillian gina ginny giorgia giovanna gisela giselle gita giulia gladys glenda glenys gloria goldie grace greta gretchen guadalupe
  gudrun gulnara gwen gwendolyn hadiza hafsa haifa hala halima hana hania hannah harriet hattie hawa hazel heather heba hedwig heidi heike helen helena helene helga helle
  henrietta hermione hetty hilary hilda hillary hina holly honor hope huda huma ida ikram ilana ilaria ilse iman imani imelda imogen ina indira ines inga inger ingrid iona
  irena irene irina irma isabel isabella isabelle isla isobel ivanka ivy jacinda jacinta jaclyn jacqueline jacquelyn jade jamila jana jane janelle janet janette janice
  janine jasmin jasmine jaya jayne jeanette jeannie jenna jennie jennifer jenny jessica jill joan joanie joann joanna joanne jocelyn jodie joelle johanna josefina josephine
  josie joy joyce juanita judi judit judith judy julia juliana julianne julie juliet juliette june justine kaitlyn kaja kamala kamila kamilla karen karima karin karla
  karolina kasia katarina kate katherina katherine kathie kathleen kathrin kathryn kathy katia katie katja katrina katy kavita kavitha kaye kayla kaylee keeley keiko keira
  kellyanne kerri kerrie kiara kiera kimberly kirsten kirsty kitty komal kristen kristi kristin kristina kristy krystal kyla lakeisha lakshmi lana lara larissa latisha
  latoya laura laurel lauren lavinia layla lea leah leanna leanne leena leila lena leonie leonora leticia letitia lia liana libby lidia liesl lila lilian liliana lilith
  lillian lily lina linda lindy linnea liora lisa liv livia liz liza lizzie lois lola lorena lorenza loretta lori lorna lorraine lottie louisa louise lourdes luana lubna
  lucia luciana lucie lucille lucinda lucy ludmila luisa luna lydia lynda lynette lynne mabel maddie madeleine madeline madhuri madison mae maeve magdalena maggie mahnaz
  maia maira maisie malala malia mandy manon manuela mara marcela marcella marcia margaret margarita margaux margery margot marguerite maria mariam marian mariana marianna
  marianne maribel marie marielle marietta marilyn marina marion marisa marisol marissa marjorie marla marlene marta martha martina marwa mary maryam maryann mathilde
  matilda maud maude maura maureen mavis maxine maya mayumi meera megan megyn mehreen mei melania melinda melissa mercedes mercy meredith meryl mia michaela michele
  michelle mildred milena milly mimi mina minerva mira miranda mireille miriam misty mitzi moira molly mona moneeka monica monika monique muriel myra myriam myrna myrtle
  nadia nadine naima naina nan nancy nanette naoko naomi nasreen nastassja natalia natalie natalya natasha nazanin neelam neha nell nellie nerys nessa ngozi nia niamh
  nichola nicki nicola nicole nicolette nigella nikki nilofar nina nirmala nita noelle noemi nomvula noor nora norah noreen norma nour noura nuala nuria octavia odette
  ofelia oksana olave olena olga olive olivia oonagh ophelia oprah orla ottilie padma paige paloma pam pamela parvati parveen pascale patience patricia patti patty
  paula pauline pearl peggy penelope penny persephone petra petronella philippa phillipa phoebe phyllis pia pilar pippa polina pooja portia prerna priya prudence prunella
  queenie rachael rachel raina raisa ramona randi rania raquel rashida rashmi raya rebeca rebecca rebekah regina rekha renata renee reshma rhea rhiannon rhoda rhona rhonda
  rianna rita roberta robyn rochelle roisin romy rona ronda rosa rosalie rosalind rosalyn rosamund rosanna rosario rose roseanne roselyn rosemarie rosemary rosetta rosie
  rowena roxana roxanne rubina ruby rukmini rupali ruta ruth ruthie sabah sabina sabine sabrina sadia sadie saffron saira sakina salima salma samantha samira sana sandi
  sandra sandy sania sanna saoirse sara sarah sarita saskia savannah scarlett selena selina selma senait serena shabana shakira shanice shannon shanta shari sharmila sharon
  shauna shazia sheila shelagh shelley sherri sherrie sherry sheryl shireen shirin shirley shona shreya sian sibyl sienna sigrid silvia sinead siobhan sofia sofie
  solange soledad solveig sonia sonja sonya sophia soraya stacey stacie stacy stella stephanie stephany sue sujata sukanya sulochana sumaya summer sunita sunniva susan
  susana susanna susannah susanne susie suzanne suzy svetlana swati sybil sylvia tabitha tahira talia tallulah tamar tamara tamika tammy tamsin tania tanisha tanja tanya
  tara taryn tatiana tatyana teodora teresa terri tess tessa thalia thandi thelma theodora theresa therese thora tiffany tilda tilly tina tori tracey tracie tracy tricia
  trina trinity trish trisha trudy tulsi tyra uma una ursula usha vaishali valentina valeria valerie vanessa vanya vasundhara veena velma vera verity verna veronica
  veronika vesna vicki vickie vicky victoria vida vidya viola violet violeta violetta virginia vita viv viviana vivien vivienne wanda wangari wanjiru wendy whitney
  wilhelmina willa wilma winifred winnie xanthe xiaomei xochitl yael yara yasmin yasmine yelena yetunde yoko yolanda yoshiko ysabel yuki yulia yumi yvette yvonne zadie
  zahra zainab zanele zara zaynab zeinab zelda zena zhanna zhenya zina zoe zoey zofia zora zsofia zubaida zuzana`)

const MEN =
  list(`aiden eoin fergal fionn tadhg ruairi niall cathal murdo dafydd geraint iwan huw owain kev jarrod segun kunle ikenna obinna ousmane themba mandla bongani deepak hao minh tuan budi agus joko
  dean earl dugald harish corey cameron aaron abbas abdel abdul abdullah abdullahi abdulrahman abel abhishek abiodun abraham achim adam adamu adebayo adebola adel aden adil aditya adnan adrian adriano agustin
  ahmad ahmed aidan ajay akash akhil akin akira akshay al alain alan alasdair alastair albert alberto aldo alec alejandro alejo aleksandar aleksander alessandro alessio
  alexander alexei alf alfie alfonso alfred alfredo alhaji ali alim alistair allan allen alok alphonse alvaro alvin amadou amar ambrose amin amir amit amos anatoly anders
  andre andreas andrei andres andrew andrey andriy andrzej angelo angus anil anselm anthony antoine anton antoni antonio antony anwar aravind archie ari arif aristotle
  arjen arjun arlo armand armando armin arnaud arnav arne arnie arno arnold artem arthur arturo arun arvind asad ashish ashok ashraf ashwin asif aslam atif atul augustine
  augusto aurelio austin avi avraham axel ayman ayodele aziz babak babatunde balaji barack barnabas barnaby barney barrie barry bart bartholomew bartosz bashar basil bassam
  bastian baz beau ben benedict benito benjamin benji benny bernard bernardo bernd bernie bert bertie bertrand bharat bhavesh biju bilal bill billy bjorn blaine blake bob
  bobby bogdan bola bora boris boyd brad bradford bradley brady bram brandon brendan brent bret brett brian brock brody bruce bruno bryan bryce bryn bud burak burt byron
  caleb callum calum calvin cameron carl carlo carlos carlton carson carter cary caspar casper cecil cedric cesar chad chandra charles chas che chen chester chidi chinedu
  chip chris christian christopher chuck chukwuma chuma cillian claude claudio claus clay clayton clement cletus cliff clifford clint clinton clive clyde cody col colin
  colm colton conan connor conor conrad constantin cormac cornelius cory cosmo craig crispin cristian cristiano cristobal curt curtis cuthbert cyril cyrus dalton damian
  damien damon dan dane daniel danilo danny dante darius darragh darrell darren darryl darwin dave davey david davide dawid dawit declan dejan demetrius denis dennis
  denys denzel deon derek dermot derrick desmond dewayne dewi dexter dhruv dick didier diego dieter dietmar digby dilip dimitri dimitrios dimitris dinesh dion dirk dmitri
  dmitry dmytro dom domenico dominic dominik don donal donald donnie donny doug dougal douglas duane dudley duncan dustin dwayne dwight dwyane dylan eamon eamonn   ebenezer ed eddie edgar edgardo edmund edoardo eduard eduardo edward edwin efrain egor ekow eli elias elie elijah elio eliot elliot elliott ellis elmer elon elton elvis
  emanuel emeka emerson emil emile emilio emlyn emmanuel emmett emre enda enoch enrico enrique enzo ephraim erhan eric erich erik ernest ernesto ernie ernst errol erwan
  esteban ethan etienne euan eubulus eugene eustace evan evander everett ewan ezekiel ezra fabian fabio fabrice faisal farhad farid farouk faruq fatih faustino fawaz
  federico felipe femi ferdinand fergus fernando ferran fidel filip filippo finbar findlay finlay finn fintan flavio florian floyd forrest francesco francis francisco
  franco francois frank franklin franz fraser fred freddie freddy frederic frederick fredrik friedrich fritz fumio gabor gabriel gabriele gad gamal ganesh gareth garfield
  garrett garry garth gary gaston gaurav gavin gene geoff geoffrey geordie georg george georges georgi georgios gerald gerard gerardo gerhard gerry gert giacomo gianluca
  gianni gideon gil gilbert gilberto giles gino giorgio giovanni girish giuliano giulio giuseppe glen glenn godfrey godwin gonzalo gopal goran gordon graeme graham grant
  greg gregor gregory grigory guido guillaume guillermo gunnar gunter gus gustav gustavo guy habib hadi hafiz hakan hakim hal hamid hamish hamza hani hanif hank hannes hans
  hans-peter haris harish harold haroon harris harrison harry haruki harun harvey hasan hashim hassan haydn heath hector hedley heinrich heinz helmut hemant henri henrik
  henrique henry herb herbert herbie herman hernan hesham hideo hilario hiram hiroshi hisham horace horatio horst hosni howard howie hubert hudson hugh hugo humberto
  humphrey hunter hussain hussein hyun iain ian ibrahim ibrahima idris ignacio ignatius igor ihor ike ilan ilham ilya imad imran inderjit innocent ioan ioannis iqbal ira
  irfan irving irwin isaac isaiah ishaan ishmael isidore ismael ismail israel issa ivan ivar ivo ivor jabari jack jackson jacob jacques jago jake jakob jakub jalal jamaal
  jamal james jamil jamshed janek janos jared jarek jarod jaroslav jarvis jason jasper javed javid javier jayden jayson jean-claude jean-paul jean-pierre jeb jed jeff
  jefferson jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jethro jez jim jimbo jimmy joachim joao joaquin jock joe joel johan johann johannes john john-paul
  johnnie johnny jon jonah jonas jonathan jonny joost jorg jorge jose josef joseph josh joshua josiah josip juan juergen julian julio julius jurgen justin justus kabir
  kaito kamal kane karim karl karthik kaspar kasper katsumi kaveh kazuo keenan keir keith kelvin ken kendrick kenji kennedy kenneth kenny kent keon kerem keshav kevin
  khaled khalid khalil khizr kiefer kieran killian kingsley kiran kirill kirk klaas klaus knut kofi kojo konrad konstantin kosta kourosh krishna kristian kristof krzysztof
  kumar kunal kurt kwabena kwaku kwame kwasi kwesi kyle lachlan lal lamar lamine lance larry lars laszlo laurence laurent lavon lawrence lawson leander leif leighton len
  lenny leo leon leonard leonardo leonid leopold leroy les lester lev levi levon lewis lex liam lincoln lino linus lionel llewellyn lloyd logan loic lonnie lorcan lorenz
  lorenzo lorne lou louie louis lowell luc luca lucas lucian luciano lucien lucio lucius ludovic ludwig luigi luis luiz lukas luke luther lyle lyndon mac mack magnus
  mahathir mahesh mahmood mahmoud mahmud maik majid makoto malachi malachy malcolm malik mamadou manfred mani manish manny manoj mansoor manu manuel marc marcel marcello
  marcelo marcin marcio marco marcos marcus marek mariano mario marius mariusz mark markus marlon marshall martin marty marvin massimo mat mateo mateusz mathew mathias
  mathieu matias mats matt matteo matthew matthias maurice mauricio maurizio mauro max maxim maximilian maxwell mehmet melvin mervyn micah michael micheal mick mickey
  miguel mihai mikael mike mikel mikhail mikko miklos milan miles milo milos milton mirko miro miroslav mitch mitchel mitchell mitt moe mohamad mohamed mohammed mohan mohit
  mohsen moises monty mordecai moritz morris mort mortimer moses moshe mostafa moussa muammar mubarak muhammad muhammed mukesh mungo murad murali murray murtaza musa
  mustafa mustapha mykola myles myron nabil nadeem nadir naftali nando narendra nasir nasser nate nathan nathaniel naveed naveen navin neal ned neil nelson neville newt
  nicholas nick nico nicolas nicolo niels nigel nikesh nikhil niko nikolai nikos nile nils nima nino nitin noah noam noel nolan norbert norman norris nuno oded oisin olaf
  olav ole oleg oleksandr oliver olivier olli ollie olof olu oluwaseun omar omari ondrej ophir oren orlando orson orville oscar oskar osman osvaldo oswald otis otto owen
  ozan pablo paddy padraig pankaj panos paolo paraic pascal pasquale patricio patrick patrik paul paulo pavel pawel pedro peer percival percy perry pete peter petr
  petros phil philip philipp philippe phillip phineas pierce pierluigi pierre pierre-yves piers pieter piotr pradeep prakash pramod pranav prasad prashant praveen prem
  preston quentin quincy quintin radek radoslav radovan raf rafael rafe rafi rafiq raghav raheem rahim rahul raimund rainer raj rajeev rajesh rajiv rakesh ralf ralph rama
  ramesh rami ramin ramiro ramon ramsey ranald rand randall randolph randy raphael rashad rashid raul ravi ray rayan raymond raza recep reece reg reggie reginald reid
  reince reinhard reinhold remi remy rene reuben rex reza rhodri rhys ricardo rich richard richie rick ricky ridley rikki rob robbie robert roberto roby rocco rod roddy
  roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolando rolf romain roman romeo ron ronald ronaldo ronan ronnie rory roscoe ross roy royce ruaridh ruben
  rudi rudolf rudolph rudy rufus rui rupert russell rusty ruud ryan ryu sachin sadiq saeed sajid sal salah salim salman salvador salvatore sameer sami samir sammy
  samson samu samuel sandeep sander sandip sandro sanjay sanjeev santiago santosh satish satoshi saul savas scot scott scotty seamus sean seb sebastian selim selwyn serge
  sergei sergey sergio seth seung shahid shakeel shane shankar sharif shashi shaun sheldon shem shimon shinzo shiv shlomo shreyas shyam sid siddharth siegfried silas
  silvano silvio simeon simon sinclair sipho sjoerd slavko slobodan sol solomon soren spencer srinivas stan stanislav stanley stavros stef stefan stefano steffen
  stellan stephen stevan steve steven stewart stig stu stuart subhash sudhir sujit sulaiman sumit sunil suresh sven sylvester tadas tadeusz taha tahir taj takashi
  takeshi talal tamas tancredi tapan taras tarek tarik tariq taro tatsuya ted teddy teo teodor terence terrance terrell terrence thabo thad thaddeus thanos theo theodore
  thiago thierry thomas thorsten tiago tibor tim timo timothy timur tito tobi tobias toby todd tolga tom tomas tomasz tommaso tommy tomohiro tony torsten toru travis trent
  trevor tristan troy truman tucker tunde turlough ty tycho tyler tyrell tyrone ulrich umar umberto usman uwe vadim valentin valentino vance varun vasily vaughan vaughn
  venkat vern vernon vic vicente victor vijay vikram viktor vinay vince vincent vincenzo vineet vinod virgil vishal vitali vitaly vito vittorio vivek vlad vladimir
  vladislav volodymyr wade waleed walid wallace wally walt walter waqar warren warwick wayne webster wes wesley wilbur wilf wilfred wilfredo wilhelm will willem willi
  william willie willis wilson winston wojciech wolf wolfgang wyatt xavier yahya yair yannick yannis yaroslav yasir yasser yiannis yitzhak yogesh yorick youssef yuan yuri
  yusuf yves zac zach zachariah zachary zack zafar zahid zaid zain zak zane zeke zeki ziad zoltan zoran zubair`)

/** Names of women and of men. */
const EITHER =
  list(`alex alexis andrea ariel ashley aubrey avery bobbie carey carmen casey charlie courtney dale dana darcy devon dominique drew eden elisha finley frankie georgie
  harper hayden jackie jaime jamie jan jay jean jess jessie jo jody jordan jude jules kai kelly kelsey kendall kerry kim kit kris lauri laurie lee leigh lesley leslie
  lindsay lindsey loren lyn lynn marlo mel merle mika morgan nana nat nic nicky nikita noa ola parker pat peyton quinn reagan reese regan riley robin rowan sacha sam sasha
  shawn shay shea shelly sidney skyler steph stevie suman sydney taylor terry toni val vivian wyn yan yoshi`)

/** Given names that are places too: alone they are no sign of a person. */
const PLACES = list(
  'austin carolina charlotte chelsea dakota dallas florence georgia houston israel jackson jordan lincoln lourdes madison milan paris phoenix sydney victoria virginia washington chad kent lorraine jersey asia india guadalupe orlando santiago geneva vienna verona adelaide alexandria',
)

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}+|\.$/gu, '')
    .toLowerCase()
}

export function isGivenName(word: string): boolean {
  const key = keyOf(word)
  return WOMEN.has(key) || MEN.has(key) || EITHER.has(key)
}

/** Whether a word is rather a given name than a place: "Virginia" may be either. */
export function isOnlyGivenName(word: string): boolean {
  return isGivenName(word) && !PLACES.has(keyOf(word))
}

export function genderOfGivenName(word: string): Gender {
  const key = keyOf(word)
  if (WOMEN.has(key)) return 'female'
  return MEN.has(key) ? 'male' : 'unknown'
}
