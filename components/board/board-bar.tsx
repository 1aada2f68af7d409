import { type BoardSide, boardAddress } from '@/lib/domain/board-view';
import { LinkButton } from '../ui/link-button';
import { TabLinks } from '../ui/tab-links';

type BoardBarProps = { query: string; side: BoardSide; byIndustry: boolean };

function href(query: string, side: BoardSide, byIndustry: boolean): string {
  const text = [query, new URLSearchParams(boardAddress(side, byIndustry)).toString()]
    .filter(Boolean)
    .join('&');
  return text === '' ? '/board' : `/board?${text}`;
}

/** Two faces of the board, and lanes by industry; everything stands in the address. */
export function BoardBar({ query, side, byIndustry }: BoardBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TabLinks
        label="看板范围"
        links={[
          { href: href(query, 'before', byIndustry), label: '签约前', current: side === 'before' },
          { href: href(query, 'after', byIndustry), label: '签约后', current: side === 'after' },
        ]}
      />
      <LinkButton href={href(query, side, !byIndustry)} variant="quiet" size="md">
        {byIndustry ? '不分泳道' : '按产业分泳道'}
      </LinkButton>
    </div>
  );
}
