import { useState } from 'react';
import { SHELL } from '../strings/shell.ts';
import { chosenTheme, THEMES, type Theme, wearTheme } from './theme.ts';

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (next: Theme) => {
    wearTheme(next);
    setTheme(next);
  };
  return (
    <label className="theme-choice">
      <span className="unseen">{SHELL.themeLabel}</span>
      <select value={theme} onChange={({ target }) => choose(target.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {SHELL.theme[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
