/** What stands before `-ise` in words that no one spells with `-ize`. */
const NEVER_IZE =
  /^(?:(?:re|un)?(?:adv|surpr|prom|comprom|prem|prec|conc|exerc|expert|franch|enfranch|improv|merchand|otherw|likew|superv|telev|rev|dev|advert|compr|enterpr|desp|exc|inc|circumc|parad|treat|mort|appr|pr|repr|chem|dem|rem|val|clockw|lengthw|an|r|ar|w)|.*[aou])$/;

const OUR =
  /^((?:dis|mis|un)?(?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))our/;

const DOUBLED =
  /^(appal|cancel|channel|counsel|dial|enrol|equal|fuel|fulfil|grovel|initial|instal|jewel|label|level|libel|marvel|model|pencil|quarrel|revel|rival|shovel|signal|total|travel|tunnel|unravel)l(?=(?:ed|ing|er|or|ous|ment|s|$))/;

/** British on the left, American on the right, each wherever it begins a word. */
const STARTS: readonly (readonly [RegExp, string])[] = [
  [OUR, '$1or'],
  [DOUBLED, '$1'],
  [/^(skil|wil)l(?=ful)/, '$1'],
  [
    /^((?:epi)?cent|theat|(?:centi|kilo|milli|nano)?met|lit|fib|sab|calib|lust|somb|spect|meag)re(?=[sd]?$)/,
    '$1er',
  ],
  [/^(def|off|lic|pret)ence(?=$|s$|d$|less)/, '$1ense'],
  [/^(anal|catal|dial|epil|monol|prol|travel)ogue/, '$1og'],
  [/^(anal|catal|electrol|paral|psychoanal)ys(?=e$|ed$|es$|ing$|er)/, '$1yz'],
  [/^(judg|acknowledg|abridg)ement/, '$1ment'],
  [/^programme(?=s?$)/, 'program'],
  [/^enquir/, 'inquir'],
  [/^sceptic/, 'skeptic'],
  [/^grey/, 'gray'],
  [/^ageing$/, 'aging'],
  [/^aeroplane/, 'airplane'],
  [/^aluminium/, 'aluminum'],
  [/^manoeuv(?:re|er)/, 'maneuver'],
  [/^(p|orthop)aed/, '$1ed'],
  [/^(an|leuk)aem/, '$1em'],
  [/^anaesth/, 'anesth'],
  [/^haemo/, 'hemo'],
  [/^foet(?=us|al)/, 'fet'],
  [/^oe(?=stro|soph)/, 'e'],
  [/^(m|sm)ould(?=$|s|y|er|ing)/, '$1old'],
  [/^plough/, 'plow'],
  [/^moustach/, 'mustach'],
  [/^pyjama/, 'pajama'],
  [/^yoghurt/, 'yogurt'],
  [/^sulph/, 'sulf'],
  [/^practis(?=e|ing)/, 'practic'],
  [/^whilst$/, 'while'],
  [/^amongst$/, 'among'],
];

/** Words that are changed so near their beginning that no prefix of one spelling leads to the other. */
export const RESPELLED_WORDS: readonly string[] =
  'aeroplane ageing anaemia anaesthetic enquire enquiry foetal foetus grey haemoglobin haemorrhage leukaemia manoeuvre mould moustache oesophagus oestrogen orthopaedic paediatric paediatrician plough pyjamas sceptic sceptical scepticism smoulder sulphur yoghurt'.split(
    ' ',
  );

const ISE = /^(.{3,})is(e[drs]?|ers|ing|ations?|ational|ingly)$/;

/**
 * One spelling for what British and American English spell apart, so that the same statement is found in the
 * papers of both: organisation → organization, defence → defense, labour → labor, travelled → traveled. The
 * word, in lower case, is only ever compared and never shown.
 */
export function uniteSpellings(word: string): string {
  const ise = ISE.exec(word);
  if (ise) return NEVER_IZE.test(ise[1]!) ? word : `${ise[1]}iz${ise[2]}`;
  for (const [start, put] of STARTS) if (start.test(word)) return word.replace(start, put);
  return word;
}
