/** What holds for every file: it opens by saying what it is for, and no page names a file that is not there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from './source.ts';

it('every file opens with a comment that says what it is for', () => {
  // A test file is for the file whose name it has; its titles say the rest.
  const files = sourceFiles('src/**/*.{ts,mjs}', 'flows/**/*.ts', 'test/**/*.ts').filter(
    ({ path }) => !path.endsWith('.test.ts'),
  );
  const silent = files.filter(({ text }) => !/^(#!.*\n)?(\/\*\*?|\/\/)\s*\S?/.test(text));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

it('no file is longer than 400 lines, data and words aside', () => {
  const files = sourceFiles('src/**/*.ts', 'flows/**/*.ts', 'test/**/*.ts');
  const isData = /^(flows\/(policies|words)|src\/[^/]+\/lexicon|src\/guard\/wording)\//;
  const long = files.filter(({ path, text }) => !isData.test(path) && text.split('\n').length > 401);
  expect(long.map(({ path }) => path)).toEqual([]);
});

const pages = globSync(['*.md', '{docs,manifests,flows,src}/**/*.md']).filter(
  (path) => !path.endsWith('.diagram.md'),
);

it.each(pages)('%s names no file that is not there', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
  const quoted = [...text.matchAll(/`((?:src|flows|test|docs|manifests|\.ci)\/[^`\s]*)`/g)].map(
    ([, path]) => path ?? '',
  );
  const missing = [
    ...links.filter((link) => !/^(https?|mailto):/.test(link) && !existsSync(join(dirname(page), link))),
    ...quoted.filter((path) => !/[<>{}…]/.test(path) && !isThere(path)),
  ];
  expect(missing).toEqual([]);
});

const isThere = (path: string): boolean =>
  existsSync(path) || (path.includes('*') && globSync(path).length > 0);
