// The weekly summary comes, and what of it a manager may read: agreed to, seen first, edited, sent, read and taken back, by two people.
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

const press = (within, name) => within.getByRole('button', { name, exact: true }).click();

const preview = () => message('This is the post of your week').last();

async function be(name) {
  await page.getByTestId(`act-as-${name}`).click();
  await page.locator(`[data-testid=act-as-${name}][aria-current=true]`).waitFor();
}

async function open(channel, heading) {
  await page.getByTestId(channel).click();
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

test('sharing is off until it is chosen, and agreed to with the readers in view', async () => {
  await type('/plan share');
  await message('Sharing is off').last().waitFor();
  await press(message('Sharing is off').last(), 'Set it up');
  await modal.getByRole('heading', { name: 'Sharing' }).waitFor();
  await page.getByLabel('Channel', { exact: true }).selectOption({ label: '#nadia-progress' });
  await page.getByLabel('The manager who may read it').selectOption({ label: 'Tomás Rivera' });
  for (const field of ['Counts', 'Evidence', 'Habit strengths']) {
    await modal.locator('label.choice').filter({ hasText: field }).locator('input').check();
  }
  await picture('p1-window');
  await page.getByTestId('modal-submit').click();
  await modal.waitFor({ state: 'detached' });
  const asked = message('is read by').last();
  await asked.waitFor();
  assert.match(await asked.innerText(), /#nadia-progress is read by Tomás Rivera \(the manager you named\)\. It is a private channel\./);
  await press(asked, 'I agree');
  await message('Sharing is on').last().waitFor();
});

test('the summary tells what the week came to, and the post shows what of it would be shared', async () => {
  await page.getByTestId('clock-monday').click();
  await message('Good morning').last().waitFor();
  await type('/plan win Untangled the refund flow https://quay.example/7 #impact');
  await message('Untangled the refund flow').last().waitFor();
  await type('/plan win -p Said no to the rewrite');
  await message('Said no to the rewrite').last().waitFor();
  await type('/plan summary');
  const summary = message('How much energy did this week leave you?').last();
  await summary.waitFor();
  await page.setViewportSize({ width: 1280, height: 1600 });
  await summary.scrollIntoViewIfNeeded();
  await picture('p2-summary');
  await press(summary, 'Energy 4 of 5');
  await message('Energy after this week: 4 of 5.').last().waitFor();

  await type('/plan share preview');
  await preview().waitFor();
  await picture('p3-preview');
  const text = await preview().innerText();
  assert.match(text, /Untangled the refund flow/);
  assert.doesNotMatch(text, /Said no to the rewrite/);
});

test('the post is edited, sent and read by the manager, word for word', async () => {
  await press(preview(), 'Edit');
  await modal.getByRole('heading', { name: 'Edit the post' }).waitFor();
  await page.getByLabel('What is posted, word for word').fill('A good week: the refund flow is untangled.\nhttps://quay.example/7');
  await page.getByTestId('modal-submit').click();
  await modal.waitFor({ state: 'detached' });
  await preview().getByText('A good week: the refund flow is untangled.').waitFor();
  await press(preview(), 'Send');
  await preview().getByText('Posted on 4 January 2027').waitFor();

  await be('tomas');
  await open('channel-nadia-progress', '#nadia-progress');
  await message('A good week: the refund flow is untangled.').waitFor();
  await picture('p4-channel');
  await open('dm-slackcoach', 'SlackCoach');
  await type('/plan team');
  await message('1 person shares their week with you.').last().getByText('A good week').waitFor();
  await picture('p5-team');
});

test('taken back, it is gone for the manager', async () => {
  await be('nadia');
  await open('dm-slackcoach', 'SlackCoach');
  await press(preview(), 'Withdraw');
  await preview().getByText('Taken back').waitFor();
  await be('tomas');
  await open('channel-nadia-progress', '#nadia-progress');
  await message('A good week').waitFor({ state: 'detached' });
  assert.deepEqual(visitor.troubles, []);
});
