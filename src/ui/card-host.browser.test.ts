import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import {
  ASIDE,
  middleOf,
  pass,
  setStage,
  targetIn,
  write,
  writeField,
  type Stage,
} from '../../tests/support/card-stage.ts';

let stage: Stage;

beforeEach(async () => {
  await page.viewport(700, 500);
  stage = await setStage(commands);
});

afterEach(() => stage.clear());

describe('opened by the pointer', () => {
  test('shows the entry beside its term, and tells the page', async () => {
    const target = write('A word on [collagen] here.');
    const { left, top } = (await stage.rest(target)).getBoundingClientRect();
    const term = target.element.getBoundingClientRect();
    expect(stage.title()).toBe('Collagen');
    expect(top).toBeGreaterThanOrEqual(term.bottom);
    expect(top - term.bottom).toBeLessThan(12);
    expect(Math.abs(left - term.left)).toBeLessThan(1);
    expect(stage.told).toEqual(['shown collagen']);
  });

  test('covers no line of a term that wraps, and stands beside the one under the pointer', async () => {
    await page.viewport(700, 1100);
    document.body.style.cssText = 'margin: 500px 20px; width: 300px';
    const target = write('Filling words up to the end [collagen and much more of these words] here.');
    const lines = [...target.element.getClientRects()];
    expect(lines.length).toBe(2);
    const box = (await stage.rest(target)).getBoundingClientRect();
    for (const line of lines) expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
    expect(box.bottom).toBeLessThanOrEqual(lines[0]?.top ?? 0);
  });

  test('stays in the viewport at the page’s corner, and scrolls inside when there is no room', async () => {
    await page.viewport(320, 260);
    document.body.style.cssText = 'margin: 110px 8px 0; text-align: right';
    const box = (await stage.rest(write('[collagen]'))).getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(260);
    const scroll = stage.button('More').closest('.scroll');
    expect(scroll?.scrollHeight).toBeGreaterThan(scroll?.clientHeight ?? 0);
  });

  test('stays while the pointer is in it, closes when it has left, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    const target = write('A word on [collagen] here.');
    const during = document.documentElement.outerHTML;
    await stage.rest(target);
    const { x, y } = middleOf(stage.button('Keep open'));
    stage.cards.over(undefined, { x, y });
    await commands.movePointer(x, y);
    await pass(400);
    expect(stage.cards.opened).toBe(true);
    await commands.movePointer(ASIDE.x, ASIDE.y);
    await stage.closed();
    expect(document.documentElement.outerHTML).toBe(during);
    expect(stage.told.at(-1)).toBe('shown nothing');
    document.body.replaceChildren();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('adds no tab stop to the page', async () => {
    const target = write('A word on [collagen] here.');
    writeField();
    await stage.rest(target);
    const behind = document.createElement('button');
    document.documentElement.append(behind);
    await commands.pressKeys('Tab');
    expect(document.activeElement).toBe(behind);
    expect(stage.cards.opened).toBe(true);
    behind.remove();
  });

  test('does not open after typing until the pointer moves', async () => {
    const target = write('A word on [collagen] here.');
    writeField();
    await commands.typeText('x');
    stage.cards.over(target, middleOf(target.element));
    await pass(450);
    expect(stage.cards.opened).toBe(false);
    const { x, y } = middleOf(target.element);
    await commands.movePointer(x, y);
    await stage.opened();
  });

  test('says when a term could not be looked up', async () => {
    const target = targetIn(write('A word on [unheard] here.').element, 'unheard');
    expect((await stage.rest(target)).textContent).toContain('Reload the page and try again.');
  });

  test('says so too when the answer is an error', async () => {
    const target = targetIn(write('[collagen]').element, 'error');
    expect((await stage.rest(target)).textContent).toContain('Reload the page and try again.');
  });

  test('closes when its term is scrolled out of view, unless it is pinned', async () => {
    const target = write('A word on [collagen] here.');
    document.body.style.height = '3000px';
    await stage.rest(target);
    window.scrollTo(0, 1000);
    await stage.closed();
    window.scrollTo(0, 0);
    stage.cards.over(undefined, { x: 0, y: 0 });
    await commands.movePointer(1, 1);
    await stage.rest(target);
    await stage.click('Keep open');
    window.scrollTo(0, 1000);
    await pass(100);
    expect(stage.cards.opened).toBe(true);
    expect((await stage.opened()).getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    window.scrollTo(0, 0);
  });
});

describe('pinned', () => {
  test('stays when the pointer leaves, until it is closed', async () => {
    await stage.rest(write('A word on [collagen] here.'));
    await stage.click('Keep open');
    expect(stage.button('Keep open').ariaPressed).toBe('true');
    stage.cards.over(undefined, ASIDE);
    await commands.clickAt(ASIDE.x, ASIDE.y);
    await pass(400);
    expect(stage.cards.opened).toBe(true);
    await stage.click('Close');
    await stage.closed();
  });
});
