// Whose turn it is, and what a member does with it: a pull request is looked at, another is explained, a rule leaves some out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

let visitor, page, message, type, picture;

before(async () => {
  visitor = await visit();
  ({ page, message, type, picture } = visitor);
  await page.getByTestId('send-sample-plan').click();
  await message('I read your plan').last().waitFor();
  await page.locator('[data-action-id="plan_import_confirm"]').click();
  await message('Imported').last().waitFor();
});

after(() => visitor?.leave());

const digest = () => message('Good morning').last();

test('who is known on GitHub sees first what waits for their review', async () => {
  await type('/plan connect nadia-okafor');
  await message('nadia-okafor').last().waitFor();
  await page.getByTestId('clock-monday').click();
  await digest().getByText('listed here').waitFor();
  await page.setViewportSize({ width: 1280, height: 1800 });
  await picture('s1-turns');
  const text = await digest().innerText();
  assert.match(text, /\d+ pull requests wait for your review/);
  assert.match(text, /Review now/);
  assert.ok(text.indexOf('Review now') < text.indexOf('Looked at'));
});

test('"Looked at" takes it off the list, and the list says so', async () => {
  const first = await digest().getByRole('link').first().innerText();
  await digest().getByRole('button', { name: /^Looked at/ }).first().click();
  await digest().getByText('1 looked at').waitFor();
  assert.ok(!(await digest().innerText()).includes(first));
});

test('the menu beside it tells why one is where it is', async () => {
  await digest().getByTestId('overflow').first().click();
  await picture('s2-menu');
  await digest().getByRole('button', { name: 'Why is it here?' }).first().click();
  await message('Review now:').last().waitFor();
});

test('a rule chosen in the window leaves some out, by reason', async () => {
  await type('/plan settings');
  await page.getByRole('button', { name: 'What the digest leaves out' }).click();
  const words = page.getByLabel('Titles with these words');
  await words.waitFor();
  await picture('s3-filter');
  await words.fill('keyboard');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await digest().getByText('1 by title').waitFor();
  await picture('s4-filtered');
});
