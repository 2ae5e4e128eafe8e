import { defineConfig } from 'vitest/config';
import { inputCommands } from './tests/support/input-commands.ts';
import { puppeteerProvider } from './tests/support/puppeteer-provider.ts';

/** For a test that launches a browser with the extension in it, in ms: a slow machine needs half of that. */
const endToEndLimit = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/{repo,support}/**/*.test.ts'],
          exclude: ['**/*.browser.test.*'],
        },
      },
      {
        // Found only while tests already run, a package would be bundled then and there, and the page reloaded.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            '@floating-ui/dom',
          ],
        },
        test: {
          include: ['{src,tests/support}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: puppeteerProvider(),
            commands: inputCommands,
            instances: [
              { browser: 'chromium', name: 'chromium' },
              { browser: 'firefox', name: 'firefox' },
            ],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: endToEndLimit,
          hookTimeout: endToEndLimit,
          // Several browsers at once would starve each other on a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
