import type { HandOverPreview } from '@/lib/domain/handover';
import { LinkButton } from '../ui/link-button';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { StayingList } from './staying-list';

type HandOverDoneProps = { result: HandOverPreview & { to: string }; from: string; toId: string };

/** What came of it. */
export function HandOverDone({ result, from, toId }: HandOverDoneProps) {
  return (
    <Section title="移交结果">
      <div role="status" className="flex flex-col gap-3">
        <Note tone="ok">
          已将{from}名下 {result.moves.length} 个项目移交给{result.to}，双方都已收到消息。
        </Note>
        <StayingList stays={result.stays} />
        <div className="flex gap-2">
          <LinkButton href={`/leads?officer=${toId}`}>查看{result.to}的项目</LinkButton>
          <LinkButton href="/leads/handover">继续移交</LinkButton>
        </div>
      </div>
    </Section>
  );
}
