import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { root, slackDescriptions } from './lib/repository.js';

for (const version of ['1.0.0', '2.0.0']) {
  const file = path.join(slackDescriptions, `manifest.schema.${version}.json`);
  const skip = existsSync(file) ? false : 'needs ../shared/slack beside the checkout';

  describe(`manifest.yml against Slack's schema ${version}`, () => {
    const ajv = skip ? null : new Ajv({ strict: false, allErrors: true, formats: { uri: URL.canParse } });
    const validate = ajv?.compile(JSON.parse(readFileSync(file, 'utf8')));
    const manifest = () => parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'));

    function problems(document) {
      validate(document);
      return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
    }

    function broken(change) {
      const document = manifest();
      change(document);
      return problems(document).join('\n');
    }

    test('it is valid', { skip }, () => assert.deepEqual(problems(manifest()), []));

    test('a name that is too long is refused', { skip }, () =>
      assert.match(broken((document) => (document.display_information.name = 'x'.repeat(36))), /display_information\/name .*35/));

    test('a command without a description is refused', { skip }, () =>
      assert.match(broken((document) => delete document.features.slash_commands[0].description), /slash_commands\/0 .*description/));

    test('scopes that are no list are refused', { skip }, () =>
      assert.match(broken((document) => (document.oauth_config.scopes.bot = 'commands')), /oauth_config\/scopes\/bot .*array/));

    test('a key that Slack does not know is refused', { skip }, () =>
      assert.match(broken((document) => (document.settings.sockets = true)), /settings .*additional properties/));
  });
}
