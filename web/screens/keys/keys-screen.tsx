import { useTitle } from '../../app/use-title.ts';
import { KEY_LISTS } from '../../strings/keys.ts';
import { SHELL } from '../../strings/shell.ts';

/** What keys do. */
export function KeysScreen() {
  useTitle(SHELL.keys);
  return (
    <div className="page">
      <h1>{SHELL.keys}</h1>
      {KEY_LISTS.map(({ screen, keys }) => (
        <section key={screen} className="key-list">
          <h2>{screen}</h2>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((one, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a key may be struck twice.
                    <kbd key={at}>{one}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
