/** Long enough for reading; a page left alone for longer asks nothing by itself, so that its session can go idle. */
const ATTENDED_MS = 5 * 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

let touchedAt = 0;
let isWatching = false;
let waiting: (() => void)[] = [];

function touch(): void {
  touchedAt = performance.now();
  const ready = waiting;
  waiting = [];
  for (const run of ready) run();
}

/** Begins to notice when the person last did something; opening the page counts. */
export function watchTouches(): void {
  if (isWatching) return;
  isWatching = true;
  touchedAt = performance.now();
  for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
}

/** Whether somebody sits before the page. */
export const isAttended = (): boolean => performance.now() - touchedAt < ATTENDED_MS;

/** Runs once at the next touch. */
export function atNextTouch(run: () => void): void {
  waiting.push(run);
}
