import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readFilter } from '@/lib/domain/lead-filter';
import { chipsOf } from './chips-of';
import { filterFacets } from './filter-facets';
import { SheetAmount } from './sheet-amount';
import { SheetSet } from './sheet-set';
import { SheetSpan } from './sheet-span';

const TAG = '00000000-0000-4000-8000-000000000001';
const facets = filterFacets(
  {
    industries: [{ key: 'pearl-jewelry', name: '珍珠珠宝', shortName: '珍珠', order: 7 }],
    units: [],
    officers: [],
    leaders: [],
    tags: [{ id: TAG, name: '省重点', colour: 1 }],
    nodes: [],
  },
  [],
);
const asked = (query: string) => readFilter(Object.fromEntries(new URLSearchParams(query)));
const chips = (query: string, group: 'all' | 'or' = 'all'): string[] =>
  chipsOf(asked(query), facets, group).map(({ label, value }) => `${label}：${value}`);
const shown = (element: Parameters<typeof renderToStaticMarkup>[0]): string => renderToStaticMarkup(element);
const ignore = (): void => {};

describe('a chip', () => {
  it('says field and value as the office does', () => {
    const said: [string, string][] = [
      ['first=last30', '首次接触：近30天'],
      ['progressed=2026-01-01~2026-03-31', '最近跟进：2026-01-01 至 2026-03-31'],
      ['step=~2026-07-01', '下步日期：2026-07-01 及以前'],
      ['amount=300000000~1000000000', '金额：3亿–10亿元'],
      ['amount=~86500000', '金额：8,650万元及以下'],
      ['amount=123456789~', '金额：123,456,789元及以上'],
      ['not.industry=pearl-jewelry', '排除 产业：珍珠珠宝'],
      ['region=上海', '来源地：上海'],
      ['region=none', '来源地：未填来源地'],
      [`tag=${TAG}`, '标签：省重点'],
      ['claim=held', '首谈备案：保护中'],
      ['source=selfReport', '来源渠道：企业自荐'],
      ['mine=1', '范围：只看我的'],
    ];
    expect(said.map(([query]) => chips(query))).toEqual(said.map(([, words]) => [words]));
  });

  it('says of what is not there that it is gone, and takes out itself alone', () => {
    const gone = '00000000-0000-4000-8000-00000000dead';
    const [, chip] = chipsOf(asked(`tag=${TAG},${gone}&or.officer=${gone}`), facets, 'all');
    expect(chip).toMatchObject({ label: '标签', value: '已不存在' });
    expect(chip?.next.tags).toEqual([TAG]);
    expect(chip?.next.or?.officers).toEqual([gone]);
  });

  it('of the alternative stands in the other row', () => {
    expect(chips('unit=x&or.source=visit')).toEqual([]);
    expect(chips('status=active&or.source=visit', 'or')).toEqual(['来源渠道：外出拜访']);
  });
});

describe('a field of the sheet', () => {
  it('shows what stands in the address, left out or wanted', () => {
    const facet = facets.find(({ param }) => param === 'industry');
    if (!facet) throw new Error('There is a field for industries.');
    const props = { facet, group: 'all', onDraft: ignore } as const;
    const excluded = shown(createElement(SheetSet, { ...props, draft: asked('not.industry=pearl-jewelry') }));
    expect(excluded.match(/checked=""/g)).toHaveLength(2);
    const wanted = shown(createElement(SheetSet, { ...props, draft: asked('industry=pearl-jewelry') }));
    expect(wanted.match(/checked=""/g)).toHaveLength(1);
  });

  it('writes an amount and a span into its inputs as they would be typed', () => {
    const draft = asked('amount=300000000~1000000001&first=2026-01-01~');
    const amount = shown(createElement(SheetAmount, { draft, group: 'all', onDraft: ignore }));
    expect([...amount.matchAll(/ value="([^"]*)"/g)].map(match => match[1])).toEqual([
      '30000',
      '1000000001元',
    ]);
    const props = { param: 'first', draft, group: 'all', today: '2026-06-15', onDraft: ignore } as const;
    expect(shown(createElement(SheetSpan, props))).toContain('value="2026-01-01"');
    const pressed = shown(createElement(SheetSpan, { ...props, draft: asked('first=lastWeek') }));
    expect(pressed).toMatch(/aria-pressed="true"[^>]*>上周/);
  });
});
