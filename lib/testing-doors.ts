import { sources } from './testing-source';

/**
 * Every way into the desk, read from the code that is there: the lists of tests stand against this one, so
 * that a new door without a row in them fails the run.
 */
export type Door =
  | { kind: 'action'; name: string; file: string; exported: string; isOpen: boolean }
  | { kind: 'handler'; name: string; file: string; method: string; isOpen: boolean }
  | { kind: 'page'; name: string; file: string };

const ACTION = /^export const (\w+)\s*=\s*(action|entrantAction|openAction|formAction)\(\s*(?:'([^']+)')?/gm;
const HANDLER =
  /^export const (GET|POST|PUT|PATCH|DELETE)\s*=\s*(?:handler|apiHandler)(?:<[^(]*>)?\(\s*'([^']+)'/gm;
/** Handlers that serve whoever is not signed in: health, sign-in, the event stream of nobody. */
const OPEN_HANDLER = /^export (?:async )?function (GET|POST|PUT|PATCH|DELETE)\b|\bas (GET|POST)\b/gm;

function actionsOf(file: string, code: string): Door[] {
  return [...code.matchAll(ACTION)].map(([, exported = '', maker, name]) => ({
    kind: 'action' as const,
    name: name ?? exported,
    file,
    exported,
    isOpen: maker !== 'action',
  }));
}

function handlersOf(file: string, code: string): Door[] {
  const guarded = [...code.matchAll(HANDLER)].map(([, method = '', name = '']) => ({
    kind: 'handler' as const,
    name,
    file,
    method,
    isOpen: false,
  }));
  const open = [...code.matchAll(OPEN_HANDLER)].map(([, one, other]) => ({
    kind: 'handler' as const,
    name: addressOf(file),
    file,
    method: one ?? other ?? '',
    isOpen: true,
  }));
  return [...guarded, ...open];
}

/** app/(desk)/leads/[id]/page.tsx is /leads/[id]. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1);
  return `/${parts.filter(part => !part.startsWith('(')).join('/')}`;
}

/** Every page, server action and route handler of the app. */
export const doors: Door[] = sources.flatMap(({ path, code }): Door[] => {
  if (!path.startsWith('app/')) return [];
  if (/\/page\.tsx$/.test(path)) return [{ kind: 'page', name: addressOf(path), file: path }];
  if (/\/actions\.ts$/.test(path)) return actionsOf(path, code);
  if (/\/route\.ts$/.test(path)) return handlersOf(path, code);
  return [];
});

/** Handlers without handler() or apiHandler(): for whoever is not signed in, each for the reason beside it. */
export const OPEN_HANDLERS = [
  '/api/auth/[...nextauth]',
  // A calendar program cannot sign in: its address is its proof.
  '/api/calendar/[secret]',
  '/api/health',
  // Say how to ask, and that there is nothing here: no key can be wrong for that.
  '/api/v1/[...path]',
  '/api/v1/openapi.json',
];
