/** Starts a real browser for tests: a Chrome or Chromium of the machine, or else the one in an npm package. */
import { accessSync, constants } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { memoryFolder } from './memory.ts';

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a browser without a window. */
export async function launch(): Promise<Browser> {
  const executablePath = INSTALLED.find(isExecutable) ?? (await chromiumPackage.executablePath());
  // Playwright lets it share memory by files on the disk, for containers with little memory to share.
  const ignoreDefaultArgs = memoryFolder() ? ['--disable-dev-shm-usage'] : [];
  return chromium.launch({ executablePath, args: FLAGS, ignoreDefaultArgs, headless: true });
}

function isExecutable(file: string | undefined): file is string {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
