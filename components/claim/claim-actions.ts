import type {
  AnswerClashInput,
  AppealClashInput,
  DecideClaimInput,
  ExtendClaimInput,
  FileClaimInput,
  ReleaseClaimInput,
  ReplyClashInput,
  RuleClashInput,
} from '@/lib/domain/claim-input';
import type { FiledClaim } from '@/lib/domain/claim-view';
import type { Outcome } from '@/lib/domain/outcome';

type Deed<Input, Value = null> = (input: Input) => Promise<Outcome<Value>>;

/** What can be done with claims; the page hands in its server actions. */
export type ClaimActions = {
  file: Deed<FileClaimInput, FiledClaim>;
  extend: Deed<ExtendClaimInput, { protectedUntil: string }>;
  release: Deed<ReleaseClaimInput>;
  decide: Deed<DecideClaimInput>;
};

/** What can be done with a clash, by either side and by the office. */
export type ClashActions = {
  answer: Deed<AnswerClashInput>;
  reply: Deed<ReplyClashInput>;
  appeal: Deed<AppealClashInput>;
  rule: Deed<RuleClashInput>;
};
