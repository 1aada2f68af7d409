import { describe, expect, it } from 'vitest';
import { isThere, listMarkdown, readText } from './testing-source';

describe('the written pages', () => {
  it('name only files that are there', () => {
    const pages = ['README.md', 'README.zh-CN.md', ...listMarkdown('docs')];
    const named = pages.flatMap(page =>
      [...readText(page).matchAll(/`([\w@.()[\]/-]+\/[\w@.()[\]-]+\.(?:tsx?|mjs|sql|json|prisma|md))`/g)].map(
        ([, path = '']) => ({ page, path }),
      ),
    );
    expect(named.filter(({ path }) => !isThere(path)).map(({ page, path }) => `${page}: ${path}`)).toEqual(
      [],
    );
  });
});
