'use client';
import type { OpenViewDialog } from './view-actions';
import { ViewAssignDialog } from './view-assign-dialog';
import type { ViewBarProps } from './view-bar';
import { ViewNameDialog } from './view-name-dialog';
import { ViewShareDialog } from './view-share-dialog';

export type ViewDialogProps = ViewBarProps & {
  /** With the address of what was made, where something was. */
  onClose: (href?: string) => void;
};

/** The dialog that is open over the tabs, or none; each opens anew. */
export function ViewDialogs({ dialog, ...props }: ViewDialogProps & { dialog: OpenViewDialog }) {
  switch (dialog?.kind) {
    case 'save':
      return <ViewNameDialog {...props} view={null} />;
    case 'rename':
      return <ViewNameDialog {...props} view={dialog.view} />;
    case 'share':
      return <ViewShareDialog {...props} view={dialog.view} />;
    case 'assign':
      return <ViewAssignDialog {...props} view={dialog.view} />;
    default:
      return null;
  }
}
