// Two people talk in a thread of a channel, as the page shows it to each of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

let visitor, page, message, type, picture;
const thread = () => page.getByTestId('thread');
const inThread = (text) => thread().getByTestId('message').filter({ hasText: text });
const inChannel = (text) => page.getByTestId('messages').getByTestId('message').filter({ hasText: text });

before(async () => {
  visitor = await visit();
  ({ page, message, type, picture } = visitor);
});

after(() => visitor?.leave());

// Each step is waited for: a click on what the page is about to replace would go by the person before.
async function be(name, channel) {
  await page.getByTestId(`act-as-${name}`).click();
  await page.locator(`[data-testid=act-as-${name}][aria-current=true]`).waitFor();
  await go(channel);
}

async function go(channel) {
  await page.getByTestId(`channel-${channel}`).click();
  await page.getByRole('heading', { name: `#${channel}`, exact: true }).waitFor();
}

async function reply(text) {
  await page.getByTestId('thread-composer').fill(text);
  await page.getByTestId('thread-send').click();
  await inThread(text).waitFor();
}

async function choose(row, testId) {
  await row.hover();
  await row.getByTestId('more-actions').click();
  await row.getByTestId(testId).click();
}

test('one asks, the other answers in the thread and lets the channel know', async () => {
  await be('tomas', 'checkout');
  await type('@nadia does the queue drain before lunch?');
  await message('does the queue drain').getByText('@Nadia Okafor').waitFor();

  await be('nadia', 'checkout');
  const question = inChannel('does the queue drain');
  await question.hover();
  await question.getByTestId('reply').click();
  await reply('It did at eleven.');
  await page.getByTestId('also-to-channel').check();
  await reply('And again at twelve.');
  await inChannel('And again at twelve.').getByText('replied to a thread').waitFor();
  assert.equal(await inChannel('It did at eleven.').count(), 0);
  await page.locator('[data-testid=also-to-channel]:not(:checked)').waitFor();
  await picture('t1-thread');
});

test('one\'s own words are changed and deleted, the other\'s are not', async () => {
  const answer = inThread('It did at eleven.');
  await choose(answer, 'edit');
  await picture('t2-editing');
  await answer.getByTestId('edit-text').fill('It did at half past eleven.');
  await answer.getByTestId('edit-save').click();
  await inThread('It did at half past eleven.').getByTestId('edited').waitFor();

  const question = thread().getByTestId('message').first();
  assert.equal(await question.getByTestId('delete').count(), 0);
  await choose(inThread('half past eleven'), 'delete');
  await inThread('half past eleven').waitFor({ state: 'detached' });
});

test('a deleted question leaves its thread', async () => {
  await be('tomas', 'checkout');
  await choose(inChannel('does the queue drain').first(), 'delete');
  await inChannel('This message was deleted.').getByTestId('open-thread').click();
  await inThread('And again at twelve.').waitFor();
  await picture('t3-tombstone');
});

test('SlackCoach is added to a channel, and a channel is archived', async () => {
  await go('design');
  await page.getByTestId('without-bot').waitFor();
  await page.getByTestId('channel-menu').click();
  await picture('t4-menu');
  await page.getByTestId('channel-invite').click();
  await message('has joined the channel').waitFor();
  assert.equal(await page.getByTestId('without-bot').count(), 0);

  await page.getByTestId('channel-menu').click();
  await page.getByTestId('channel-archive').click();
  await page.getByTestId('archived').waitFor();
  assert.equal(await page.getByTestId('composer').count(), 0);
  await picture('t5-archived');
  assert.deepEqual(visitor.troubles, []);
});
