import { escapeHtml } from '../../show/escape-html.ts';
import type { Schema } from './operation.ts';

const code = (words: string): string => `<code>${escapeHtml(words)}</code>`;

const link = (ref: string): string => {
  const name = ref.split('/').at(-1)!;
  return `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>`;
};

const isRecord = (one: Schema['additionalProperties']): one is Schema => typeof one === 'object';

/** What kind of value a schema lets through, in a line of HTML; fields of an object stand in brackets. */
export function typeHtml(schema: Schema): string {
  const { $ref, type, items, prefixItems, anyOf, oneOf, properties, additionalProperties } = schema;
  if ($ref !== undefined) return link($ref);
  const others = anyOf ?? oneOf;
  if (others) return others.map(typeHtml).join(' or ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(' or ');
  if (prefixItems) return `[${prefixItems.map(typeHtml).join(', ')}]`;
  if (items) return `list of ${typeHtml(items)}`;
  if (properties) return `{ ${fieldList(schema)} }`;
  if (isRecord(additionalProperties)) return `by name: ${typeHtml(additionalProperties)}`;
  return escapeHtml([type ?? 'anything'].flat().join(' or '));
}

const fieldList = ({ properties = {}, required = [] }: Schema): string =>
  Object.entries(properties)
    .map(([name, one]) => `${code(required.includes(name) ? name : `${name}?`)}: ${typeHtml(one)}`)
    .join(', ');

/** The fields of a schema with what is said of them, as a list; its kinds of value where it has none. */
export function fieldsHtml(schema: Schema): string {
  const { properties, required = [] } = schema;
  if (!properties) return `<p>${typeHtml(schema)}</p>`;
  const fields = Object.entries(properties).map(([name, one]) => {
    const words = one.description === undefined ? '' : ` <span>${escapeHtml(one.description)}</span>`;
    return `<li>${code(required.includes(name) ? name : `${name}?`)}: ${typeHtml(one)}${words}</li>`;
  });
  return `<ul>${fields.join('')}</ul>`;
}
