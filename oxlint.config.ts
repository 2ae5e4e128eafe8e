import { defineConfig } from 'oxlint';

/**
 * Which room may import what, besides its own files: the table of the README, and the only place where it is written as code.
 * Everything that is not named is refused.
 */
const ROOMS = {
  'src/text': [],
  'src/glossary': ['../text/', 'valibot', 'fuse.js'],
  'src/page': ['../text/'],
  'src/ui': ['../text/', '../glossary/', 'preact', 'preact/hooks', '@preact/signals', '@floating-ui/dom'],
  'src/extension': ['../glossary/', 'valibot', '#imports'],
};

/** Refuses every import but those of the room's own files and of what is named; a name that ends in a slash is a room. */
function onlyImports(allowed: string[]) {
  const exceptions = ['./', ...allowed].map((path) => `!${path.endsWith('/') ? `${path}*` : path}`);
  return { patterns: [{ group: ['**', ...exceptions], message: 'This room may not import that: see the table in README.md.' }] };
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['.output', '.wxt'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'max-lines': ['error', 250],
    'max-params': ['error', 3],
    'no-eval': 'error',
    'no-console': 'error',
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
  },
  overrides: [
    ...Object.entries(ROOMS).map(([room, allowed]) => ({
      files: [`${room}/**/*.{ts,tsx}`],
      excludeFiles: ['**/*.test.{ts,tsx}'],
      rules: { 'no-restricted-imports': ['error', onlyImports(allowed)] as const },
    })),
    {
      // Only the room for the browser's API, and what wires the rooms, may touch that API.
      files: ['src/{text,glossary,page,ui}/**/*.{ts,tsx}'],
      rules: { 'no-restricted-globals': ['error', 'browser', 'chrome', 'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage'] as const },
    },
    { files: ['entrypoints/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 100] as const } },
    { files: ['tools/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  ],
});
