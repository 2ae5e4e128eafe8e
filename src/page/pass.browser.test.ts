import { describe, expect, test, vi } from 'vitest';
import { element, finder, get, show } from '../../tests/support/page.ts';
import { createPass, createRound } from './pass.ts';
import { createScanner } from './scanner.ts';
import { isShown } from './view.ts';

const PAGE =
  '<main><p>retinol 1</p><p>retinol 2</p><p>retinol 3</p><p>retinol 4</p><p>retinol 5</p></main><p>retinol 6</p>';

/** A pass that stands still after so many runs of text, each a paragraph. */
function paused(runs: number) {
  const body = show(PAGE);
  const scanner = createScanner({ finder, styled: true, isShown });
  const job = createPass(scanner, body);
  for (let run = 0; run < runs; run++) job.step();
  job.pause?.();
  const finish = () => {
    while (job.step());
    scanner.forgetLost();
    return [...scanner.blocks.keys()]
      .map(({ textContent }) => textContent?.slice(-1))
      .toSorted()
      .join('');
  };
  const counted = () => [...scanner.tally.namings.values()].reduce((sum, { times }) => sum + times, 0);
  return { body, main: get('main'), finish, counted, at: (number: number) => get(`p:nth-child(${number})`) };
}

describe('a walk that the page interrupts reads on to the end', () => {
  test.each(Array.from({ length: 7 }, (_, runs) => runs))('after %i runs, when nothing happens', (runs) => {
    const { finish, counted } = paused(runs);
    expect(finish()).toBe('123456');
    expect(counted()).toBe(6);
  });

  test.each(Array.from({ length: 5 }, (_, index) => index + 1))(
    'when paragraph %i is taken away',
    (number) => {
      for (let runs = 0; runs < 6; runs++) {
        const { at, finish, counted } = paused(runs);
        at(number).remove();
        expect(finish()).toBe('123456'.replace(String(number), ''));
        expect(counted()).toBe(5);
      }
    },
  );

  test.each(Array.from({ length: 5 }, (_, index) => index + 1))(
    'when paragraph %i is moved to the end',
    (number) => {
      for (let runs = 0; runs < 6; runs++) {
        const { main, at, finish } = paused(runs);
        main.append(at(number));
        // What was moved is read anew by itself; what was not must be read now.
        expect(finish().replace(String(number), '')).toBe('123456'.replace(String(number), ''));
      }
    },
  );

  test('when all around it is taken away', () => {
    for (let runs = 0; runs < 6; runs++) {
      const { main, finish, counted } = paused(runs);
      main.remove();
      expect(finish()).toBe('6');
      expect(counted()).toBe(1);
    }
  });

  test('when all around it is written anew', () => {
    for (let runs = 0; runs < 6; runs++) {
      const { main, finish, counted } = paused(runs);
      main.replaceChildren(element('p', 'retinol 7'), element('p', 'retinol 8'));
      expect(finish().replace(/[78]/g, '')).toBe('6');
      expect(counted()).toBeLessThanOrEqual(3);
    }
  });

  test('when its place is wrapped', () => {
    for (let runs = 0; runs < 6; runs++) {
      const { main, finish } = paused(runs);
      const wrapper = element('section');
      main.replaceWith(wrapper);
      wrapper.append(main);
      // The wrapper is read by itself.
      expect(finish()).toContain('6');
    }
  });

  test('when its place comes to stand elsewhere on the page, outside its root', () => {
    const body = show(`<section>${PAGE}</section><footer></footer>`);
    const scanner = createScanner({ finder, styled: true, isShown });
    const job = createPass(scanner, get('section'));
    job.step();
    job.step();
    job.pause?.();
    get('footer').append(get('main'));
    while (job.step());
    expect([...scanner.blocks.keys()]).toContain(get('section > p'));
    expect(body.contains(get('footer main'))).toBe(true);
  });

  test('and not when its root has left the page', () => {
    const { body, finish, counted } = paused(2);
    body.remove();
    const all = finish();
    document.documentElement.append(body);
    expect(all).toBe('');
    expect(counted()).toBe(0);
  });
});

test('two walks over the same text count it once', () => {
  const body = show(PAGE);
  const scanner = createScanner({ finder, styled: true, isShown });
  const [one, two] = [createPass(scanner, body), createPass(scanner, get('main'))];
  while ([one.step(), two.step()].some(Boolean));
  expect([...scanner.tally.namings.values()].map(({ times }) => times)).toEqual([6]);
  expect(scanner.tally.words).toBe(12);
});

test('a round does the same with each item, a step each', () => {
  const visit = vi.fn();
  const round = createRound(new Set(['a', 'b']), visit);
  expect(round.step()).toBe(true);
  expect(visit.mock.calls).toEqual([['a']]);
  while (round.step());
  expect(visit.mock.calls).toEqual([['a'], ['b']]);
});
