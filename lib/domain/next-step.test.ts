import { expect, it } from 'vitest';
import { clockSaysNoStep } from './next-step';

const clock = (key: 'nextStep' | 'report') => ({ key, isLate: true, text: '', words: '' });

it('缺下一步 is said once: by the clock, where that is what asks first', () => {
  expect(clockSaysNoStep({ clock: clock('nextStep'), nextStep: null })).toBe(true);
  // The step that stands is late, not missing.
  expect(clockSaysNoStep({ clock: clock('nextStep'), nextStep: '送司法局审查' })).toBe(false);
  // Something else asks first, or reminders are put off: then the card says it itself.
  expect(clockSaysNoStep({ clock: clock('report'), nextStep: null })).toBe(false);
  expect(clockSaysNoStep({ clock: null, nextStep: null })).toBe(false);
});
