import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { verifySlackRequest } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { startApp, startRecorder, startSandbox } from './lib/processes.js';

const nadia = 'U07NADIA01';
let recorder;
let sandbox;

before(async () => {
  recorder = await startRecorder();
  sandbox = await startSandbox(recorder.address);
});

after(async () => {
  await sandbox?.stop();
  await recorder?.stop();
});

function verify({ headers, body }, { secret = sandbox.settings.Slack__SigningSecret, secondsLater = 0 } = {}) {
  const timestamp = Number(headers['x-slack-request-timestamp']);
  verifySlackRequest({
    signingSecret: secret,
    body,
    headers: { 'x-slack-signature': headers['x-slack-signature'], 'x-slack-request-timestamp': timestamp },
    nowMilliseconds: (timestamp + secondsLater) * 1000,
  });
}

const crypto = createRequire(import.meta.url)('node:crypto');

/**
 * The signature that Bolt's own code works out for a request. Bolt exports a verifier and no signer, so this listens to the hash that the
 * verifier computes in order to compare it.
 */
function signatureByBolt({ timestamp, body }) {
  const { createHmac } = crypto;
  let computed;
  crypto.createHmac = (algorithm, key) => {
    const hmac = createHmac(algorithm, key);
    if (key === sandbox.settings.Slack__SigningSecret) {
      const digest = hmac.digest.bind(hmac);
      hmac.digest = (encoding) => (computed = digest(encoding));
    }
    return hmac;
  };

  try {
    const headers = { 'x-slack-signature': `v0=${'0'.repeat(64)}`, 'x-slack-request-timestamp': String(timestamp) };
    assert.throws(() => verify({ headers, body }), /signature mismatch/);
  } finally {
    crypto.createHmac = createHmac;
  }

  assert.match(computed, /^[0-9a-f]{64}$/);
  return `v0=${computed}`;
}

describe("What the sandbox signs, read by Bolt's verifier", () => {
  const requests = {};

  before(async () => {
    const slack = new WebClient(sandbox.settings.Slack__BotToken, { slackApiUrl: sandbox.api });
    const channel = (await slack.conversations.open({ users: nadia })).channel.id;
    const button = { type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'Press' } };
    const { ts } = await slack.chat.postMessage({ channel, text: 'Press', blocks: [{ type: 'actions', block_id: 'row', elements: [button] }] });

    await sandbox.act('say', { as: nadia, channel, text: '/plan done "Größe & 100 %" + 1' });
    requests.command = await recorder.next('/slack/command');
    await sandbox.act('say', { as: nadia, channel, text: 'Guten Tag, 世界 <!channel> 🎉' });
    requests.event = await recorder.next('/slack/event');
    await sandbox.act('click', { as: nadia, channel, ts, block: 'row', action: 'press' });
    requests.click = await recorder.next('/slack/action');
  });

  for (const kind of ['command', 'event', 'click']) {
    test(`the ${kind} is accepted`, () => verify(requests[kind]));

    test(`the ${kind} is accepted for five minutes and no longer`, () => {
      verify(requests[kind], { secondsLater: 300 });
      assert.throws(() => verify(requests[kind], { secondsLater: 301 }), /stale/);
    });

    test(`the ${kind} is refused under another secret`, () =>
      assert.throws(() => verify(requests[kind], { secret: 'another-signing-secret' }), /signature mismatch/));

    test(`the ${kind} is refused with another body`, () =>
      assert.throws(() => verify({ ...requests[kind], body: `${requests[kind].body} ` }), /signature mismatch/));
  }
});

describe("The app, asked with signatures that Bolt's own code computed", () => {
  let app;
  let commands = 0;

  before(async () => {
    app = await startApp(sandbox.settings);
  });

  after(() => app?.stop());

  /** A signed command. */
  function signedCommand({ secondsAgo = 0 } = {}) {
    const timestamp = Math.floor(Date.now() / 1000) - secondsAgo;
    const body = new URLSearchParams({
      token: '',
      team_id: 'T07NORTH01',
      team_domain: 'northwind-goods',
      channel_id: 'D07NADIA01',
      channel_name: 'directmessage',
      user_id: nadia,
      user_name: 'nadia',
      command: '/plan',
      text: 'help',
      api_app_id: 'A07COACH01',
      is_enterprise_install: 'false',
      response_url: new URL('response/contracts', sandbox.address).href,
      trigger_id: `${timestamp}.${++commands}.contracts`,
    }).toString();
    const signature = signatureByBolt({ timestamp, body });
    const request = { body, headers: { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': signature } };
    verify(request);

    return request;
  }

  async function post({ headers, body }) {
    const response = await fetch(new URL('slack/command', app.address), {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });

    return { status: response.status, body: await response.text() };
  }

  function withBitFlipped(text, index) {
    return text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1);
  }

  test('it answers a signed command', async () => {
    const { status, body } = await post(signedCommand());
    assert.equal(status, 200);
    assert.match(body, /\/plan/);
  });

  test('it answers one that took four and a half minutes', async () => assert.equal((await post(signedCommand({ secondsAgo: 270 }))).status, 200));

  test('it refuses one that is 301 seconds old', async () => assert.equal((await post(signedCommand({ secondsAgo: 301 }))).status, 401));

  test('it refuses a signature with one bit changed', async () => {
    const request = signedCommand();
    const signature = request.headers['x-slack-signature'];
    request.headers['x-slack-signature'] = withBitFlipped(signature, signature.length - 1);
    assert.equal((await post(request)).status, 401);
  });

  test('it refuses a body with one bit changed', async () => {
    const request = signedCommand();
    assert.equal((await post({ ...request, body: withBitFlipped(request.body, request.body.indexOf('text=help') + 5) })).status, 401);
  });

  test('it refuses a command without a signature', async () => assert.equal((await post({ ...signedCommand(), headers: {} })).status, 401));
});
