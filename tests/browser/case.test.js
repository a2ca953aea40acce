// A case with evidence on several pages comes as a file, is opened as a reader would open it, and is printed.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { visit } from './visitor.js';

const pictures = process.env.SCREENSHOTS;
const pieces = 30;
let visitor, page, message, type;

before(async () => {
  visitor = await visit();
  ({ page, message, type } = visitor);
  await page.getByTestId('send-sample-plan').click();
  await message('I read your plan').last().waitFor();
  await page.locator('[data-action-id="plan_import_confirm"]').click();
  await message('Imported').last().waitFor();
});

after(() => visitor?.leave());

test('the page of a case is printed with every link, and nothing is cut off', async () => {
  for (let number = 1; number <= pieces; number++) {
    await type(`/plan win Cut the wait at the checkout, part ${number} of ${pieces} https://pr.example/${number} #${['scope', 'impact', 'autonomy'][number % 3]}`);
    await message(`part ${number} `).first().waitFor();
  }
  await type('/plan case');
  const file = page.locator('a[download$=".html"]');
  await file.waitFor();
  const answer = await page.request.get(new URL(await file.getAttribute('href'), page.url()).href);
  assert.ok(answer.ok());

  const reader = await page.context().browser().newPage();
  try {
    await reader.setContent(await answer.text());
    assert.equal(await reader.locator('a[href^="https://pr.example/"]').count(), pieces);

    // A4 without its margins, at 96 dots an inch.
    await reader.setViewportSize({ width: 672, height: 987 });
    await reader.emulateMedia({ media: 'print' });
    assert.ok(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'Something is wider than the paper.');
    const printed = await reader.pdf({ format: 'A4' });
    const sheets = printed.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets >= 2 && sheets <= 6, `${sheets} sheets`);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(`${pictures}/case.pdf`, printed);
    }
  } finally {
    await reader.close();
  }
});

test('the page had no trouble', () => assert.deepEqual(visitor.troubles, []));
