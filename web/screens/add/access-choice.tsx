import { ADD } from '../../strings/add.ts';
import type { Access } from './send-files.ts';

interface Props {
  readonly value: Access;
  readonly onChange: (value: Access) => void;
}

const KINDS = ['open', 'internal', 'embargoed'] as const;

/** Time of an input of the browser, which has no zone, as ISO 8601 in UTC. */
const inUtc = (local: string): string => (local === '' ? '' : new Date(local).toISOString());

/** Who may see what is added. */
export function AccessChoice({ value, onChange }: Props) {
  return (
    <fieldset className="add-access">
      <legend>{ADD.access}</legend>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="access"
            checked={value.access === kind}
            onChange={() => onChange({ access: kind, until: '' })}
          />{' '}
          {ADD[kind]}
        </label>
      ))}
      {value.access === 'embargoed' && (
        <input
          type="datetime-local"
          required
          aria-label={ADD.embargoed}
          onChange={({ target }) => onChange({ access: 'embargoed', until: inUtc(target.value) })}
        />
      )}
    </fieldset>
  );
}
