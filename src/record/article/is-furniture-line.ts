import { isTeaser } from './is-teaser.ts';

/** Longer paragraphs are never furniture, whatever they speak of. */
const LONGEST = 700;
const SHORT = 240;

/** What opens links to other articles. */
const LINKS = [
  'related(?: (?:stories|articles|links|content|coverage|topics))?',
  '(?:most|best) (?:read|viewed|popular|shared|commented|watched)(?: [^:.]{1,25})?',
  'more (?:on this(?: story| topic)?|(?:from|in|on) [^:]{1,40}|stories|like this|news|headlines)',
  '(?:read|see) (?:more|next|also)',
  'also (?:read|on [^:]{1,30}|in [^:]{1,30})',
  'you (?:may|might) (?:also )?(?:like|be interested in|have missed)',
  'recommended(?: (?:for you|reading|stories|articles))?',
  'trending(?: now| topics)?',
  '(?:top|other|popular|latest) (?:stories|news|articles|headlines)',
  "editors?'?s? picks?|don't miss|in other news|elsewhere on [^:]{1,30}|keep reading|up next|in pictures|(?:photo )?gallery|tags|topics",
].join('|');
const SHARING =
  'share|tweet|print|email|e-mail|save|copy link|link|facebook|twitter|whatsapp|linkedin|reddit|x|pinterest|telegram|bluesky|mastodon|messenger|bookmark|listen|gift|this|article|story|page|on|by|via|to|with|friends|a|[\\s|·•,/&+]';
const COUNTED = 'comments?|replies|reactions|shares?|likes?|views?|readers?|reads';
const UNIT = 'seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?';
const STAMPED = '(?:last |first )?(?:updated|published|posted|modified|edited)';

/** Heads a list of links, and nothing else. */
const HEADS_LINKS = new RegExp(
  `^(?:${LINKS}|popular(?: now)?|latest|topics|comments?|follow us(?: on .{1,40})?)\\s*[:–-]?$`,
  'i',
);
const LINES: readonly RegExp[] = [
  new RegExp(`^(?:${LINKS}|watch|listen|more)\\s*(?:[:|»›→]|[–-]\\s)`, 'i'),
  new RegExp(`^(?:${SHARING})+$`, 'i'),
  /^(?:share|tweet|print|e-?mail|save|like) (?:this|the) (?:article|story|page|post|report)\b/i,
  new RegExp(`^(?:\\d[\\d,.]*\\s*k?\\s+(?:${COUNTED})[\\s,|·•]*)+$`, 'i'),
  new RegExp(
    `^(?:(?:view|show|read|see|leave|add|post|load|join|be the first to|have your say|the conversation|an?|all|more)\\s+)*(?:\\d[\\d,.]*\\s*k?\\s*)?(?:${COUNTED})(?:\\s*\\(?\\d[\\d,.]*k?\\)?)?(?: (?:are )?(?:closed|open|so far))?\\s*[.!]?(?:\\s*[|·•]\\s*.{1,40})?$`,
    'i',
  ),
  new RegExp(
    `^(?:${STAMPED}\\s*[:–-]?\\s*)?(?:about |over )?(?:an?|\\d+|just|one|two|three|a few)\\s*(?:${UNIT}|now)\\s*(?:ago)?\\.?$`,
    'i',
  ),
  new RegExp(`^(?:${STAMPED}(?: (?:on|at))?\\s*[:–-]?\\s*)+(?=.*\\d)[\\p{L}\\d ,.:/|·()+-]{4,60}$`, 'iu'),
  /^(?:\d+[\s-]*min(?:ute)?s?(?: read)?|reading time\b.*|estimated read.*)$/i,
  /^(?:advertisement|advert|ad|sponsored(?: content| by .{1,40})?|promoted|(?:story|article) continues (?:below|after).*|skip (?:ad|to|past).*|back to top|close|menu|search|home|loading\.*|continue reading.*)$/i,
  /\b(?:view|see|go to|visit|switch to|open|read) (?:the |this )?(?:full|desktop|main|original|standard|mobile|complete) (?:page|site|version)\.?$/i,
  /^(?:©|\(c\)|copyright\b)/i,
  // Several headlines in one line.
  /^(?:[^|·•]{3,100}\s[|·•]\s){2}/,
  /^(?:[^.\d]{0,40}:?\s*)?1\.? .{3,60} 2\.? .{3,60} 3\.? /,
];

/** What a site says about itself to its readers. */
const NOTICES =
  /\b(?:uses? cookies|(?:use|store|manage|accept|reject)(?: all| your)? cookies|cookie (?:policy|settings|preferences|notice)|sign up (?:for|to)|subscribe to|newsletters?|all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|may not be (?:published|reproduced|republished|copied|redistributed|rewritten)|follow us|download (?:our|the) app|(?:support|fund) (?:our|independent|quality) journalism|(?:turn on|enable) (?:push )?notifications|regulated by (?:the )?(?:ipso|impress|independent press)|complaints? (?:policy|procedure)|letters to the editor|do you have a (?:story|tip)|(?:contact|email|call) (?:the|our) (?:newsroom|news desk|newsdesk|editors?)|to report an? (?:error|correction|mistake))\b/i;
const TO_READERS =
  /\b(?:you|your|we|our|us|this (?:site|website|page|material)|click|all rights reserved)\b/i;

const isNotice = (line: string): boolean =>
  TO_READERS.test(line) && NOTICES.test(line) && !/["“”]/.test(line);

/** Sentences longer than this are prose. */
const LONGEST_LINK = 100;

const isProse = (line: string): boolean => line.length > LONGEST_LINK && /[.!?]["”')]?$/.test(line);

/** Whether a line heads a list of links to other articles. */
export const headsLinks = (line: string): boolean => line.length <= LONGEST_LINK && HEADS_LINKS.test(line);

/** Whether a paragraph, as one line, is furniture of the page by what it says. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  const isLine = line.length <= SHORT && !isProse(line);
  return (isLine && LINES.some((one) => one.test(line))) || isNotice(line) || isTeaser(line);
}
