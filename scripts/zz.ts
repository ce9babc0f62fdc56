import { launch } from './shared/browser.ts';
import { serve } from './shared/serve-folder.ts';

const served = await serve('/tmp/w/moves/dist', '/');
const browser = await launch();
for (const [width, scheme] of [
  [1440, 'light'],
  [768, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('console', (m) => m.type() === 'error' && console.log('ERR', m.text()));
  page.on('pageerror', (e) => console.log('PERR', e.message));
  await page.goto(`${served.url}compose/#correction=debate-safety-case`);
  await page.waitForSelector('[data-compose][data-state=ready]');
  await page.waitForTimeout(1500);
  await page.click('[data-move-fields] > summary');
  await page.waitForTimeout(300);
  if (width === 1440) {
    await page.click('[data-moves=hinges] [data-move-add]');
    await page.fill('[data-moves=hinges] .compose-source:last-of-type [data-field=then] textarea', 'It is so.');
    await page.waitForTimeout(500);
  }
  await page.locator('[data-move-fields]').screenshot({ path: `/tmp/w/moves/shot-${width}.png` });
  console.log(await page.evaluate(() => document.documentElement.scrollWidth), width);
  await page.close();
}
await browser.close();
await served.close();
