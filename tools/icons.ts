import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './launch.ts';
import { projectFolder } from './project-tool.ts';

/** The sizes that browsers ask for, px. */
const SIZES = [16, 32, 48, 96, 128] as const;

/** Draws `tools/icon.svg` into `public/icon/<size>.png`. Run it after the drawing was changed: node tools/icons.ts */
async function main(): Promise<void> {
  const svg = readFileSync(join(projectFolder, 'tools/icon.svg'), 'base64');
  const browser = await launchBrowser('chromium', { headless: true });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.screenshot({
      path: `${join(projectFolder, 'public/icon', String(size))}.png`,
      omitBackground: true,
    });
  }
  await browser.close();
}

await main();
