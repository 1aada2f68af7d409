import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['app', 'bench', 'bin', 'components', 'e2e', 'lib', 'prisma'];
const NOT_OURS = /node_modules|\/generated(\/|$)|(^|\/)\.next(\/|$)|\/migrations\/|\/samples\//;

/** A hand-written file: as it stands, and without its comments. */
export type Source = { path: string; text: string; code: string; lines: string[] };

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(path => !NOT_OURS.test(path));
}

function existing(folder: string): string[] {
  return readdirSync(root).includes(folder) ? list(folder) : [];
}

/** Comments say things that code must not; the rules below read the code. */
const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{(])\/\/[^\n]*/g, '$1');

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, code: withoutComments(text), lines: text.trimEnd().split('\n') };
}

const top = readdirSync(root).filter(name =>
  /^(proxy|instrumentation|next\.config|vitest\.config|playwright\.config)\.ts$/.test(name),
);
/** Every hand-written file of ours. */
export const files = [...ROOMS.flatMap(existing), ...top].map(read);
/** Those that hold code. */
export const sources = files.filter(file => /\.(ts|tsx|mjs)$/.test(file.path));
/** What only tests run; the rules of the product are not asked of it. */
export const isTest = ({ path }: Source): boolean =>
  /\.test\.(ts|mjs)$|^e2e\/|^bench\/|(^|[/-])testing(-[a-z-]+)?\.ts$|test-workbook\.ts$/.test(path);
/** What is served, and the worker beside it. */
export const product = sources.filter(file => !isTest(file) && /^(app|components|lib)\//.test(file.path));

/** The room a file stands in; null for what belongs to none. */
export function roomOf(path: string): string | null {
  const [first = '', second = '', third = ''] = path.split('/');
  if (first === 'app' || first === 'components') return first;
  if (first === 'prisma') {
    if (second === 'generated' || second === 'seed' || second === 'reference') return second;
    return 'migrations';
  }
  if (first === 'lib') return third === '' ? second.replace(/\.tsx?$/, '') : second;
  return null;
}

/** The room that an import leads to; null for a package. */
export function targetOf(file: Source, specifier: string): string | null {
  if (/^next(-auth)?(\/|$)/.test(specifier)) return 'next';
  if (specifier.startsWith('@/')) return roomOf(specifier.slice(2).replace(/(?<!\.tsx?)$/, ''));
  if (specifier.startsWith('.')) {
    return roomOf(relative(root, resolve(root, dirname(file.path), specifier)).replaceAll('\\', '/'));
  }
  return null;
}

const IMPORT = /(?:\bfrom|(?<!\.)\bimport)\s*\(?\s*'([^'\n]+)'/g;

export type Edge = { file: Source; specifier: string };
/** Every import of the product and the seed. */
export const edges: Edge[] = sources
  .filter(file => !isTest(file))
  .flatMap(file => [...file.code.matchAll(IMPORT)].map(match => ({ file, specifier: match[1] ?? '' })));

/** The written pages below a folder. */
export const listMarkdown = (folder: string): string[] =>
  list(folder)
    .filter(path => path.endsWith('.md'))
    .sort();
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
export const isThere = (path: string): boolean => existsSync(join(root, path));
