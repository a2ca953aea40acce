import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startSandbox } from './sandbox.js';

const pictures = process.env.SCREENSHOTS;

/** Starts a sandbox and comes to its page with a browser. Every wait is for something that the page shows. */
export async function visit() {
  const sandbox = await startSandbox();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const troubles = [];
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(sandbox.address);
  await page.waitForSelector('html[data-ready]');
  await page.getByTestId('dm-slackcoach').click();

  return {
    page,
    /** What the page complained about. */
    troubles,
    message: (text) => page.getByTestId('message').filter({ hasText: text }),
    type: async (text) => {
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('send').click();
    },
    picture: async (name) => {
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}/${name}.png` });
      }
    },
    leave: async () => {
      await browser.close();
      await sandbox.stop();
    },
  };
}
