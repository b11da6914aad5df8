const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Given names of women. */
export const WOMEN = list(`
  Ines Mary Aisha Clara Olga Ruth Fatima Emma Yuki Nadia Helen Sofia Grace Leila Anna Marta Priya Judith Chloe Irena
  Amara Beth Carmen Dorothy Elena Freya Greta Hana Isabel Joan Karen Lucia Mei Nora Oprah Paula Rosa Sarah Tessa Uma
  Vera Wanda Ximena Yasmin Zoe Alice Bianca Celine Diana Edith Farah Gloria Heidi Ivana Julia Katya Linda Miriam
  Ngozi Olivia Petra Rachel Susan Tamara Ursula Valerie Wendy Yolanda Zainab Agnes Brigid Camille Dalia Esther`);

/** Given names of men. */
export const MEN = list(`
  Owen John Ahmed Peter Viktor Daniel Omar James Kenji Samuel Henry Luis George Tariq Adam Marek Raj Simon Leo Igor
  Abel Boris Carlos David Emil Felix Gareth Hugo Ivan Jack Karl Liam Miguel Nils Oscar Pavel Quentin Robert Stefan
  Thomas Umar Vincent Walter Xavier Yusuf Zoltan Albert Bruno Cyril Dmitri Ernest Frank Goran Hassan Isaac Julian
  Kofi Laszlo Martin Noah Otto Philip Rashid Sergei Timothy Ulrich Victor William Yannick Zachary Andrew Brian Colin`);

/** First parts of invented surnames and places. */
export const STEMS = list(`
  Ald Amb Arl Ash Bal Bar Beck Bel Ben Ber Birk Black Bram Brack Bran Bres Brin Brom Cal Cam Car Cas Chal Clay Cold Cor
  Craw Dal Dan Dar Del Den Dor Drum Dun East Ed El Ell Er Esk Fal Fen Fern Fin Flax Gal Gar Gil Glen Gran Grim Hal Han
  Har Hart Hes Hol Horn Hul In Jar Kel Ken Kes Kil King Kir Lam Lan Lark Lin Lock Lor Lun Mal Mar Mel Mer Mil Mon Mor
  Nor Oak Or Os Pem Pen Per Pol Quin Rad Ran Rav Red Ros Row Sal San Sel Shel Sor Stan Stel Tal Tar Thorn Tor Tre Van Ver`);

/** Last parts of invented surnames. */
export const SURNAME_ENDINGS = list(`
  aker ado akis alo ander anski ante ard aro away bach beck berg bert borne bridge bury by combe court croft cutt dahl
  dell den don dorf dottir elli enko ens er escu ett ez fell ford gate gham gill go grave ham hart heim holm hurst ian
  iani idis igan ina ing ingham ini inov itz kin king kov land ley lin lock low man mann mark mont moor more ney oglu
  oso ov ova ovic owski quist ridge rick rigan sen shaw sky son stad stein stone stow strom ton uez vale vin wall ward
  water well wick wood worth yan`);

/** Last parts of invented places. */
export const PLACE_ENDINGS = list(`
  abad aven bay borough bridge burg cester dale don field ford grad harbour haven head ia is kirk land mere minster
  mouth ona pool port shire stead stan vale ville wick`);

/** What an invented organisation is, after the name of its place. */
export const BODIES: readonly string[] = [
  'Council',
  'Ferries',
  'Health',
  'Police',
  'University',
  'Bank',
  'Union of Teachers',
  'Institute',
  'Energy',
  'Chamber of Commerce',
  'Housing Trust',
  'Water Board',
  'Motors',
  'Party',
  'Foundation',
  'Court of Appeal',
  'Airways',
  'Farmers’ League',
  'Ministry of Finance',
  'Museum',
  'Securities',
  'Rail',
  'Fire Service',
  'Hospital Group',
];

/** What an invented outlet is called after its place. */
export const OUTLET_NAMES = list(`
  Herald Courier Post Gazette Tribune Chronicle Observer Mail Times Journal Echo Star Examiner Dispatch Record`);

/** An office as it stands before a name, and what it has in common with its synonyms. */
export const OFFICES: readonly (readonly [title: string, office: string])[] = [
  ['Senator', 'senator'],
  ['Mayor', 'mayor'],
  ['President', 'president'],
  ['Governor', 'governor'],
  ['Minister', 'minister'],
  ['Professor', 'professor'],
  ['Councillor', 'councillor'],
  ['Chief Executive', 'chief executive'],
  ['Judge', 'judge'],
  ['Spokeswoman', 'spokesperson'],
  ['Spokesman', 'spokesperson'],
  ['Analyst', 'analyst'],
  ['Director', 'director'],
  ['General', 'general'],
  ['Chancellor', 'chancellor'],
  ['Ambassador', 'ambassador'],
];
