import type { ReactNode } from 'react';
import type { ReadView } from '../../../../src/server/contract.ts';
import { textFragment } from '../../../../src/text/text-fragment.ts';
import { Day } from '../../../parts/day.tsx';
import { hostOf } from '../../../parts/document-line.tsx';
import { OutLink } from '../../../parts/out-link.tsx';
import { seenText } from '../../../parts/seen-text.ts';
import { READ } from '../../../strings/read.ts';
import { titleOf } from './title-of.ts';

const opensWithTitle = ({ blocks, text }: ReadView['document']): boolean =>
  blocks[0]?.kind === 'title' && text.slice(0, blocks[0].start).trim() === '';

function Notices({ notices }: Pick<ReadView, 'notices'>) {
  if (notices.length === 0) return null;
  return (
    <ul className="notice read-notices" aria-label={READ.notices}>
      {notices.map(({ code, message }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity but their place.
        <li key={at}>
          <strong>{seenText(code)}</strong> <bdi>{seenText(message)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Byline({ byline }: { readonly byline: string }) {
  return (
    <span>
      {/^by\s/i.test(byline) || `${READ.by} `}
      <bdi>{seenText(byline)}</bdi>
    </span>
  );
}

/** The way to the page; an address that is none of a page of the web is shown as it is. */
function Address({ document }: Pick<ReadView, 'document'>) {
  const page = textFragment(document, []);
  if (page !== null) return <OutLink to={page}>{READ.originalPage}</OutLink>;
  return document.url === null ? null : <bdi>{seenText(document.url)}</bdi>;
}

interface Props {
  readonly view: ReadView;
  readonly titleAs: 'h1' | 'h2';
  /** What else stands beside its outlet, each in an element of its own. */
  readonly beside?: ReactNode;
  /** What stands between that and the title. */
  readonly children?: ReactNode;
}

/** What stands above a text: outlet, day, byline, the way to the page, what was odd; the title, unless the text opens with it. */
export function DocumentHead({ view, titleAs: Title, beside, children }: Props) {
  const { document, attributions, notices } = view;
  const { publisher, url, byline, publishedAt } = document;
  return (
    <header className="read-head">
      <p className="read-line">
        <span className="outlet">
          <bdi>{seenText(publisher ?? '') || hostOf(url) || READ.noOutlet}</bdi>
        </span>
        <Day date={publishedAt} />
        {byline && <Byline byline={byline} />}
        <Address document={document} />
        {beside}
      </p>
      <Notices notices={notices} />
      {children}
      {attributions.length === 0 && <p className="read-nothing">{READ.nothing}</p>}
      {opensWithTitle(document) || (
        <Title className="read-title">
          <bdi>{titleOf(document)}</bdi>
        </Title>
      )}
    </header>
  );
}
