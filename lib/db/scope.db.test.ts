import { describe, expect, it } from 'vitest';
import { as } from './testing-actor';

describe('smoke', () => {
  it('knows 王芳', async () => {
    expect((await as('王芳')).posts[0]?.unitName).toBe('店口');
  });
});
