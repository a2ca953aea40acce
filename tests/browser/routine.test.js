// Keeps a routine on the page: settings that change the next nudge, a habit with a time of its own, a weekend away, something done late.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

let visitor, page, message, type, picture, modal;

before(async () => {
  visitor = await visit();
  ({ page, message, type, picture } = visitor);
  modal = page.getByTestId('modal');
  await page.getByTestId('send-sample-plan').click();
  await message('I read your plan').last().waitFor();
  await page.locator('[data-action-id="plan_import_confirm"]').click();
  await message('Imported').last().waitFor();
});

after(() => visitor?.leave());

const digests = () => message('Good morning');

/** Moves the clock, and waits until the page shows the hour. */
async function move(button, hour) {
  await page.getByTestId(`clock-${button}`).click();
  await page.getByTestId('clock-now').filter({ hasText: hour }).waitFor();
}

async function settings() {
  for (const tries of [1, 2, 3]) {
    await type('/plan settings');
    const opened = await modal.getByRole('heading', { name: 'Settings' }).waitFor().then(() => true, () => false);
    if (opened) return;
    assert.ok(tries < 3, 'The settings did not open three times running.');
  }
}

test('settings changed in the window change the next digest', async () => {
  await move('monday', '09:00');
  await digests().last().waitFor();
  const before = await digests().count();

  await settings();
  await page.getByLabel('Time of the digest').fill('10:00');
  await picture('9-settings');
  await page.getByTestId('modal-submit').click();
  await modal.waitFor({ state: 'detached' });
  await message('Tuesday 5 January, 10:00').last().waitFor();

  await move('tomorrow', '09:00');
  await type('/plan help');
  await message('What you can type after').last().waitFor();
  assert.equal(await digests().count(), before);
  await move('hour', '10:00');
  await digests().nth(before).waitFor();
});

test('a habit is done late, and the digest of that day shows it', async () => {
  await type('/plan done threads yesterday');
  await message('for Monday 4 January').last().waitFor();
  assert.match(await message('for Monday 4 January').last().innerText(), /^.*Done: .*threads.*, for Monday 4 January\. \/plan undo takes it back\./ims);
  await digests().first().getByText(/✓ Done: .*threads/i).waitFor();
});

test('a habit gets a time of its own and is reminded of then, until it is done', async () => {
  await settings();
  await modal.getByRole('button', { name: /^Edit .*threads/i }).click();
  await modal.getByRole('heading', { name: 'Edit a habit' }).waitFor();
  await page.getByLabel('At its own time').check();
  await page.getByLabel(/^Its own time/).fill('11:00');
  await picture('10-habit');
  await page.getByTestId('modal-submit').click();
  await message('at 11:00. What was done before stays as it is.').last().waitFor();
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'detached' });

  await move('hour', '11:00');
  const reminder = message('Remind me later').last();
  await reminder.waitFor();
  await picture('11-reminder');
  await reminder.getByRole('button', { name: /^Done/ }).click();
  await message('✓ Done:').last().waitFor();
});

test('nobody is nudged on a long weekend away, and the first digest afterwards says what waits', async () => {
  const before = await digests().count();
  await type('/plan away 2027-01-06..2027-01-11');
  await message('11 Jan').last().waitFor();
  await picture('12-away');
  await move('monday', '09:00');
  await move('hour', '10:00');
  await type('/plan help');
  await message('What you can type after').nth(1).waitFor();
  assert.equal(await digests().count(), before);

  await move('tomorrow', '09:00');
  await move('hour', '10:00');
  await digests().nth(before).waitFor();
  await picture('13-back');
  assert.match(await digests().last().innerText(), /Welcome back/);
});

test('nothing went wrong on the way', () => {
  assert.deepEqual(visitor.troubles, []);
});
