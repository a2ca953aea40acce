// Somebody asks in a channel, the ledger follows, the sweep comes with the digest, and "Tomorrow" carries the thread over when the clock moves.
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

async function be(name) {
  await page.getByTestId(`act-as-${name}`).click();
  await page.locator(`[data-testid=act-as-${name}][aria-current=true]`).waitFor();
}

test('what somebody asks in a channel comes with the morning sweep', async () => {
  await be('tomas');
  await page.getByTestId('channel-checkout').click();
  await page.getByRole('heading', { name: '#checkout', exact: true }).waitFor();
  await type('@nadia can you look at the refund numbers before Wednesday?');
  await message('refund numbers').getByText('@Nadia Okafor').waitFor();

  await be('nadia');
  await page.getByTestId('dm-slackcoach').click();
  // What happens in channels is heard a moment later; the clock must not overtake it.
  for (let tries = 0; tries < 20 && (await message('refund numbers').count()) === 0; tries++) {
    await type('/plan threads');
    await message(/threads? waits? for you/).nth(tries).waitFor();
  }
  await page.getByTestId('clock-monday').click();
  await digest().getByText('refund numbers').waitFor();
  await page.setViewportSize({ width: 1280, height: 1800 });
  await digest().getByText('refund numbers').scrollIntoViewIfNeeded();
  await picture('l1-sweep');
  assert.match(await digest().innerText(), /Tomás Rivera asked you/);
});

test('"Tomorrow" takes it off today and brings it back with the next digest', async () => {
  await digest().getByRole('button', { name: /^Tomorrow: .*refund numbers/ }).click();
  await digest().getByText('Comes back on the next working day:').waitFor();
  await page.getByTestId('clock-tomorrow').click();
  await page.waitForFunction(() => [...document.querySelectorAll('[data-testid=message]')].filter((m) => m.innerText.includes('Good morning')).length > 1);
  await digest().getByText('refund numbers').waitFor();
  await picture('l2-carried-over');
});

test('an answer in the thread settles it, and the list says so', async () => {
  await page.getByTestId('channel-checkout').click();
  await page.getByRole('heading', { name: '#checkout', exact: true }).waitFor();
  // The heading may be there before the messages are.
  await message('Good morning').first().waitFor({ state: 'detached' });
  const question = page.getByTestId('messages').getByTestId('message').filter({ hasText: 'refund numbers' });
  await question.hover();
  await question.getByTestId('reply').click();
  await page.getByTestId('thread-composer').fill('They add up, I posted the sheet.');
  await page.getByTestId('thread-send').click();
  await page.getByTestId('thread').getByTestId('message').filter({ hasText: 'They add up' }).waitFor();
  await page.getByTestId('dm-slackcoach').click();
  const lists = message(/threads? waits? for you/);
  let text = 'refund numbers';
  for (let tries = 0; tries < 20 && text.includes('refund numbers'); tries++) {
    const before = await lists.count();
    await type('/plan threads');
    await lists.nth(before).waitFor();
    text = await lists.nth(before).innerText();
  }
  assert.doesNotMatch(text, /refund numbers/);
  await picture('l3-list');
  assert.deepEqual(visitor.troubles, []);
});
