import { escapeHtml } from '../../show/escape-html.ts';
import { API_STYLE } from './api-style.ts';
import type { ApiDocument, Operation, Parameter } from './operation.ts';
import { fieldsHtml, typeHtml } from './schema-html.ts';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const routesOf = ({ paths = {} }: ApiDocument): readonly Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

const parameterHtml = ({ name, required = false, description = '', schema = {} }: Parameter): string =>
  `<li><code>${escapeHtml(required ? name : `${name}?`)}</code>: ${typeHtml(schema)} <span>${escapeHtml(description || (schema.description ?? ''))}</span></li>`;

function bodyHtml(body: Operation['requestBody'], heading: string): string {
  const [[type, { schema = {} }] = ['', {}]] = Object.entries(body?.content ?? {});
  if (type === '') return '';
  return `<h4>${heading} <small>${escapeHtml(type)}</small></h4>${fieldsHtml(schema)}`;
}

const NEEDED: Readonly<Record<string, string>> = { public: 'for anybody' };

function routeHtml({ method, path, operation }: Route): string {
  const { summary = '', parameters = [], requestBody, responses = {}, 'x-need': need = '' } = operation;
  const given =
    parameters.length === 0
      ? ''
      : `<h4>In the address</h4><ul>${parameters.map(parameterHtml).join('')}</ul>`;
  const id = `${method} ${path}`.replace(/[^a-zA-Z]+/g, '-');
  return `<section id="${escapeHtml(id)}"><h3><code>${method} ${escapeHtml(path)}</code> <small>${escapeHtml(NEEDED[need] ?? `needs ${need}`)}</small></h3>
<p>${escapeHtml(summary)}</p>${given}${bodyHtml(requestBody, 'Sent')}${bodyHtml(responses['200'], 'Answered')}</section>`;
}

function groupsHtml(document: ApiDocument): string {
  const routes = routesOf(document);
  const { tags = [] } = document;
  const known = tags.map(({ name }) => name);
  const groups = [
    ...tags.map((tag) => ({
      ...tag,
      own: routes.filter(({ operation }) => operation.tags?.[0] === tag.name),
    })),
    {
      name: 'others',
      description: 'Others',
      own: routes.filter(({ operation }) => !known.includes(operation.tags?.[0] ?? '')),
    },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(
      ({ name, description = name, own }) =>
        `<h2 id="tag-${escapeHtml(name)}">${escapeHtml(description)}</h2>${own.map(routeHtml).join('\n')}`,
    )
    .join('\n');
}

const componentsHtml = ({ components }: ApiDocument): string =>
  Object.entries(components?.schemas ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, schema]) =>
        `<section id="${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3><p>${escapeHtml(schema.description ?? '')}</p>${fieldsHtml(schema)}</section>`,
    )
    .join('\n');

/** The API as a page to be read: its routes with what goes in and comes out, then the things that they speak of. */
export function apiPage(document: ApiDocument): string {
  const { title, version, description = '' } = document.info;
  const words = description
    .split('\n\n')
    .map((one) => `<p>${escapeHtml(one).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}: API</title><style>${API_STYLE}</style></head>
<body><main><h1>${escapeHtml(title)} ${escapeHtml(version)}: API</h1>
${words.join('\n')}
<p>For programs: <a href="/openapi.json">OpenAPI 3.1</a>.</p>
${groupsHtml(document)}
<h2>Things</h2>
${componentsHtml(document)}
</main></body></html>
`;
}
