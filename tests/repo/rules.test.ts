import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../tools/project-tool.ts';

const read = (file: string) => readFileSync(path.join(projectFolder, file), 'utf8');
/** The files git knows or would take, without those that were removed. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: projectFolder,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(projectFolder, file)));
const code = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));

describe('files', () => {
  it('stay in rooms with a name of their own', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|lib|common|helpers?|types?)\//.test(file))).toEqual([]);
  });

  it('are no barrels', () => {
    const isBarrel = (source: string) =>
      source.trim() !== '' &&
      source.split('\n').every((line) => /^(?:export .* from |\/\/|\/\*| \*|\s*$)/.test(line));
    expect(code.filter((file) => isBarrel(read(file)))).toEqual([]);
  });

  it('have no markup written into the page, and nothing evaluated', () => {
    const forbidden = new RegExp(
      ['inner', 'outer'].map((side) => `\\.${side}HTML\\s*=`).join('|') +
        '|insertAdjacent' +
        'HTML|\\bnew Function\\(',
    );
    const shipped = code.filter((file) => /^(?:src|entrypoints)\//.test(file) && !file.includes('.test.'));
    expect(shipped.filter((file) => forbidden.test(read(file)))).toEqual([]);
  });
});

describe('exports', () => {
  it('have a sentence that says what they give', () => {
    const bare = code
      .filter((file) => file.startsWith('src/') && !file.includes('.test.'))
      .flatMap((file) => {
        const lines = read(file).split('\n');
        return lines.flatMap((line, index) => {
          const isExport = /^export (?:async )?(?:function|const|interface|type|class)/.test(line);
          const documented =
            /\*\/\s*$/.test(lines[index - 1] ?? '') || /^export const [A-Z]+ = \d/.test(line);
          return isExport && !documented ? [`${file}:${index + 1}`] : [];
        });
      });
    expect(bare).toEqual([]);
  });
});

describe('documents', () => {
  it('explain each permission', async () => {
    const { default: config } = await import('../../wxt.config.ts');
    const manifest =
      typeof config.manifest === 'function' ? await config.manifest({ browser: 'chrome' } as never) : {};
    const permissions = (await manifest).permissions as string[];
    expect(permissions).toEqual(['storage', 'scripting']);
    for (const permission of permissions) expect(read('README.md')).toContain(`| \`${permission}\` |`);
  });

  it('tell of each decision its context, the decision and what follows', () => {
    const decisions = files.filter((file) => file.startsWith('docs/decisions/'));
    expect(decisions.length).toBeGreaterThan(0);
    for (const file of decisions) {
      for (const part of ['**Context.**', '**Decision.**', '**What follows.**'])
        expect(read(file), file).toContain(part);
    }
  });

  it('link to files that are there', () => {
    const dead = files
      .filter((file) => file.endsWith('.md') && !file.startsWith('glossary/terms/'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
          .filter(([, target = '']) => !existsSync(path.join(projectFolder, path.dirname(file), target)))
          .map(([, target]) => `${file}: ${target}`),
      );
    expect(dead).toEqual([]);
  });

  it('name every message of the manifest in the locale file', () => {
    const used = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(new Set(used)).toEqual(
      new Set(Object.keys(JSON.parse(read('public/_locales/en/messages.json')) as object)),
    );
  });
});
