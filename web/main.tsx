import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Room } from './app/room.tsx';
import { chosenTheme, wearTheme } from './app/theme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/print.css';

wearTheme(chosenTheme());
createRoot(document.getElementById('room')!).render(
  <StrictMode>
    <Room />
  </StrictMode>,
);
