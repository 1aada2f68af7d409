import { Empty } from '../ui/empty';
import { LinkButton } from '../ui/link-button';

type ListEmptyProps = {
  filtered: boolean;
  /** The page asked for lies behind the last one. */
  beyond: boolean;
  /** The same list without what made it empty. */
  href: string;
  canCreate: boolean;
  canImport: boolean;
};

/** Why there is nothing, and the one thing to do about it. */
export function ListEmpty({ filtered, beyond, href, canCreate, canImport }: ListEmptyProps) {
  if (beyond)
    return <Empty title="这一页没有内容。" action={<LinkButton href={href}>回到第一页</LinkButton>} />;
  if (filtered)
    return <Empty title="没有符合条件的项目。" action={<LinkButton href={href}>清除筛选</LinkButton>} />;
  return (
    <Empty
      title="还没有线索。"
      hint={canCreate ? '从一条线索开始，或把现有台账一次导入。' : '有线索指派或共享给你后，会显示在这里。'}
      action={canCreate && <LinkButton href="/leads/new">新建线索</LinkButton>}
      extra={
        canImport && (
          <LinkButton href="/import" variant="quiet">
            导入台账
          </LinkButton>
        )
      }
    />
  );
}
