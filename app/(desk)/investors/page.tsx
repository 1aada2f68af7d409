import type { Metadata } from 'next';
import { InvestorFilterBar } from '@/components/investor/investor-filter-bar';
import { InvestorTable } from '@/components/investor/investor-table';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { requireReader } from '@/lib/auth/require-actor';
import { countInvestors, INVESTORS_A_PAGE, listInvestors } from '@/lib/db/investor-list';
import { whyNotNow } from '@/lib/db/rate-limit';
import { listIndustries } from '@/lib/db/vocabulary';
import { can } from '@/lib/domain/access';
import { investorsHref, readInvestorFilter } from '@/lib/domain/investor-filter';
import { formatCount } from '@/lib/format';

export const metadata: Metadata = { title: '投资方' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvestorsPage({ searchParams }: Props) {
  const actor = await requireReader();
  const filter = readInvestorFilter(await searchParams);
  const wait = filter.q === '' ? null : await whyNotNow(actor, 'search');
  if (wait) return <Empty title="搜索过于频繁" hint={wait.message} />;
  const [rows, total, industries] = await Promise.all([
    listInvestors(actor, filter),
    countInvestors(actor, filter),
    listIndustries(actor),
  ]);
  const isFiltered = filter.q !== '' || filter.grade !== null || filter.industry !== null;
  const at = (page: number) => investorsHref({ ...filter, page });
  return (
    <div className="flex flex-col gap-2">
      <PageHeader
        title="投资方"
        count={`共 ${formatCount(total)} 家`}
        note="一家投资方一张卡：名称、曾用名、联系人、各单位的线索和风险提示。"
      />
      <InvestorFilterBar filter={filter} industries={industries} />
      {rows.length === 0 ? (
        <Empty
          title={isFiltered ? '没有符合条件的投资方' : '还没有投资方'}
          hint={isFiltered ? '换个词，或清除筛选。' : '登记第一条线索时，投资方会自动建卡。'}
          action={
            isFiltered ? (
              <LinkButton href="/investors">清除筛选</LinkButton>
            ) : (
              can(actor, 'lead.create') && <LinkButton href="/leads/new">新建线索</LinkButton>
            )
          }
        />
      ) : (
        <>
          <InvestorTable rows={rows} />
          <Pager
            page={filter.page}
            pageSize={INVESTORS_A_PAGE}
            total={total}
            previousHref={filter.page > 1 ? at(filter.page - 1) : null}
            nextHref={filter.page * INVESTORS_A_PAGE < total ? at(filter.page + 1) : null}
          />
        </>
      )}
    </div>
  );
}
