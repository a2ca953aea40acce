// Walks the sandbox's page as a newcomer does: the plan goes in, Monday's digest comes out, things get done.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

let visitor, page, message, type, picture;

before(async () => {
  visitor = await visit();
  ({ page, message, type, picture } = visitor);
});

after(() => visitor?.leave());

test('the sample plan is read and previewed', async () => {
  await page.getByTestId('send-sample-plan').click();
  await message('I read your plan').last().waitFor();
  await picture('1-preview');
  assert.match(await message('I read your plan').last().innerText(), /27 items in 12 weeks/);
});

test('the preview is confirmed', async () => {
  await page.locator('[data-action-id="plan_import_confirm"]').click();
  await message('Imported').last().waitFor();
  await picture('2-imported');
  assert.match(await message('Imported').last().innerText(), /Your next morning digest: Monday 4 January, 09:00/);
});

test('on Monday at nine the digest arrives', async () => {
  await page.getByTestId('clock-monday').click();
  await message('Good morning').last().waitFor();
  await message('Good morning').last().getByText('4 replies').waitFor();  // Three with pull requests, and the brief of Monday's 1:1.
  await page.setViewportSize({ width: 1280, height: 1230 });
  await picture('3-digest');
  const digest = await message('Good morning').last().innerText();
  assert.match(digest, /open pull requests to look at/);
  assert.match(digest, /listed here/);
  assert.match(digest, /hidden \(\d+ drafts?, \d+ by bots?\)/);
});

test('"Sifted" completes the habit and changes the digest', async () => {
  await message('Good morning').last().getByRole('button', { name: /^Sifted/ }).click();
  await message('Good morning').last().getByText(/✓ Done: .*pull requests/i).waitFor();
  await picture('4-sifted');
});

test('/plan done 1 marks the first item, and /plan today shows it', async () => {
  await type('/plan today');
  await message('Your plan, Week 1').last().waitFor();
  const before = await message('Today, Monday 4 January').last().innerText();
  const first = before.match(/^1\. (.+)$/m)?.[1];
  assert.ok(first, `No first item in:\n${before}`);

  await type('/plan done 1');
  await message('Done: ' + first).last().waitFor();
  await type('/plan today');
  await page.waitForFunction(
    (title) => {
      const lists = [...document.querySelectorAll('[data-testid="message"]')].filter((m) => m.innerText.includes('Today, Monday 4 January'));
      return lists.length > 1 && !lists.at(-1).innerText.includes(title);
    },
    first,
  );
  await picture('5-today');
});

test('what follows a press on a button far above comes into view', async () => {
  const before = await page.getByTestId('message').count();
  await page.getByTestId('try-help').click();
  await page.waitForFunction((count) => {
    const messages = [...document.querySelectorAll('[data-testid="message"]')];
    return messages.length > count && messages.at(-1).getBoundingClientRect().bottom <= window.innerHeight;
  }, before);
});

test('a view that comes late does not take one back from where one went', async () => {
  // The next view is held between its head and its words, which takes a moment on a busy machine.
  await page.evaluate(() => {
    const real = window.fetch;
    window.held = new Promise((isHeld) => {
      window.fetch = async (path, options) => {
        const answer = await real(path, options);
        if (!path.startsWith('/page/view')) return answer;
        window.fetch = real;
        const words = answer.text();
        answer.text = () => new Promise((go) => { window.letGo = () => go(words); isHeld(); });
        return answer;
      };
    });
  });
  await type('/plan today');
  await page.evaluate(() => window.held);
  await page.getByTestId('channel-checkout').click();
  const heading = page.getByRole('heading', { name: '#checkout', exact: true });
  await heading.waitFor();
  await page.evaluate(async () => {
    const shown = refresh();
    window.letGo();
    await shown;
  });
  assert.equal(await heading.count(), 1);
});

test('nothing went wrong on the way', () => {
  assert.deepEqual(visitor.troubles, []);
});
