import type { ReactNode } from 'react';
import type { ImportResult as Result } from '@/lib/domain/import-view';
import { formatMoney } from '@/lib/domain/money';
import { formatCount } from '@/lib/format';
import { LinkButton } from '../ui/link-button';
import { Note } from '../ui/note';

type ImportResultProps = {
  result: Result;
  /** 下载错误行, where there are any. */
  download: ReactNode;
};

/** What the import created. */
export function ImportResult({ result, download }: ImportResultProps) {
  const { created, changed, newInvestors, newContacts, refused, plannedYuan } = result;
  const counts =
    created + changed === 0
      ? '没有新建或更新任何线索：文件里的项目都已在库，或有错误。'
      : `已导入：新建线索 ${formatCount(created)} 条（${formatMoney(plannedYuan)}），` +
        `更新 ${formatCount(changed)} 条，新建投资方 ${formatCount(newInvestors)} 家，联系人 ${formatCount(newContacts)} 位。`;
  return (
    <div className="flex flex-col gap-3">
      <Note tone={created + changed === 0 ? 'info' : 'ok'}>{counts}</Note>
      {refused > 0 && (
        <Note tone="warn">
          {`${formatCount(refused)} 行没有导入。下载错误行，按“错误原因”一列改好后再导入；已导入的行不会重复。`}
        </Note>
      )}
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/leads" variant="primary">
          到台账查看
        </LinkButton>
        <LinkButton href="/board">到看板查看</LinkButton>
        {download}
        <LinkButton href="/import">导入下一个文件</LinkButton>
      </div>
    </div>
  );
}
