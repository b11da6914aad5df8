import { SHELL } from '../strings/shell.ts';

interface Props {
  readonly message: string;
  readonly onAgain?: () => void;
}

/** Says what did not work, in the server's own words. */
export function Failed({ message, onAgain }: Props) {
  return (
    <div className="failed" role="alert">
      <strong>{SHELL.failed}</strong>
      <p>{message}</p>
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {SHELL.tryAgain}
        </button>
      )}
    </div>
  );
}
