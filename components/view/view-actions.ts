import type { Outcome } from '@/lib/domain/outcome';
import type { SavedViewTab } from '@/lib/domain/view';
import type {
  ArrangeViewsInput,
  AssignViewInput,
  ChooseViewInput,
  RenameViewInput,
  SaveViewInput,
  ShareViewInput,
  UpdateViewInput,
  ViewInput,
} from '@/lib/domain/view-input';
import type { UnitOption } from '@/lib/domain/vocabulary-view';

type Deed<Input, Value = null> = (input: Input) => Promise<Outcome<Value>>;
type Saved = { id: string; version: number };

/** Everything that can be done with views; the page hands in its server actions. */
export type ViewActions = {
  save: Deed<SaveViewInput, Saved>;
  update: Deed<UpdateViewInput, Saved>;
  rename: Deed<RenameViewInput, Saved>;
  remove: Deed<ViewInput>;
  bringBack: Deed<ViewInput>;
  share: Deed<ShareViewInput>;
  choose: Deed<ChooseViewInput>;
  arrange: Deed<ArrangeViewsInput>;
  assign: Deed<AssignViewInput>;
};

export type ShareTargets = { all: boolean; units: UnitOption[] };

/** The dialog that is open over the tabs. */
export type OpenViewDialog =
  | { kind: 'save' }
  | { kind: 'rename' | 'share' | 'assign'; view: SavedViewTab }
  | null;
