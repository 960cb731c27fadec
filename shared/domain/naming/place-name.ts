import { keyOfName } from './naming.ts'

const list = (names: string): ReadonlySet<string> => new Set(names.split('|').map(keyOfName))

/** Cities that stand alone in datelines by the Associated Press's rule, and others that many papers leave alone. */
const CITIES = list(
  'Abuja|Accra|Addis Ababa|Algiers|Amman|Amsterdam|Ankara|Athens|Atlanta|Baghdad|Baltimore|Bangkok|Beijing|Beirut|Belgrade|Berlin|Bogota|Boston|Brasilia|Bratislava|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Caracas|Chicago|Cincinnati|Cleveland|Colombo|Copenhagen|Dakar|Dallas|Damascus|Delhi|Denver|Detroit|Dhaka|Djibouti|Doha|Dubai|Dublin|Edinburgh|Frankfurt|Geneva|Gibraltar|Guatemala City|Hanoi|Havana|Helsinki|Hong Kong|Honolulu|Houston|Indianapolis|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kathmandu|Khartoum|Kigali|Kyiv|Kiev|Kuala Lumpur|Kuwait City|Lagos|Lahore|Las Vegas|Lima|Lisbon|Ljubljana|London|Los Angeles|Luxembourg|Macau|Madrid|Manila|Melbourne|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Monaco|Montreal|Moscow|Mumbai|Munich|Nairobi|New Delhi|New Orleans|New York|Oklahoma City|Oslo|Ottawa|Panama City|Paris|Philadelphia|Phoenix|Pittsburgh|Port Moresby|Prague|Pristina|Quebec City|Quito|Reykjavik|Riga|Rio de Janeiro|Rome|Salt Lake City|San Antonio|San Diego|San Francisco|San Marino|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|Singapore|Skopje|Sofia|St. Louis|Stockholm|Strasbourg|Suva|Sydney|Taipei|Tallinn|Tbilisi|Tehran|Tel Aviv|The Hague|Tirana|Tokyo|Toronto|Tunis|Ulaanbaatar|United Nations|Vatican City|Vienna|Vilnius|Warsaw|Washington|Washington DC|Wellington|Yangon|Yerevan|Zagreb|Zurich|Aarhus|Abidjan|Adelaide|Aden|Ahmedabad|Albany|Albuquerque|Alexandria|Almaty|Antwerp|Asuncion|Astana|Auckland|Baku|Bamako|Barcelona|Basel|Belfast|Bengaluru|Benghazi|Bern|Birmingham|Bishkek|Bridgetown|Brisbane|Brno|Buffalo|Busan|Calgary|Cape Town|Cardiff|Casablanca|Cebu City|Chengdu|Chennai|Chisinau|Christchurch|Cologne|Cotonou|Dar es Salaam|Davao|Durban|Dushanbe|Edmonton|Freetown|Gaborone|Gdansk|Glasgow|Gothenburg|Guangzhou|Guayaquil|Hamburg|Harare|Ho Chi Minh City|Hyderabad|Izmir|Jeddah|Kampala|Kharkiv|Kingston|Kinshasa|Kochi|Kolkata|Krakow|La Paz|Lausanne|Liverpool|Louisville|Luanda|Lucknow|Lusaka|Lviv|Lyon|Malmo|Managua|Manama|Manchester|Maputo|Marseille|Medellin|Memphis|Minsk|Monrovia|Montevideo|Mosul|Muscat|Nagoya|Naples|Nashville|Nassau|Niamey|Nicosia|Odesa|Osaka|Peshawar|Perth|Phnom Penh|Podgorica|Port-au-Prince|Port of Spain|Pretoria|Pune|Quetta|Rabat|Ramallah|Rawalpindi|Rotterdam|Sacramento|San Juan|San Salvador|Sanaa|Santo Domingo|Shenzhen|Srinagar|St. Petersburg|Surabaya|Tashkent|Tegucigalpa|Thessaloniki|Tripoli|Turin|Utrecht|Valletta|Vancouver|Vientiane|Windhoek|Winnipeg|Wuhan',
)

/** States, provinces and countries that follow a town's name, in full and as newspapers shorten them. */
const REGIONS = list(
  'Ala|Alabama|Alaska|Ariz|Arizona|Ark|Arkansas|Calif|California|Colo|Colorado|Conn|Connecticut|Del|Delaware|DC|Fla|Florida|Ga|Georgia|Hawaii|Idaho|Ill|Illinois|Ind|Indiana|Iowa|Kan|Kansas|Ky|Kentucky|La|Louisiana|Maine|Md|Maryland|Mass|Massachusetts|Mich|Michigan|Minn|Minnesota|Miss|Mississippi|Mo|Missouri|Mont|Montana|Neb|Nebraska|Nev|Nevada|NH|New Hampshire|NJ|New Jersey|NM|New Mexico|NY|New York|NC|North Carolina|ND|North Dakota|Ohio|Okla|Oklahoma|Ore|Oregon|Pa|Pennsylvania|RI|Rhode Island|SC|South Carolina|SD|South Dakota|Tenn|Tennessee|Texas|Tex|Utah|Vt|Vermont|Va|Virginia|Wash|Washington State|W Va|West Virginia|Wis|Wisconsin|Wyo|Wyoming|Alberta|Alta|British Columbia|BC|Manitoba|Man|New Brunswick|NB|Newfoundland|NS|Nova Scotia|Ontario|Ont|Quebec|Que|Saskatchewan|Sask|Yukon|New South Wales|Queensland|Tasmania|Scotland|Wales|England|Northern Ireland|Puerto Rico|West Bank|Gaza Strip|Crimea|Siberia|Bavaria|Catalonia|Kashmir|Punjab|Xinjiang|Tibet|Kurdistan|Kosovo|St Kitts|St Lucia|UK|US|USA|U.A.E.|UAE|DRC',
)

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The English names of the world's countries and territories, as keys. */
const COUNTRIES: ReadonlySet<string> = new Set(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((first) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((second) => {
      const name = countryNames.of(first + second)
      return name === undefined ? [] : name.split(' & ').map(keyOfName)
    }),
  ),
)

/** Whether words are a city that newspapers name without its country. */
export function isKnownCity(words: string): boolean {
  return CITIES.has(keyOfName(words))
}

/** Whether words are a country, a state or a province. */
export function isRegion(words: string): boolean {
  const key = keyOfName(words)
  return REGIONS.has(key) || COUNTRIES.has(key)
}

/** Whether words are known to name a place: “London”, “Kampot, Cambodia”. */
export function isPlace(words: string): boolean {
  const parts = words.split(/\s*,\s*/)
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return isKnownCity(last) || isRegion(last)
  return parts.length <= 3 && isRegion(last) && parts.every((part) => /^\p{Lu}/u.test(part))
}
