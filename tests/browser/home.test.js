// The Home tab beside the messages, and a person's status.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

let visitor, page, message, picture;
const home = () => page.getByTestId('home');

before(async () => {
  visitor = await visit();
  ({ page, message, picture } = visitor);
});

after(() => visitor?.leave());

test('a newcomer opens Home and reads how to start', async () => {
  await page.getByTestId('tab-home').click();
  await home().getByText('To start').waitFor();
  await picture('h1-newcomer');
});

test('help opens over it', async () => {
  await home().getByRole('button', { name: 'Help' }).click();
  await page.getByTestId('modal').getByText('What you can type after').waitFor();
  await picture('h2-help');
  await page.getByTestId('modal-close').click();
  await page.getByTestId('modal').waitFor({ state: 'detached' });
});

test('with a plan it shows the week, and by itself what is done', async () => {
  await page.getByTestId('tab-messages').click();
  await page.getByTestId('send-sample-plan').click();
  await message('I read your plan').last().waitFor();
  await page.locator('[data-action-id="plan_import_confirm"]').click();
  await message('Imported').last().waitFor();
  await page.getByTestId('clock-monday').click();
  await page.getByTestId('tab-home').click();
  await home().getByText('Today, Monday 4 January').waitFor();
  await picture('h3-home');

  const first = home().locator('.block.section', { has: page.getByRole('button', { name: /^Done/ }) }).first();
  const title = (await first.locator('.section-text').innerText()).trim();
  await first.getByRole('button', { name: /^Done/ }).click();
  await home().getByText(`✓ ${title}`).waitFor();
  await home().getByText(/1 of \d+ done/).waitFor();
  await picture('h4-done');
});

test('a day later it shows that day without being opened again', async () => {
  await page.getByTestId('clock-tomorrow').click();
  await home().getByText('Today, Tuesday 5 January').waitFor();
});

test('a status is set, shown and cleared, and notifications pause', async () => {
  await page.getByTestId('status').click();
  await picture('h5-status');
  await page.getByLabel('Emoji').selectOption(':palm_tree:');
  await page.getByTestId('status-text').fill('On holiday');
  await page.getByTestId('status-save').click();
  await page.getByTestId('status').getByText('On holiday').waitFor();
  await page.getByTestId('status').click();
  await page.getByTestId('pause-hour').click();
  await page.getByText('Notifications are paused').first().waitFor({ state: 'attached' });
  await page.getByTestId('status').click();
  await picture('h6-away');
  await page.getByTestId('status-clear').click();
  await page.getByTestId('status').getByText('Set a status').waitFor();
});

test('on a narrow screen the tabs are there', async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  await picture('h7-narrow');
  assert.ok(await page.getByTestId('tab-messages').isVisible());
});

test('the page had no trouble', () => assert.deepEqual(visitor.troubles, []));
