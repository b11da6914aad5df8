import { ACTS, type AttributionValues, MANNERS, POLARITIES } from '../../../../src/model/index.ts';
import { CORRECT } from '../../../strings/review.ts';
import { MANNER, POLARITY } from '../../../strings/standing.ts';

interface Props {
  readonly values: AttributionValues;
  readonly onChange: (values: AttributionValues) => void;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly of: readonly T[];
  readonly words: (one: T) => string;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, of, words, onChange }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value as T)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Manner, polarity and act, to be chosen. */
export function ValueChoices({ values, onChange }: Props) {
  return (
    <div className="review-values row-of">
      <Choice
        label={CORRECT.manner}
        value={values.manner}
        of={MANNERS}
        words={(one) => MANNER[one]}
        onChange={(manner) => onChange({ ...values, manner })}
      />
      <Choice
        label={CORRECT.polarity}
        value={values.polarity}
        of={POLARITIES}
        words={(one) => POLARITY[one]}
        onChange={(polarity) => onChange({ ...values, polarity })}
      />
      <Choice
        label={CORRECT.act}
        value={values.act}
        of={ACTS}
        words={(one) => one}
        onChange={(act) => onChange({ ...values, act })}
      />
    </div>
  );
}
