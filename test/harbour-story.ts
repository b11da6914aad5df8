/** Paragraphs of an invented article, with soft hyphens where words may be parted. */
export const HARBOUR_STORY: readonly string[] = [
  'The har\u00ADbour wall at Gorrasay will be re\u00ADbuilt be\u00ADfore the win\u00ADter storms, the is\u00ADland coun\u00ADcil de\u00ADcid\u00ADed on Tues\u00ADday even\u00ADing af\u00ADter a de\u00ADbate of four hours.',
  '“We can\u00ADnot ask the boats to wait an\u00ADoth\u00ADer year,” said Dora Whit\u00ADlock, who chairs the works com\u00ADmit\u00ADtee. “Each month that pass\u00ADes costs the fleet more than the stone would.”',
  'Har\u00ADlan Voss, a skip\u00ADper with two trawl\u00ADers in the in\u00ADner ba\u00ADsin, told the meet\u00ADing that the cost had been known since the spring and that no\u00ADbody had act\u00ADed on it.',
  'The en\u00ADgi\u00ADneers had warned in April that the foun\u00ADda\u00ADtions were giv\u00ADing way on the north\u00ADern side, ac\u00ADcord\u00ADing to min\u00ADutes that were read out at the re\u00ADquest of three mem\u00ADbers.',
  'Ines Al\u00ADder, the trea\u00ADsur\u00ADer, said she would not pay for the work from the re\u00ADserve and asked for a loan in\u00ADstead, which the bank has not yet grant\u00ADed.',
  'A well-known oppo\u00ADnent of the plan, Kev Mar\u00ADlowe, left the hall be\u00ADfore the vote and did not an\u00ADswer ques\u00ADtions af\u00ADter\u00ADwards.',
];

/** The same as a reader sees them. */
export const HARBOUR_TEXT: readonly string[] = HARBOUR_STORY.map((text) => text.replaceAll('\u00AD', ''));
