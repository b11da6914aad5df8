import { createHash } from 'node:crypto';
import { outlineMarkdown } from '../../show/outline/write-outline.ts';
import { citations } from './citation.ts';
import { type Evidence, type EvidenceDocument, type PackFile, textFile, textName } from './evidence.ts';
import { originalName } from './original-name.ts';
import { readme } from './readme.ts';
import { spansCsv } from './spans-csv.ts';
import { statementJson } from './statement-json.ts';
import { timelineHtml, timelineOf } from './timeline.ts';

const snapshot = ({ page, original }: EvidenceDocument): readonly PackFile[] => {
  const { id, text } = page.reading.document;
  return [
    ...(original === null ? [] : [{ name: originalName(id, original), bytes: original.bytes }]),
    textFile(textName(id), text),
  ];
};

const sumLine = ({ name, bytes }: PackFile): string =>
  `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;

/** The files of a pack, the same for the same state of the record. */
export function packFiles(evidence: Evidence): readonly PackFile[] {
  const timeline = timelineOf(evidence);
  const files = [
    textFile('README.txt', readme(evidence)),
    textFile('CITATION.txt', citations(evidence)),
    textFile('statement.json', statementJson(evidence)),
    textFile('spans.csv', spansCsv(evidence)),
    textFile('timeline.html', timelineHtml(timeline)),
    textFile('timeline.md', outlineMarkdown(timeline)),
    ...evidence.documents.flatMap(snapshot),
  ];
  return [...files, textFile('SHA256SUMS', files.map(sumLine).join(''))];
}
