import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { IMPORT_RULES } from '../scripts/import-rules.ts';
import { createProgram } from '../src/cli/run.ts';
import { ACTS, MANNERS, POLARITIES } from '../src/index.ts';
import { FORMAT_NAMES } from '../src/show/index.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync('docs/**/*.md', { cwd: ROOT }),
];
const page = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** The blocks of a page in a language, without their fences. */
const blocks = (name: string, language: string) =>
  [...page(name).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );

const program = createProgram(() => {});
const commandOf = (name: string) => program.commands.find((command) => command.name() === name);
const readCommand = commandOf('read');

/** What is wrong with a call of `hearsay` as far as its flags and their values go. */
function faults(args: string): readonly string[] {
  const [name = '', inner = ''] = args.trim().split(/\s+/);
  const outer = commandOf(name);
  if (!outer) return [`no command ${name}`];
  const command = outer.commands.find((one) => one.name() === inner) ?? outer;
  return [...args.matchAll(/(--[a-z-]+)(?:[ =]([a-z]\w*))?/g)].flatMap(([, flag, value]) => {
    const option = command.options.find(({ long }) => long === flag);
    if (!option) return [`no option ${flag}`];
    const isWrong = option.argChoices !== undefined && !option.argChoices.includes(value ?? '');
    return isWrong ? [`${flag} takes no ${value}`] : [];
  });
}

describe.each(PAGES)('%s', (name) => {
  test('every npm script that it names exists', () => {
    const scripts = [...page(name).matchAll(/npm (?:run )(?:-s )?([a-z]+)/g)].map(
      ([, script = '']) => script,
    );
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  test('every call of hearsay in it could be made', () => {
    const calls = [...page(name).matchAll(/^(?:npm run -s hearsay -- |hearsay |\s*\$ hearsay )(.*)$/gm)];
    expect(calls.flatMap(([, args = '']) => faults(args))).toEqual([]);
  });

  test('every file that it links to exists', () => {
    const links = [...page(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(name), link)))).toEqual([]);
  });
});

describe('README.md', () => {
  test('shows the help as it is', () => {
    let help = '';
    readCommand
      ?.configureOutput({
        writeOut: (text) => {
          help += text;
        },
      })
      .outputHelp();
    expect(page('README.md').split('<!-- help -->')[1]).toContain(
      `\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`,
    );
  });

  test('its program runs', () => {
    const [program = ''] = blocks('README.md', 'ts');
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-readme-'));
    try {
      writeFileSync(join(folder, 'article.html'), page('examples/gorrasay-lass/01-gorrasay-observer.html'));
      const library = pathToFileURL(join(ROOT, 'src/index.ts')).href;
      writeFileSync(join(folder, 'main.mts'), program.replace(`'hearsay'`, `'${library}'`));
      const output = execFileSync(process.execPath, ['main.mts'], { cwd: folder, encoding: 'utf8' });
      expect(output).toContain('Isobel Abernethy');
      expect(output.split('\n')[0]?.split(' | ')).toHaveLength(4);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('ARCHITECTURE.md has the table of imports that is enforced', () => {
  const code = (place: string) => `\`${place}\``;
  const rows = IMPORT_RULES.map(
    ({ place, mayImport, mayUseNode }) =>
      `| ${code(place)} | ${mayImport.map(code).join(', ') || 'nothing'} | ${mayUseNode ? 'yes' : 'no'} |`,
  );
  expect(page('ARCHITECTURE.md')).toContain(`|---|---|---|\n${rows.join('\n')}\n`);
});

test('docs/output.md names every format, manner and polarity', () => {
  const text = page('docs/output.md');
  for (const name of FORMAT_NAMES) expect(text).toMatch(new RegExp(`^## .*\\b${name}\\b`, 'm'));
  for (const name of [...MANNERS, ...POLARITIES]) expect(text).toContain(`\`${name}\``);
  const acts = /what is done by saying it: (.*?), …/.exec(text)?.[1]?.match(/\w+/g) ?? [];
  expect(acts.filter((act) => !(ACTS as readonly string[]).includes(act))).toEqual([]);
});
