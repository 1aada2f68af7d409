import type { ClashView } from '@/lib/domain/claim-view';
import { CLASH_ANSWER_NAMES, MATCH_NAMES } from '@/lib/domain/clash';
import type { ClashActions } from '../claim/claim-actions';
import { LeftWords } from '../claim/left-words';
import { StatusBadge } from '../ui/status-badge';
import { ClashDeeds } from './clash-deeds';
import { ClashSide } from './clash-side';
import { RulingNote } from './ruling-note';

type Props = { clash: ClashView; actions: ClashActions };

/** In one sentence what this reader has to know: the other unit, its day, stage and code. */
function sentence({ as, earlier, later }: ClashView): string {
  if (as === 'later')
    return `${earlier.unitName}已于 ${earlier.filedOn} 备案（${earlier.code}），目前处于「${earlier.stageName}」阶段。`;
  if (as === 'earlier')
    return `${later.unitName}于 ${later.filedOn} 提交的备案 ${later.code} 与你单位的 ${earlier.code} 撞单，对方处于「${later.stageName}」阶段。`;
  return `${earlier.unitName} ${earlier.code}（${earlier.filedOn}）在先，${later.unitName} ${later.code}（${later.filedOn}）在后。`;
}

function Words({ who, what, text }: { who: string; what: string; text: string }) {
  return (
    <p className="text-table text-2">
      <span className="text-3">
        {who}
        {what}：
      </span>
      <span className="break-words">{text}</span>
    </p>
  );
}

/** A clash as one side sees it, or the office: where it stands, what was said, and what can be done next. */
export function ClashCard({ clash, actions }: Props) {
  const { earlierSide, laterSide } = clash;
  return (
    <section
      aria-label={`撞单 ${clash.later.code}`}
      className="flex flex-col gap-2 rounded-card border border-hairline bg-surface px-3 py-2"
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
        <StatusBadge tone={clash.isOpen ? 'warn' : 'neutral'}>{clash.words}</StatusBadge>
        {clash.rulingDueOn && clash.rulingLeft && (
          <span>
            须在 {clash.rulingDueOn} 前裁定，
            <LeftWords words={clash.rulingLeft} />
          </span>
        )}
        {clash.matchedBy.length > 0 && (
          <span className="text-3">{clash.matchedBy.map(key => MATCH_NAMES[key]).join('、')}</span>
        )}
      </p>
      <p className="text-table">{sentence(clash)}</p>
      {clash.answer && clash.answerReason && (
        <Words who={clash.later.unitName} what={CLASH_ANSWER_NAMES[clash.answer]} text={clash.answerReason} />
      )}
      {clash.holderStatement && (
        <Words
          who={clash.earlier.unitName}
          what={clash.joinAnswer === 'declined' ? '不同意共同跟进' : '说明'}
          text={clash.holderStatement}
        />
      )}
      {clash.rulings.map(ruling => (
        <RulingNote key={ruling.place} ruling={ruling} />
      ))}
      {clash.appealReason && <Words who="" what="申诉理由" text={clash.appealReason} />}
      {earlierSide && laterSide && (
        <div className="grid gap-3 lg:grid-cols-2">
          <ClashSide title={`在先：${clash.earlier.unitName}`} code={clash.earlier.code} side={earlierSide} />
          <ClashSide title={`在后：${clash.later.unitName}`} code={clash.later.code} side={laterSide} />
        </div>
      )}
      <ClashDeeds clash={clash} actions={actions} />
    </section>
  );
}
