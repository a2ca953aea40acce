import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { schema } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { contracts, filesBelow, named, root } from './lib/repository.js';

describe('What GitHub would be asked', () => {
  // The published schema holds a field twice, which a strict reading refuses.
  const gitHub = buildSchema(schema.idl, { assumeValidSDL: true });
  const problems = (file) => validate(gitHub, parse(readFileSync(file, 'utf8'))).map((error) => error.message);
  const documents = filesBelow(path.join(root, 'tests/SlackCoach.Tests/GitHub'), '.verified.graphql');

  test('some documents are approved', () => assert.notEqual(documents.length, 0));

  for (const file of documents) {
    test(`${named(file)} is valid in GitHub's schema`, () => assert.deepEqual(problems(file), []));
  }

  for (const [name, reason] of Object.entries({
    'unknown-field.graphql': /Cannot query field "reviewDecisions"/,
    'wrong-argument.graphql': /cannot represent non-enum value: "OPEN"/,
    'unused-variable.graphql': /Variable "\$after" is never used/,
  })) {
    test(`${name} is refused`, () => assert.match(problems(path.join(contracts, 'fixtures/graphql', name)).join('\n'), reason));
  }
});
