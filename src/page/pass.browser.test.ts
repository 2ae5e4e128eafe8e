import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { element, finder, get, show } from '../../tests/support/page.ts';
import { createPass, createRound } from './pass.ts';
import { createScanner, type Scanner } from './scanner.ts';
import type { Job } from './slices.ts';
import { isShown } from './view.ts';
import { createWatcher } from './watcher.ts';

const PAGE =
  '<main><p>retinol 1</p><p>retinol 2</p><p>retinol 3</p><p>retinol 4</p><p>retinol 5</p></main><p>retinol 6</p>';

/** Goes so many steps, and then stands still, as at the end of a slice. */
function begin(job: Job, steps: number, scanner?: Scanner): void {
  for (let step = 0; step < steps; step++) job.step();
  job.pause?.();
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const ignore = () => {};
  createWatcher({
    onTaken(node) {
      job.taken?.(node);
      scanner?.forgetTaken(node);
    },
    onChange: ignore,
    onStyle: ignore,
    signal: stopping.signal,
  }).watch(document);
}

/** A pass that stands still after so many runs of text, each a paragraph. */
function paused(runs: number) {
  const body = show(PAGE);
  const scanner = createScanner({ finder, isShown });
  const job = createPass(scanner, body);
  begin(job, runs, scanner);
  const finish = async () => {
    // The page's turn ends, and its changes are told.
    await Promise.resolve();
    while (job.step());
    return [...scanner.blocks.keys()]
      .map(({ textContent }) => textContent?.slice(-1))
      .toSorted()
      .join('');
  };
  const counted = () => [...scanner.tally.namings.values()].reduce((sum, { times }) => sum + times, 0);
  return {
    main: get('main'),
    scanner,
    job,
    finish,
    counted,
    at: (number: number) => get(`p:nth-child(${number})`),
  };
}

describe('a walk that the page interrupts reads on to the end', () => {
  test.each(Array.from({ length: 7 }, (_, runs) => runs))(
    'after %i runs, when nothing happens',
    async (runs) => {
      const { finish, counted } = paused(runs);
      expect(await finish()).toBe('123456');
      expect(counted()).toBe(6);
    },
  );

  test.each(Array.from({ length: 5 }, (_, index) => index + 1))(
    'when paragraph %i is taken away',
    async (number) => {
      for (let runs = 0; runs < 6; runs++) {
        const { at, finish, counted } = paused(runs);
        at(number).remove();
        expect(await finish()).toBe('123456'.replace(String(number), ''));
        expect(counted()).toBe(5);
      }
    },
  );

  test.each(Array.from({ length: 5 }, (_, index) => index + 1))(
    'when paragraph %i is moved to the end',
    async (number) => {
      for (let runs = 0; runs < 6; runs++) {
        const { main, at, finish } = paused(runs);
        main.append(at(number));
        // What was moved is read anew by itself; what was not must be read now.
        expect((await finish()).replace(String(number), '')).toBe('123456'.replace(String(number), ''));
      }
    },
  );

  test('when all around it is taken away', async () => {
    for (let runs = 0; runs < 6; runs++) {
      const { main, finish, counted } = paused(runs);
      main.remove();
      expect(await finish()).toBe('6');
      expect(counted()).toBe(1);
    }
  });

  test('when all around it is written anew', async () => {
    for (let runs = 0; runs < 6; runs++) {
      const { main, finish, counted } = paused(runs);
      main.replaceChildren(element('p', 'retinol 7'), element('p', 'retinol 8'));
      expect((await finish()).replace(/[78]/g, '')).toBe('6');
      expect(counted()).toBeLessThanOrEqual(3);
    }
  });

  test('when its place is wrapped', async () => {
    for (let runs = 0; runs < 6; runs++) {
      const { main, finish } = paused(runs);
      const wrapper = element('section');
      main.replaceWith(wrapper);
      wrapper.append(main);
      // The wrapper is read by itself.
      expect(await finish()).toContain('6');
    }
  });

  test('when its place comes to stand elsewhere on the page, outside its root', async () => {
    const body = show(`<section>${PAGE}</section><footer></footer>`);
    const scanner = createScanner({ finder, isShown });
    const job = createPass(scanner, get('section'));
    begin(job, 2);
    get('footer').append(get('main'));
    await Promise.resolve();
    while (job.step());
    expect([...scanner.blocks.keys()]).toContain(get('section > p'));
    expect(body.contains(get('footer main'))).toBe(true);
  });

  test('and not when its root has left the page', () => {
    const { main, scanner, job } = paused(0);
    const inMain = createPass(scanner, main);
    begin(inMain, 2);
    const read = scanner.blocks.size;
    main.remove();
    expect(inMain.step()).toBe(false);
    expect(scanner.blocks.size).toBe(read);
    expect(job.step()).toBe(true);
  });
});

test('two walks over the same text count it once', async () => {
  const body = show(PAGE);
  const scanner = createScanner({ finder, isShown });
  const [one, two] = [createPass(scanner, body), createPass(scanner, get('main'))];
  while ([one.step(), two.step()].some(Boolean));
  expect([...scanner.tally.namings.values()].map(({ times }) => times)).toEqual([6]);
  for (const _ of scanner.recount([body])) continue;
  expect(scanner.tally.words).toBe(12);
});

test('a round does the same with each item, a step each', async () => {
  const visit = vi.fn();
  const round = createRound(new Set(['a', 'b']), visit);
  expect(round.step()).toBe(true);
  expect(visit.mock.calls).toEqual([['a']]);
  while (round.step());
  expect(visit.mock.calls).toEqual([['a'], ['b']]);
});
