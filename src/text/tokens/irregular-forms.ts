/** Base form first, then the forms that no suffix leads back from. Forms that are another word too (found, left, saw, thought) are left out. */
const FAMILIES = `
say said|tell told|give gave given|hold held|keep kept|make made|take took taken|go went gone|know knew known
speak spoke spoken|write wrote written|bring brought|buy bought|seek sought|teach taught|fight fought
catch caught|lose lost|win won|meet met|pay paid|sell sold|send sent|spend spent|stand stood
understand understood|withdraw withdrew withdrawn|choose chose chosen|break broke broken|steal stole stolen
draw drew drawn|grow grew grown|throw threw thrown|fly flew flown|begin began begun|run ran|swear swore sworn
forget forgot forgotten|forgive forgave forgiven|hide hid hidden|lead led|build built|deal dealt|mean meant
sleep slept|sweep swept|burn burnt|learn learnt|come came|become became|overcome overcame|do did done
drive drove driven|eat ate eaten|freeze froze frozen|hear heard|mislead misled|misunderstand misunderstood
overthrow overthrew overthrown|undertake undertook undertaken|rise risen|shake shook shaken|shrink shrank
sink sank sunk|swim swam|tear tore torn|wear wore worn|arise arose arisen|flee fled|feed fed|breed bred
have has had|be is was were been are
man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|wife wives|knife knives
thief thieves|wolf wolves|half halves|shelf shelves|loaf loaves|crisis crises|hypothesis hypotheses
criterion criteria|phenomenon phenomena|person people`;

const BASES: ReadonlyMap<string, string> = new Map(
  FAMILIES.split(/[|\n]/)
    .map((family) => family.trim().split(' '))
    .flatMap(([base, ...forms]) => forms.map((form) => [form, base!] as const)),
);

/** Every irregular form that is known, in lower case. */
export const IRREGULAR_FORMS: readonly string[] = [...BASES.keys()];

const OF_MEN =
  /^((?:alder|assembly|business|camera|chair|clergy|congress|country|crafts|dutch|english|fire|fisher|foot|french|frontier|gentle|gun|guards|horse|house|irish|jury|lay|mad|middle|noble|ombuds|patrol|police|post|sales|scots|service|spokes|sports|states|tribes|watch|welsh|work|wo|councilwo|congresswo|policewo|spokeswo|chairwo|businesswo|service|work)m)en$/;

/** Base form of an irregular English form in lower case (said → say, women → woman), or null where there is none. */
export function irregularBase(word: string): string | null {
  return BASES.get(word) ?? (OF_MEN.test(word) ? `${word.slice(0, -2)}an` : null);
}
