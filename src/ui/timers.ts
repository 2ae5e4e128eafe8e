import { ASK_DELAY, LEAVE_DELAY, SHOW_DELAY } from './delays.ts';
import type { Timer } from './hover-state.ts';

const DELAYS: Record<Timer, number> = { ask: ASK_DELAY, show: SHOW_DELAY, leave: LEAVE_DELAY };

/** Gives the function that starts a timer in place of the one of that name; all stop when `signal` aborts. */
export function createTimers(signal: AbortSignal): (timer: Timer, onElapsed: () => void) => void {
  const running = new Map<Timer, ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => {
    for (const handle of running.values()) clearTimeout(handle);
  });
  return (timer, onElapsed) => {
    clearTimeout(running.get(timer));
    running.set(timer, setTimeout(onElapsed, DELAYS[timer]));
  };
}
