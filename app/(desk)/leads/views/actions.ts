'use server';
import { action } from '@/lib/action';
import { listGroupRows } from '@/lib/db/lead-groups';
import { bringBackView, removeView, renameView, saveView, updateView } from '@/lib/db/view';
import { arrangeViews, chooseView } from '@/lib/db/view-choice';
import { assignView, shareView } from '@/lib/db/view-share';
import { moreOfGroupInput } from '@/lib/domain/lead-group-input';
import {
  arrangeViewsInput,
  assignViewInput,
  chooseViewInput,
  renameViewInput,
  saveViewInput,
  shareViewInput,
  updateViewInput,
  viewInput,
} from '@/lib/domain/view-input';

export const save = action('view.save', saveViewInput, saveView);
export const update = action('view.update', updateViewInput, updateView);
export const rename = action('view.rename', renameViewInput, renameView);
export const remove = action('view.remove', viewInput, removeView);
export const bringBack = action('view.bringBack', viewInput, bringBackView);
export const share = action('view.share', shareViewInput, shareView);
export const choose = action('view.choose', chooseViewInput, chooseView);
export const arrange = action('view.arrange', arrangeViewsInput, arrangeViews);
export const assign = action('view.assign', assignViewInput, assignView);
export const moreOfGroup = action('lead.moreOfGroup', moreOfGroupInput, listGroupRows);
