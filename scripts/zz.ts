import { launch } from './shared/browser.ts';
import { serve } from './shared/serve-folder.ts';
const [out, list, widths, mode] = process.argv.slice(2);
const site = await serve('dist');
const browser = await launch();
for (const w of widths!.split(',').map(Number)) {
  const page = await browser.newPage({ viewport: { width: w, height: w < 800 ? 844 : 900 }, colorScheme: mode === 'dark' ? 'dark' : 'light', javaScriptEnabled: mode !== 'nojs' });
  if (mode === 'print') await page.emulateMedia({ media: 'print' });
  if (mode === 'forced') await page.emulateMedia({ forcedColors: 'active' });
  for (const p of list!.split(',')) {
    await page.goto(site.url + p);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${out}/${p.replace(/[/?=&]+/g, '_') || 'home'}-${w}-${mode ?? 'light'}.png`, fullPage: process.argv[6] === 'full' });
  }
}
await browser.close();
await site.close();
