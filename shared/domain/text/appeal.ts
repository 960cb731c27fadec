/** What pages and mails ask of their readers: to subscribe, to sign in, to allow, to pay. */
const ASKING =
  /^(?:(?:please )?sign up (?:for|to) |subscribe (?:to|for|now|today) ?|get (?:our|the|your) .{0,80}(?:inbox|newsletter|e-?mail)|get unlimited |(?:do you (?:know|have)|have you got|got) .{0,40}\b(?:story|tip|more|information|news)\b.{0,40}\?(?=.{0,80}(?:@|\b(?:contact|e-?mail|write|get in touch|tell us|send)\b))|follow .{1,40} on (?:whatsapp|telegram|x|facebook|instagram|bluesky|threads)\b|bereits (?:abonnent|registriert)|ap[uú]ntate|date de alta|recevez |s[’']abonner|déjà abonné|sei già abbonato|assine|já é assinante|register (?:for free|now|today)|already a (?:subscriber|member)|to (?:continue|keep) reading|this article is (?:only )?(?:for|available to) (?:subscribers|members)|become a (?:member|subscriber)|support (?:our|independent) (?:journalism|work)|download (?:our|the) .{0,40}\bapp\b|join our .{0,60}(?:channel|newsletter|group|community)|we use cookies|this (?:site|website) uses cookies|please enable javascript|abonnez-vous|inscrivez-vous|jetzt abonnieren|suscr[ií]bete|iscriviti)/iu
/** What stands where a text is for those alone who pay. */
const WALL =
  /^(?:(?:this|the (?:rest|remainder) of (?:this|the)) (?:article|story|content|post|report) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) (?:paid |paying |premium |our )?(?:subscribers|members|readers)|you(?: have|['’]ve) (?:reached|used|read|\d+) .{0,40}(?:articles?|stories)\b|article réservé aux abonnés|get unlimited (?:digital )?access)/iu
/** What is printed below mails, whoever wrote them. */
const MAIL =
  /^(?:(?:this|the (?:information|content) (?:in|of) this) (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|privileged|intended)|if you (?:have received|are not the intended)|please (?:consider|think of) the environment|you (?:are receiving|received) this|unsubscribe\b)/iu

/** Whether a line asks something of its readers, shuts a text to them, or stands below mails. It is no part of a text. */
export function asksReader(line: string): boolean {
  return ASKING.test(line) || WALL.test(line) || MAIL.test(line)
}
