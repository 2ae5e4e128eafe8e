import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { pass, setStage, targetIn, write, type Stage } from '../../tests/support/card-stage.ts';

let stage: Stage;

beforeEach(async () => {
  await page.viewport(700, 500);
  stage = await setStage(commands);
});

afterEach(() => stage.clear());

describe('on any page', () => {
  test('lies in an open modal dialog when its term does', async () => {
    const dialog = document.createElement('dialog');
    const inner = document.createElement('div');
    inner
      .attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('p'), { textContent: 'collagen' }));
    dialog.append(inner);
    document.body.append(dialog);
    dialog.showModal();
    const mark = inner.shadowRoot?.querySelector('p');
    if (!mark) throw new Error('The dialog has no term.');
    await stage.rest(targetIn(mark));
    expect(dialog.lastElementChild?.matches(':popover-open')).toBe(true);
    await stage.click('Keep open');
    expect(stage.button('Keep open').ariaPressed).toBe('true');
    await commands.pressKeys('Escape');
    expect(dialog.open).toBe(true);
    expect([...dialog.children]).toEqual([inner]);
  });

  test('looks the same under hostile styles', async () => {
    await page.viewport(700, 1100);
    const target = write('A word on [collagen] here.');
    const { width, height } = (await stage.rest(target)).getBoundingClientRect();
    await commands.pressKeys('Escape');
    const style = document.createElement('style');
    style.textContent =
      'div { display: none !important; opacity: 0.1 !important; transform: scale(3) !important; inset: 50px !important }' +
      '* { --paper: red; --text: 40px; font-size: 40px; line-height: 3 !important; text-align: right !important }';
    document.body.append(style);
    stage.cards.open(target);
    const hostile = await stage.opened();
    expect(hostile.getBoundingClientRect()).toMatchObject({ width, height });
    expect(getComputedStyle(hostile).fontSize).toBe('13px');
  });

  test('is dark on a dark page, light on a light one', async () => {
    document.body.style.background = 'oklch(0.2 0 0)';
    const target = write('A word on [collagen] here.');
    stage.cards.open(target);
    expect(getComputedStyle(await stage.opened()).colorScheme).toBe('dark');
    await commands.pressKeys('Escape');
    document.body.style.background = 'rgb(250 250 240)';
    stage.cards.open(target);
    expect(getComputedStyle(await stage.opened()).colorScheme).toBe('light');
  });

  test('counts as closed when the page removes or hides it', async () => {
    const target = write('A word on [collagen] here.');
    await stage.rest(target);
    document.documentElement.lastElementChild?.remove();
    await stage.closed();
    stage.cards.open(target);
    await stage.opened();
    (document.documentElement.lastElementChild as HTMLElement).hidePopover();
    await stage.closed();
    expect(document.documentElement.lastElementChild).toBe(document.body);
  });

  test('reports what its reader wants, and closes', async () => {
    const target = write('A word on [collagen] here.');
    stage.cards.open(target);
    await stage.opened();
    await stage.click('Don’t mark this term');
    expect(stage.told).toContain('hide collagen');
    expect(stage.cards.opened).toBe(false);
    stage.cards.open(target);
    await stage.opened();
    await stage.click('Off on example.com');
    expect(stage.told).toContain('off');
    expect(stage.cards.opened).toBe(false);
  });

  test('marks a term again that a related one leads to, and stays', async () => {
    stage.cards.setHidden(new Set(['retinol']));
    stage.cards.open(write('A word on [collagen] here.'));
    await stage.opened();
    expect(() => stage.button('Mark this term again')).toThrow('No button');
    await stage.click('Retinol');
    await expect.poll(() => stage.title()).toBe('Retinol');
    const button = stage.button('Mark this term again');
    await stage.click('Mark this term again');
    expect(stage.told.at(-1)).toBe('mark retinol');
    stage.cards.setHidden(new Set());
    expect(stage.cards.opened).toBe(true);
    expect(stage.button('Don’t mark this term')).toBe(button);
    expect(stage.focused()).toBe(button);
  });

  test('leaves nothing behind when it is stopped', async () => {
    const target = write('A word on [collagen] here.');
    const before = document.documentElement.outerHTML;
    await stage.rest(target);
    stage.stop.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(stage.told.at(-1)).toBe('shown nothing');
    stage.cards.open(target);
    stage.cards.over(target, { x: 0, y: 0 });
    await pass(450);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
