import { Search } from 'lucide-react';
import type { InvestorFilter } from '@/lib/domain/investor-filter';
import { GRADE_NAMES } from '@/lib/domain/labels';
import type { IndustryOption } from '@/lib/domain/vocabulary-view';
import { Button } from '../ui/button';
import { Input } from '../ui/input';
import { LinkButton } from '../ui/link-button';
import { Select } from '../ui/select';

const GRADES = Object.entries(GRADE_NAMES).map(([value, label]) => ({ value, label }));

type Props = { filter: InvestorFilter; industries: IndustryOption[] };

/** A plain form of an address: works before the page has come alive, and a colleague sees the same. */
export function InvestorFilterBar({ filter, industries }: Props) {
  const isFiltered = filter.q !== '' || filter.grade !== null || filter.industry !== null;
  return (
    <search>
      <form action="/investors" className="flex flex-wrap items-center gap-2" key={JSON.stringify(filter)}>
        <Input
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={60}
          aria-label="查找投资方"
          placeholder="名称、曾用名、拼音、首字母、信用代码"
          className="min-w-0 flex-1 basis-full sm:max-w-90 sm:basis-auto"
        />
        <Select
          name="grade"
          aria-label="企业荣誉"
          defaultValue={filter.grade ?? ''}
          options={GRADES}
          empty="全部荣誉"
          className="w-36"
        />
        <Select
          name="industry"
          aria-label="产业"
          defaultValue={filter.industry ?? ''}
          options={industries.map(({ key, name }) => ({ value: key, label: name }))}
          empty="全部产业"
          className="w-40"
        />
        <Button type="submit">
          <Search className="size-4" aria-hidden />
          查找
        </Button>
        {isFiltered && <LinkButton href="/investors">清除筛选</LinkButton>}
      </form>
    </search>
  );
}
