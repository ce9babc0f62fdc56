import { launch } from './shared/browser.ts';
import { serve } from './shared/serve-folder.ts';
// zz.ts FOLDER OUT shots: "name|address|width|scheme|js|full|action"
const [folder = '', out = '', ...shots] = process.argv.slice(2);
const served = await serve(folder);
const browser = await launch();
for (const shot of shots) {
  const [name, address, width = '1440', scheme = 'light', js = 'js', full = '', media = 'screen'] = shot.split('|');
  const context = await browser.newContext({ viewport: { width: Number(width), height: Number(width) < 700 ? 844 : 900 }, colorScheme: scheme as 'light', javaScriptEnabled: js === 'js', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
  page.on('pageerror', (e) => console.log(name, e.message));
  await page.goto(served.url + address, { waitUntil: 'networkidle' });
  if (media === 'print') await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(400);
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  console.log(name, size.join('x'));
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: full === 'full' });
  await context.close();
}
await browser.close();
await served.close();
