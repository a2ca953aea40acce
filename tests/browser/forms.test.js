// Fills in the page's forms as a member does, sends files in both ways, and looks at it all with the manager's eyes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

let visitor, page, message, type, picture, modal;

before(async () => {
  visitor = await visit();
  ({ page, message, type, picture } = visitor);
  modal = page.getByTestId('modal');
});

after(() => visitor?.leave());

const everything = 'harborline/* (all of harborline)';

const field = (label) => modal.locator('.field').filter({ has: page.getByText(label) });

const errorAt = (label) => field(label).getByTestId('field-error');

const submit = () => page.getByTestId('modal-submit').click();

const closed = () => modal.waitFor({ state: 'detached' });

// A form has to open within Slack's three seconds. Where the machine is too busy for that, the app says so, and one asks again.
async function open(command, title) {
  const heading = modal.getByRole('heading', { name: title });
  const refused = message('did not open').filter({ hasText: /Reference/ });
  for (const tries of [1, 2, 3]) {
    const before = await refused.count();
    await type(command);
    await heading.or(refused.nth(before)).waitFor();
    if (await heading.isVisible()) return;
    assert.ok(tries < 3, 'The form did not open three times running.');
  }
}

function plan(title, ...weeks) {
  const lines = weeks.flatMap((items, i) => [`## Week ${i + 1}, 2027`, '', ...items.map((item) => `- ${item}`), '']);
  return Buffer.from([`# ${title}`, '', ...lines].join('\n'));
}

const ticked = (label) => field(label).locator('.choice:has(input:checked)').allInnerTexts();

test('a file that is no plan is shown in the conversation and answered', async () => {
  await page.getByTestId('attach').setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await message('Nothing was read of this one').waitFor();
  await page.getByTestId('file').filter({ hasText: 'slides.pdf' }).waitFor();
});

test('settings that make no sense are refused at their field, and what was entered stays', async () => {
  await open('/plan settings', 'Settings');
  await page.getByLabel('Time of the digest').fill('');
  await field('Working days').getByLabel('Friday').uncheck();
  await submit();
  await errorAt('Time of the digest').waitFor();
  await picture('6-refused');

  assert.equal(await errorAt('Time of the digest').innerText(), 'Choose a time for the morning digest, or untick it above.');
  assert.equal(await modal.getByTestId('field-error').count(), 1);
  assert.equal(await page.getByLabel('Time of the digest').inputValue(), '');
  assert.deepEqual(await ticked('Working days'), ['Monday', 'Tuesday', 'Wednesday', 'Thursday']);
});

test('settings are changed, and the answer says what holds now', async () => {
  await page.getByLabel('Time of the digest').fill('07:45');
  assert.deepEqual(await ticked('Repositories'), [everything]);
  await field('Repositories').getByLabel(everything).uncheck();
  await submit();
  await closed();
  const answer = message('Welcome! Your settings are saved.');
  await answer.waitFor();
  assert.match(await answer.innerText(), /Monday 4 January, 07:45/);
  assert.match(await answer.innerText(), /Working days: Monday, Tuesday, Wednesday and Thursday/);
  assert.match(await answer.innerText(), /Repositories: none, so the digest tells only what your plan says/);

  await open('/plan settings', 'Settings');
  assert.equal(await page.getByLabel('Time of the digest').inputValue(), '07:45');
  assert.deepEqual(await ticked('Repositories'), []);
  await field('Repositories').getByLabel(everything).check();
  await submit();
  await closed();
  await message('Your settings are saved.').filter({ hasText: 'Repositories: harborline/*' }).waitFor();
});

test('the import form is refused empty and with two ways at once, each at its field', async () => {
  await open('/plan import', 'Import your plan');
  await submit();
  await errorAt('A Markdown file').waitFor();
  assert.equal(await errorAt('A Markdown file').innerText(), 'Choose a file, give a link or paste the plan.');

  await modal.locator('input[type=file]').setInputFiles({
    name: 'mine.md',
    mimeType: 'text/markdown',
    buffer: plan('Towards staff', ['Draft the outline', 'Milestone: outline agreed'], ['Buffer']),
  });
  await page.getByLabel('Or a link to the raw file').fill('https://example.com/plan.md');
  await submit();
  await errorAt('Or a link to the raw file').waitFor();
  assert.equal(await errorAt('Or a link to the raw file').innerText(), 'Choose one way only, and leave the others empty.');
  assert.equal(await errorAt('A Markdown file').count(), 0);
});

test('the file of the form is uploaded, previewed and discarded', async () => {
  await page.getByLabel('Or a link to the raw file').fill('');
  await submit();
  await closed();
  const preview = message('I read your plan').last();
  await preview.waitFor();
  await picture('7-form-preview');
  const said = await preview.innerText();
  assert.match(said, /I read your plan: 3 items in 2 weeks/);
  assert.match(said, /From mine\.md: Towards staff/);
  assert.match(said, /1 task, 1 milestone, 1 buffer/);

  await preview.getByRole('button', { name: 'Discard' }).click();
  await message('Discarded: nothing of that plan was kept.').waitFor();
  assert.equal(await message('I read your plan').count(), 0);
  await type('/plan week');
  await message('You have no plan here yet').waitFor();
});

test('Escape closes a form and sends nothing', async () => {
  await open('/plan import', 'Import your plan');
  await page.keyboard.press('Escape');
  await closed();
  assert.equal(await message('I read your plan').count(), 0);
});

test('a plan sent as a file through the composer is read and imported', async () => {
  await page.getByTestId('attach').setInputFiles({
    name: 'next-level.md',
    mimeType: 'text/markdown',
    buffer: plan('The next level', ['Sketch R&D <orders>', '1 day off'], ['Rehearse the migration']),
  });
  const preview = message('I read your plan').last();
  await preview.waitFor();
  assert.match(await preview.innerText(), /From next-level\.md: The next level/);

  await preview.getByLabel('Thursday').check();
  await preview.getByRole('button', { name: 'Import' }).click();
  await message('Imported next-level.md: 3 items in 2 weeks').waitFor();
  await page.getByTestId('clock-monday').click();
  await message('Good morning').last().waitFor();
  await type('/plan week');
  await message('This week').last().waitFor();
  const week = await message('This week').last().innerText();
  assert.match(week, /1\. Sketch R&D <orders>/);
  assert.match(week, /off on Thu 7 Jan/);
});

test('the manager sees none of it and is told how to start', async () => {
  await page.getByTestId('act-as-tomas').click();
  await page.getByRole('heading', { name: 'Hello Tomás, this is SlackCoach' }).waitFor();
  await page.getByTestId('dm-slackcoach').click();
  assert.equal(await page.getByTestId('message').count(), 0);
  assert.doesNotMatch(await page.getByTestId('messages').innerText(), /next-level|Good morning|Sketch/);

  await type('/plan today');
  await message('Let\'s keep your promotion plan going').waitFor();
  await picture('8-manager');
  assert.match(await message('Let\'s keep your promotion plan going').innerText(), /To start, send me your plan as a Markdown file/);
  assert.equal(await page.getByTestId('message').count(), 1);
});

test('the engineer comes back to her own messages and sees none of the manager\'s', async () => {
  await page.getByTestId('act-as-nadia').click();
  await page.getByRole('heading', { name: 'Hello Nadia, this is SlackCoach' }).waitFor();
  await message('Imported next-level.md').waitFor();
  assert.equal(await message('Let\'s keep your promotion plan going').count(), 0);
});

test('nothing went wrong on the way', () => {
  assert.deepEqual(visitor.troubles, []);
});
