import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY, SHARED } from './shared-folder.ts';

/** Folders of the stories under a folder, in order. */
export const storiesIn = (root: string): readonly string[] =>
  globSync(join(root, '*/story.json')).sort().map(dirname);

/** Folders of the shared stories, and of our own. */
export const storyFolders = (): readonly string[] => [
  ...storiesIn(join(SHARED, 'data/stories')),
  ...storiesIn(join(REPOSITORY, 'examples')),
];
