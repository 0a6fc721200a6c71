import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import * as assert from 'uvu/assert';

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Nothing of it asks a network or the machine's own profile. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; one line says what to install where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      'Tests need a browser: as root, apt-get install chromium (CHROMIUM=PATH names another)',
    );
  }
  return chromium.launch({ executablePath, args: quiet, timeout: 120_000 });
}

/** How a page is looked at. */
export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly hash?: string;
  readonly width?: number;
}

/**
 * Opens a file with the text from the disk and hands it to the test; fails where the page asks for
 * anything else, or says that something is wrong.
 */
export async function withFile(
  {
    browser,
    name,
    text,
  }: { readonly browser: Browser; readonly name: string; readonly text: string },
  { colorScheme = 'light', hash = '', width = 1400 }: Look,
  test: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'flumec-page-'));
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    const url = pathToFileURL(file).href;
    await page.goto(`${url}${hash}`);
    await test(page);
    assert.equal(complaints, []);
    assert.equal([...new Set(requests.map((one) => one.replace(/#.*/, '')))], [url]);
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a person reads there. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n');
}
