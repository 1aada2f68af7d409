import { LinkButton } from '../ui/link-button';

/** What stands where a page is not, or is not the reader's: the two are never told apart. */
export function NotThere() {
  return (
    <div className="mx-auto flex min-h-[60vh] max-w-120 flex-col items-center justify-center gap-3 px-4 text-center">
      <h1 className="text-title font-semibold">没有找到这个页面</h1>
      <p className="text-2">它可能已移入回收站、地址有误，或你无权查看。</p>
      <LinkButton href="/">回到首页</LinkButton>
    </div>
  );
}
