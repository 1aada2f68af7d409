import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Relation, RIGHTS } from './access';
import { accessDocument } from './access-document';
import { RELATION_NAMES, VERB_GROUPS } from './access-words';
import type { Verb } from './verb';

const file = fileURLToPath(new URL('../../docs/access.md', import.meta.url));
const granted = Object.values(RIGHTS).flatMap(grants => Object.entries(grants) as [Verb, Relation[]][]);
const worded = VERB_GROUPS.flatMap(group => group.verbs);

describe('the words for rights', () => {
  it('name every verb that somebody has, once, and no other', () => {
    const verbs = worded.map(({ verb }) => verb);
    expect(verbs.toSorted()).toEqual([...new Set(granted.map(([verb]) => verb))].sort());
    expect(worded.filter(({ name }) => name === '')).toEqual([]);
    expect(new Set(worded.map(({ name }) => name)).size).toBe(worded.length);
  });

  it('name every relation, and say yes or no only where everything is meant', () => {
    const relations = new Set(granted.flatMap(([, held]) => held));
    expect(Object.keys(RELATION_NAMES).sort()).toEqual([...relations].sort());
    const yesOrNo = worded.flatMap(({ verb, isAboutLead }) => (isAboutLead ? [] : [verb]));
    const narrower = granted.filter(([verb, held]) => yesOrNo.includes(verb) && held.join() !== 'all');
    expect(narrower).toEqual([]);
  });
});

describe('docs/access.md', () => {
  it('is the table of lib/domain/access.ts', () => {
    // `npm run access-doc` writes it after a change of the table; the change then shows in review.
    if (process.env.WRITE_ACCESS_DOC) writeFileSync(file, accessDocument());
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(written, 'The table of rights changed: run npm run access-doc').toBe(accessDocument());
  });
});
