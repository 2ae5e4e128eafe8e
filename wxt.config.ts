import { defineConfig } from 'wxt';
import { GLOSSARY_FILE, SEARCH_FILE } from './src/glossary/file.ts';
import { buildSearchIndex } from './src/glossary/search-index.ts';
import { buildGlossary, glossaryPlugin } from './tools/glossary-plugin.ts';

const root = import.meta.dirname;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [glossaryPlugin(root)],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      const { glossary } = buildGlossary(root);
      const index = buildSearchIndex(glossary.terms);
      files.push(
        { relativeDest: GLOSSARY_FILE, contents: JSON.stringify(glossary) },
        { relativeDest: SEARCH_FILE, contents: JSON.stringify(index) },
      );
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'open-card': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandOpenCard__' },
      'next-term': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextTerm__' },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPreviousTerm__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dermalens@dermalens.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
