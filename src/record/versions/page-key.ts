/** Parameters that say where a reader came from or how a page is shown, not which page it is. */
const DROPPED =
  /^(?:utm_.*|mc_(?:cid|eid)|(?:fb|g|ms|dc|y|tt|tw|wbra|gbra)cl(?:id|src)|gclsrc|igshid|igsh|_ga|_gl|_hs(?:enc|mi)|hsctatracking|mkt_tok|oly_(?:anon|enc)_id|vero_(?:id|conv)|wt_?mc.*|pk_.*|piwik_.*|mtm_.*|at_(?:medium|campaign|custom\d|link.*|format|ptr_name|bbc_team)|ns_.*|cmp(?:id)?|ocid|icid|ito|ncid|sref|smid|smtyp|ref(?:_?src|_?url|errer|erer)?|referrer|source|src|via|from|share(?:d|_.*|token)?|sh|s?cid|campaign(?:_?id)?|trk|tracking.*|xtor|partner|taid|guccounter|guce_.*|amp(?:_.*)?|outputtype|output|print(?:able|_?view|er_?friendly)?|mobile|m|app|noredirect|cn-reloaded|_|cb|nocache|timestamp|ts|rss|feed|embed|fbclid|usqp|spm|__.*)$/i;
/** Values under which a parameter says how a page is shown, not which it is. */
const SHOWN = /^(?:amp|print|printable|mobile|text|full|all|single|singlepage|desktop|webview)$/i;
const SHOWING = /^(?:view|mode|format|layout|display|style|version|type|tpl|template|showas|pagewanted)$/i;

const HOST_PREFIX = /^(?:www\d?|m|mobile|amp|touch|wap|edition-m)\.(?=[^.]+\.)/;
const INDEX = /\/(?:index|default|home)\.(?:html?|php|aspx?|jsp|cfm|shtml)$/i;
/** Variants of a page for small screens and paper. */
const VARIANTS: readonly RegExp[] = [
  /^\/(?:amp|m|mobile|print)(?=\/)/i,
  /\/(?:amp|print|mobile|printer-friendly|full|single-page)$/i,
  /[.-](?:amp|print)(?=\.html?$|$)/i,
];

/** The page that a copy of it in a cache of AMP pages stands for. */
function uncached(url: URL): URL {
  const cached = /^\/(?:amp|c|v)\/(?:s\/)?(?<page>[^/]+\.[^/]+\/.*)$/.exec(url.pathname)?.groups?.page;
  const isCache = /(?:^|\.)(?:ampproject\.org|google\.[a-z.]+)$/.test(url.hostname);
  return (isCache && cached && URL.parse(`https://${cached}${url.search}`)) || url;
}

function hostKey({ hostname, port }: URL): string {
  let host = hostname.toLowerCase().replace(/\.$/, '');
  while (HOST_PREFIX.test(host)) host = host.replace(HOST_PREFIX, '');
  return port === '' || port === '80' || port === '443' ? host : `${host}:${port}`;
}

function pathKey({ pathname }: URL): string {
  let path = pathname.replace(/\/{2,}/g, '/');
  path = path.replace(/\/+$/, '');
  for (const variant of VARIANTS) path = path.replace(variant, '');
  return path.replace(INDEX, '').replace(/\/+$/, '');
}

const isKept = ([name, value]: readonly [string, string]): boolean =>
  !DROPPED.test(name) && !(SHOWING.test(name) && SHOWN.test(value));

function queryKey({ searchParams }: URL): string {
  const kept = [...searchParams].filter(isKept).map(([name, value]) => `${name}=${value}`);
  return kept.length === 0 ? '' : `?${[...new Set(kept)].sort().join('&')}`;
}

/**
 * What a page is known by, however its address is decorated: without scheme, `www.`, `m.` and `amp.`, default port,
 * fragment, tracking, the slash at the end, `index.html`, and what asks for it as AMP or for print. Parameters that may say
 * which article it is (`?id=`, `?p=`) are kept, sorted. What is no address of the web is its own key.
 */
export function pageKey(address: string): string {
  const parsed = URL.parse(address.trim());
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return address.trim();
  const url = uncached(parsed);
  const route = /^#!?\/./.test(url.hash) ? url.hash : '';
  return hostKey(url) + pathKey(url) + queryKey(url) + route;
}
