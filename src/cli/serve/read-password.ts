import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { HearsayError } from '../../errors.ts';

/** Asks for a line at the terminal without showing what is typed. */
async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  try {
    const ended = new Promise<never>((_, reject) =>
      lines.once('SIGINT', () => reject(new HearsayError('no-password', 'No password was given.'))),
    );
    return await Promise.race([lines.question(''), ended]);
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new HearsayError('no-password', 'Standard input is empty; a password in its first line is accepted.');
}

/** A new password: asked for twice at a terminal, else the first line of standard input. Throws `no-password`. */
export async function readPassword(name: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const password = await askUnseen(`Password for ${name}: `);
  if ((await askUnseen('The same again: ')) === password) return password;
  throw new HearsayError('no-password', 'The two are not the same; nothing was changed.');
}
