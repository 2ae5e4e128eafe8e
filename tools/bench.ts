// npm run bench: what reading a page costs, in a real browser on real pages, beside a bare walk and beside others.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { type BenchArguments, readArguments, usage } from './bench-arguments.ts';
import { measurePage } from './bench-browser.ts';
import { bundle } from './bench-bundle.ts';
import { benchPages } from './bench-pages.ts';
import { measureScale } from './bench-scale.ts';
import { contentScriptSize } from './bench-size.ts';
import {
  cappedNote,
  type MeasuredPage,
  pageTable,
  progressLine,
  scaleTable,
  summaryTable,
} from './bench-table.ts';
import { ensureBrowser } from './install-browser.ts';
import { launchBrowser } from './launch.ts';
import { projectFolder } from './project-tool.ts';

const target = path.join(projectFolder, 'docs/benchmarks.md');

try {
  await bench(readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd()));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  process.exitCode = 1;
}

async function bench({ pages, rounds, write }: BenchArguments): Promise<void> {
  ensureBrowser('chromium');
  const { measured, version } = await measurePages(pages, rounds);
  const { raw, gzipped } = contentScriptSize();
  const report = [
    '# Benchmarks',
    `Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}. ${measured.length} pages, each loaded ${rounds} times.`,
    'A bare walk is a `TreeWalker` over the text nodes that reads each character. Figures with × are multiples of it on the same page, in the same tab, in turn; the others change the DOM and got a copy of it.',
    '## All pages',
    summaryTable(measured),
    cappedNote(measured),
    `Content script: ${(gzipped / 1000).toFixed(1)} kB gzipped (${(raw / 1000).toFixed(1)} kB).`,
    '## Growing numbers of patterns',
    scaleTable(measureScale(measured.flatMap(({ texts }) => texts))),
    '## Each page',
    pageTable(measured),
  ].join('\n\n');
  console.log(report);
  if (write) writeFileSync(target, `${report}\n`);
}

async function measurePages(folder: string | undefined, rounds: number) {
  const scripts = { ours: await bundle('bench-in-page.ts'), peers: await bundle('bench-peers.ts') };
  const browser = await launchBrowser('chromium', { headless: true });
  try {
    const measured: MeasuredPage[] = [];
    for (const { name, file } of benchPages(folder)) {
      const page = { name, ...(await measurePage(browser, file, { scripts, rounds })) };
      console.error(progressLine(page));
      measured.push(page);
    }
    return { measured, version: await browser.version() };
  } finally {
    await browser.close();
  }
}
