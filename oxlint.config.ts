import { defineConfig, type OxlintOverride } from 'oxlint';

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
  return {
    patterns: [
      { group: ['**', ...exceptions], message: 'This room may not import that: see the table in README.md.' },
    ],
  };
}

const rooms: OxlintOverride[] = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  excludeFiles: ['**/*.test.{ts,tsx}'],
  rules: { 'no-restricted-imports': ['error', onlyImports(allowed)] },
}));

/** What reaches the network. */
const NETWORK = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];

/** Nobody touches the network. */
const noNetwork: OxlintOverride = {
  files: ['{src,entrypoints}/**/*.{ts,tsx}'],
  rules: { 'no-restricted-globals': ['error', ...NETWORK, 'fetch', 'localStorage'] },
};

/** Only the room for the browser's API, and what wires the rooms, may touch that API. */
const noBrowser: OxlintOverride = {
  files: ['src/{text,glossary,page,ui}/**/*.{ts,tsx}'],
  rules: { 'no-restricted-globals': ['error', ...NETWORK, 'fetch', 'localStorage', 'browser', 'chrome'] },
};

/** The glossary is a file of the extension, and fetched from it. */
const glossaryFile: OxlintOverride = {
  files: ['src/extension/glossary.ts'],
  rules: { 'no-restricted-globals': ['error', ...NETWORK, 'localStorage'] },
};

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
    // Where a small function stands is a matter of reading; spreads of small objects cost nothing that can be measured.
    'unicorn/consistent-function-scoping': 'off',
    'oxc/no-map-spread': 'off',
    'import/no-named-as-default-member': 'off',
    'promise/always-return': 'off',
    'vitest/require-mock-type-parameters': 'off',
    // The second argument is the message of a failure.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Waiting for something that must come is an assertion, too.
    'vitest/expect-expect': 'off',
    // A set or a map that changes while it is walked through needs the copy.
    'unicorn/no-useless-spread': 'off',
    'no-await-in-loop': 'off',
  },
  overrides: [
    ...rooms,
    noNetwork,
    noBrowser,
    glossaryFile,
    { files: ['entrypoints/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 80] } },
    { files: ['tools/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  ],
});
