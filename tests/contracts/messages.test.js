import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { contracts, dotnetTestFolders, filesBelow, named } from './lib/repository.js';
import { typeCheck } from './lib/type-check.js';

describe('What Slack would get', () => {
  const approved = dotnetTestFolders().flatMap((folder) => filesBelow(folder, '.verified.json'));
  const fixture = (name) => path.join(contracts, 'fixtures/messages', name);
  const broken = {
    'unknown-block.json': /sectoin/,
    'wrong-style.json': /style|warning/,
    'unknown-property.json': /colour/,
    'markdown-in-plain-text.json': /mrkdwn/,
    'modal-without-title.json': /title/,
    'message-without-text.json': /text/,
  };
  let problems;

  before(async () => {
    problems = await typeCheck([...approved, fixture('good-message.json'), fixture('good-modal.json'), ...Object.keys(broken).map(fixture)]);
  });

  test('some messages are approved', () => assert.notEqual(approved.length, 0));

  for (const file of approved) {
    test(`${named(file)} has Slack's types`, () => assert.deepEqual(problems.get(file), []));
  }

  for (const name of ['good-message.json', 'good-modal.json']) {
    test(`${name} passes the check`, () => assert.deepEqual(problems.get(fixture(name)), []));
  }

  for (const [name, reason] of Object.entries(broken)) {
    test(`${name} fails the check`, () => assert.match(problems.get(fixture(name)).join('\n'), reason));
  }
});
