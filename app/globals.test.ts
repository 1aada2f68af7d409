import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

function variables(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(found => [found[1], found[2]]));
}

function themes(): Record<'light' | 'dark', Record<string, string>> {
  const tokens = sheet.slice(sheet.indexOf('/* tokens */'), sheet.indexOf('/* end of tokens */'));
  const [light = '', dark = ''] = tokens.split('@variant dark');
  const neutrals = variables(sheet.slice(0, sheet.indexOf('/* tokens */')));
  return { light: { ...neutrals, ...variables(light) }, dark: { ...neutrals, ...variables(dark) } };
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const grounds = ['page', 'surface', 'sunken', 'raised', 'selected'];
const industries = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(order => `industry-${order}`);
const statuses = ['ok', 'warn', 'danger', 'info', 'neutral'];

describe.each(Object.entries(themes()))('%s theme', (theme, tokens) => {
  const hexOf = (name: string): string => {
    const value = tokens[name];
    const alias = value?.match(/^var\(--([\w-]+)\)$/)?.[1];
    if (alias) return hexOf(alias);
    if (!value?.match(/^#[0-9a-f]{6}$/))
      throw new Error(`--${name} of the ${theme} theme is no colour: ${value}`);
    return value;
  };
  const contrast = (front: string, back: string) => {
    const [dim = 0, bright = 0] = [luminance(hexOf(front)), luminance(hexOf(back))].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  const lowest = (front: string, backs: string[]) => Math.min(...backs.map(back => contrast(front, back)));
  /** What the handbook measured, to the tenth it was written in. */
  const measured = (light: number, dark: number) => (theme === 'light' ? light : dark) - 0.05;

  it.each([
    ['text', 14.2, 11],
    ['text-2', 6.9, 7.2],
    ['text-3', 4.7, 5.1],
    ['accent', 5.4, 5.8],
    ['accent-hover', 7.1, 7.3],
    ['line', 3.1, 3.6],
  ])('%s is readable on every ground', (name, light, dark) => {
    expect(lowest(name, grounds)).toBeGreaterThanOrEqual(measured(light, dark));
  });

  it.each(['accent', 'accent-hover', 'danger'])('text on a button filled with %s is readable', fill => {
    expect(contrast('on-accent', fill)).toBeGreaterThanOrEqual(measured(6.2, 7.9));
  });

  it.each(statuses)('%s is readable on its tint and as plain text', status => {
    expect(contrast(status, `${status}-tint`)).toBeGreaterThanOrEqual(5.3);
    expect(lowest(status, grounds)).toBeGreaterThanOrEqual(4.5);
  });

  it('plain text is readable on every tint', () => {
    expect(
      lowest(
        'text',
        statuses.map(status => `${status}-tint`),
      ),
    ).toBeGreaterThanOrEqual(7);
  });

  it.each(industries)('%s is readable on every ground and under its own text', industry => {
    expect(lowest(industry, grounds)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-industry', industry)).toBeGreaterThanOrEqual(4.5);
  });

  it('the grey of an unlisted industry is seen as a mark', () => {
    expect(lowest('industry-0', grounds)).toBeGreaterThanOrEqual(3);
  });
});

it('both themes name the same tokens', () => {
  const { light, dark } = themes();
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});
