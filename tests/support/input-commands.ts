import type { BrowserPage } from '@vitest/browser/context';
import type { KeyInput, Page } from 'puppeteer-core';
import type { BrowserCommandContext } from 'vitest/node';

declare module 'vitest/node' {
  interface BrowserCommandContext {
    /** The page that holds the frame in which tests run. */
    page: Page;
  }
}

declare module 'vitest/browser' {
  export const commands: { readonly [Name in keyof InputCommands]: CalledFromTest<InputCommands[Name]> };
  /** Its `viewport(width, height)` (CSS px) works with this provider; its locators and screenshots do not. */
  export const page: Pick<BrowserPage, 'viewport'>;
}

type InputCommands = typeof inputCommands;

type CalledFromTest<Command> = Command extends (
  context: BrowserCommandContext,
  ...args: infer Args
) => infer Result
  ? (...args: Args) => Result
  : never;

/**
 * Input as a person gives it, for browser tests (`import { commands } from 'vitest/browser'`): the events are
 * trusted (`isTrusted`), and go where pointer and focus are. Points are in CSS px of the test's own viewport.
 */
export const inputCommands = {
  /** Moves the pointer to a point, and rests it there. */
  async movePointer({ page }: BrowserCommandContext, x: number, y: number): Promise<void> {
    const corner = await testerCorner(page);
    await page.mouse.move(corner.x + x, corner.y + y);
  },

  /** Moves the pointer to a point and presses its main button there. */
  async clickAt({ page }: BrowserCommandContext, x: number, y: number): Promise<void> {
    const corner = await testerCorner(page);
    await page.mouse.click(corner.x + x, corner.y + y);
  },

  /** Presses a key, or several together: `pressKeys('Escape')`, `pressKeys('Shift', 'Tab')`. */
  async pressKeys({ page }: BrowserCommandContext, ...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  },

  /** Types a text, key by key. */
  async typeText({ page }: BrowserCommandContext, text: string): Promise<void> {
    await page.keyboard.type(text);
  },

  /** Called by Vitest itself before each test file, and for `page.viewport(width, height)`. */
  async __vitest_viewport(
    { page }: BrowserCommandContext,
    size: { width: number; height: number },
  ): Promise<void> {
    await page.setViewport(size);
  },
};

/** Where the frame that runs the test lies in the page. */
async function testerCorner(page: Page): Promise<{ x: number; y: number }> {
  const frame = await page.$('iframe[data-vitest]');
  const box = await frame?.boundingBox();
  if (!box) throw new Error('The page shows no frame that runs a test');
  return box;
}
