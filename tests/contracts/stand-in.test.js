import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { WebClient, WebClientEvent } from '@slack/web-api';
import { startRecorder, startSandbox } from './lib/processes.js';
import { root, slackDescriptions } from './lib/repository.js';

const nadia = 'U07NADIA01';
const tomas = 'U07TOMAS01';
const checkout = 'C07CHECK01';
const design = 'C07DESIG01';
const plain = (text) => ({ type: 'plain_text', text });
const modal = (title) => ({
  type: 'modal',
  title: plain(title),
  blocks: [{ type: 'actions', block_id: 'row', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] }],
});

// The client logs each refusal, and refusals are what is asked for here.
const nothing = () => {};
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, getLevel: () => 'error', setName: nothing };

describe("The stand-in Slack, driven by Slack's own client", () => {
  const driven = new Set();
  const refusals = new Map();
  let recorder;
  let sandbox;
  let slack;
  let direct;

  const client = (token, options = {}) => new WebClient(token, { slackApiUrl: sandbox.api, retryConfig: { retries: 0 }, logger: silent, ...options });

  before(async () => {
    recorder = await startRecorder();
    sandbox = await startSandbox(recorder.address);
    slack = client(sandbox.settings.Slack__BotToken, {
      fetch(url, init) {
        driven.add(new URL(url).pathname.replace('/api/', ''));
        return fetch(url, init);
      },
    });
    direct = (await slack.conversations.open({ users: nadia })).channel.id;
  });

  after(async () => {
    await sandbox?.stop();
    await recorder?.stop();
  });

  /** Asserts that Slack's client fails with one of Slack's words. */
  async function refused(method, given, code) {
    await assert.rejects(slack.apiCall(method, given), (error) => {
      assert.equal(error.code, 'slack_webapi_platform_error');
      assert.equal(error.data.error, code);
      return true;
    });
    refusals.set(method, (refusals.get(method) ?? new Set()).add(code));
  }

  /** All that a list holds, page by page; proves that there was more than one page. */
  async function everything(method, given, key) {
    const pages = [];

    for await (const page of slack.paginate(method, given)) {
      pages.push(page[key]);
    }

    assert.ok(pages.length > 1, `${method} gave ${pages.length} page`);
    assert.ok(pages.slice(0, -1).every((page) => page.length === given.limit), `a page of ${method} before the last is not full`);

    return pages.flat();
  }

  const post = async (said = {}) => (await slack.chat.postMessage({ channel: checkout, text: 'A word', ...said })).ts;

  test('auth.test', async () => {
    const { ok, team_id, user_id, bot_id } = await slack.auth.test();
    assert.deepEqual({ ok, team_id, user_id, bot_id }, { ok: true, team_id: 'T07NORTH01', user_id: 'U07COACH01', bot_id: 'B07COACH01' });
    await assert.rejects(client('xoxb-of-somebody-else').auth.test(), (error) => error.data.error === 'invalid_auth');
    await assert.rejects(client().auth.test(), (error) => error.data.error === 'not_authed');
  });

  test('users.info', async () => {
    assert.equal((await slack.users.info({ user: nadia })).user.tz, 'Europe/Berlin');
    await refused('users.info', { user: 'U0NOBODY00' }, 'user_not_found');
  });

  test('users.list', async () => {
    const people = await everything('users.list', { limit: 2 }, 'members');
    assert.deepEqual(people, (await slack.users.list({})).members);
    assert.ok(people.some((person) => person.id === tomas));
    await refused('users.list', { cursor: 'nonsense' }, 'invalid_cursor');
  });

  test('conversations.open', async () => {
    const again = await slack.conversations.open({ users: nadia, return_im: true });
    assert.deepEqual([again.channel.id, again.channel.user, again.already_open], [direct, nadia, true]);
    await refused('conversations.open', { users: 'U0NOBODY00' }, 'user_not_found');
    await refused('conversations.open', {}, 'users_list_not_supplied');
  });

  test('conversations.info', async () => {
    assert.equal((await slack.conversations.info({ channel: checkout })).channel.name, 'checkout');
    assert.equal((await slack.conversations.info({ channel: direct })).channel.is_im, true);
    await refused('conversations.info', { channel: 'C0NOWHERE0' }, 'channel_not_found');
  });

  test('conversations.list', async () => {
    const channels = await everything('conversations.list', { types: 'public_channel,im', limit: 2 }, 'channels');
    assert.equal(new Set(channels.map((channel) => channel.id)).size, channels.length);
    assert.ok([checkout, direct].every((id) => channels.some((channel) => channel.id === id)));
    await refused('conversations.list', { types: 'channel' }, 'invalid_types');
    await refused('conversations.list', { limit: 100_000 }, 'invalid_limit');
  });

  test('users.conversations', async () => {
    const own = await everything('users.conversations', { types: 'public_channel,im', limit: 2 }, 'channels');
    assert.ok([checkout, direct].every((id) => own.some((channel) => channel.id === id)));
    assert.ok(own.every((channel) => channel.id !== design));
    await refused('users.conversations', { types: 'channel' }, 'invalid_types');
    await refused('users.conversations', { cursor: 'nonsense' }, 'invalid_cursor');
  });

  test('team.info', async () => {
    const { team } = await slack.team.info();
    assert.deepEqual([team.id, team.name, team.domain], ['T07NORTH01', 'Harborline Goods', 'harborline-goods']);
    await refused('team.info', { team: 'T0NOWHERE0' }, 'team_not_found');
  });

  test('events of a channel, from its bot\'s coming to its archiving', async () => {
    const heard = async (type, more = '') => JSON.parse((await recorder.next('/slack/event', ({ body }) => body.includes(`"type":"${type}"`) && body.includes(more))).body).event;
    await sandbox.act('channel', { as: nadia, channel: design, what: 'invite' });
    const joined = await heard('member_joined_channel');
    assert.deepEqual([joined.user, joined.channel, joined.channel_type, joined.inviter], ['U07COACH01', design, 'C', nadia]);

    await sandbox.act('say', { as: tomas, channel: design, text: '@nadia which of the two?' });
    const asked = await heard('message', 'which of the two?');
    assert.deepEqual([asked.text, asked.channel_type], [`<@${nadia}> which of the two?`, 'channel']);
    await sandbox.act('say', { as: nadia, channel: design, text: 'The second.', thread: asked.ts, alsoToChannel: true });
    const answered = await heard('message', 'thread_broadcast');
    assert.deepEqual([answered.thread_ts, answered.root.ts], [asked.ts, asked.ts]);
    assert.equal((await slack.conversations.history({ channel: design, limit: 1 })).messages[0].ts, answered.ts);

    await sandbox.act('edit', { as: nadia, channel: design, ts: answered.ts, text: 'The third.' });
    const changed = await heard('message', 'message_changed');
    assert.deepEqual([changed.message.text, changed.previous_message.text], ['The third.', 'The second.']);
    await sandbox.act('react', { as: tomas, channel: design, ts: answered.ts, name: 'white_check_mark' });
    assert.deepEqual((await heard('reaction_added')).item, { type: 'message', channel: design, ts: answered.ts });
    await sandbox.act('react', { as: tomas, channel: design, ts: answered.ts, name: 'white_check_mark' });
    assert.equal((await heard('reaction_removed')).reaction, 'white_check_mark');
    await sandbox.act('delete', { as: tomas, channel: design, ts: asked.ts });
    assert.equal((await heard('message', 'tombstone')).message.ts, asked.ts);
    await sandbox.act('delete', { as: nadia, channel: design, ts: answered.ts });
    assert.equal((await heard('message', 'message_deleted')).deleted_ts, answered.ts);

    await sandbox.act('channel', { as: nadia, channel: design, what: 'archive' });
    assert.equal((await heard('channel_archive')).channel, design);
    await refused('chat.postMessage', { channel: design, text: 'Too late' }, 'is_archived');
    await sandbox.act('channel', { as: nadia, channel: design, what: 'unarchive' });
    await sandbox.act('channel', { as: nadia, channel: design, what: 'remove' });
    assert.equal((await heard('channel_left')).channel, design);
    await refused('conversations.history', { channel: design }, 'not_in_channel');
  });

  test('conversations.members', async () => {
    const members = await everything('conversations.members', { channel: checkout, limit: 2 }, 'members');
    assert.deepEqual(members, (await slack.conversations.members({ channel: checkout })).members);
    await refused('conversations.members', { channel: 'C0NOWHERE0' }, 'channel_not_found');
  });

  test('conversations.history', async () => {
    const messages = await everything('conversations.history', { channel: checkout, limit: 2 }, 'messages');
    const stamps = messages.map((message) => Number(message.ts));
    assert.deepEqual(messages, (await slack.conversations.history({ channel: checkout })).messages);
    assert.deepEqual(stamps, stamps.toSorted((a, b) => b - a));
    const middle = messages[1].ts;
    assert.deepEqual((await slack.conversations.history({ channel: checkout, oldest: middle, latest: middle, inclusive: true })).messages, [messages[1]]);
    assert.deepEqual((await slack.conversations.history({ channel: checkout, oldest: middle })).messages, messages.slice(0, 1));
    await refused('conversations.history', { channel: checkout, cursor: 'nonsense' }, 'invalid_cursor');
    await refused('conversations.history', { channel: 'C0NOWHERE0' }, 'channel_not_found');
    await refused('conversations.history', { channel: checkout, oldest: 'yesterday' }, 'invalid_ts_oldest');
  });

  test('conversations.replies', async () => {
    const { messages } = await slack.conversations.history({ channel: checkout });
    const parent = messages.find((message) => message.reply_count > 2);
    const thread = await everything('conversations.replies', { channel: checkout, ts: parent.ts, limit: 2 }, 'messages');
    assert.equal(thread.length, parent.reply_count + 1);
    assert.equal(thread[0].ts, parent.ts);
    assert.ok(thread.every((message) => message.thread_ts === parent.ts));
    await refused('conversations.replies', { channel: checkout, ts: '1.000000' }, 'thread_not_found');
    await refused('conversations.replies', { channel: 'C0NOWHERE0', ts: parent.ts }, 'channel_not_found');
  });

  test('files.info, and the download with and without the token', async () => {
    await sandbox.act('sample', { as: nadia, channel: direct });
    const shared = (await slack.conversations.history({ channel: direct, limit: 1 })).messages[0].files[0];
    const { file } = await slack.files.info({ file: shared.id });
    const download = (headers) => fetch(file.url_private_download, { headers });
    const plan = readFileSync(path.join(root, 'src/SlackCoach.Sandbox/SampleWorkspace/promotion-plan.md'));
    assert.equal(file.size, plan.length);
    const answer = await download({ Authorization: `Bearer ${sandbox.settings.Slack__BotToken}` });
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), plan);
    assert.match((await download({})).headers.get('content-type'), /^text\/html/);
    await refused('files.info', { file: 'F0NOTHING0' }, 'file_not_found');
  });

  test('files.delete', async () => {
    const announced = await slack.files.getUploadURLExternal({ filename: 'gone.md', length: 4 });
    await fetch(announced.upload_url, { method: 'POST', body: 'gone' });
    await slack.files.completeUploadExternal({ files: [{ id: announced.file_id, title: 'Gone' }], channel_id: direct });
    await slack.files.delete({ file: announced.file_id });
    await refused('files.delete', { file: announced.file_id }, 'file_not_found');
  });

  test('files.getUploadURLExternal and files.completeUploadExternal', async () => {
    const content = Buffer.from('# The case\n');
    const announced = await slack.files.getUploadURLExternal({ filename: 'case.md', length: content.length });
    const send = (body) => fetch(announced.upload_url, { method: 'POST', body });
    assert.equal((await send(Buffer.from('#'))).status, 400);
    assert.equal((await send(content)).status, 200);
    const { files } = await slack.files.completeUploadExternal({
      files: [{ id: announced.file_id, title: 'Case' }],
      channel_id: direct,
      initial_comment: 'Your case',
    });
    assert.deepEqual(files, [{ id: announced.file_id, title: 'Case' }]);
    const [shared] = (await slack.conversations.history({ channel: direct, limit: 1 })).messages;
    assert.equal(shared.text, 'Your case');
    assert.deepEqual(shared.files.map((file) => [file.name, file.size]), [['case.md', content.length]]);
    await refused('files.getUploadURLExternal', { filename: 'case.md' }, 'missing_argument');
    await refused('files.completeUploadExternal', { files: [{ id: announced.file_id }], channel_id: direct }, 'file_not_found');
    await refused('files.completeUploadExternal', { files: [{ id: announced.file_id }], channel_id: 'C0NOWHERE0' }, 'channel_not_found');
  });

  test('chat.postMessage', async () => {
    const blocks = [{ type: 'section', block_id: 'one', text: { type: 'mrkdwn', text: '*One*', verbatim: true } }];
    const metadata = { event_type: 'contract', event_payload: { key: 'a key' } };
    const posted = await slack.chat.postMessage({ channel: nadia, text: 'One', blocks, metadata });
    assert.equal(posted.channel, direct);
    assert.deepEqual(posted.message.metadata, metadata);
    const read = (withMetadata) => slack.conversations.history({ channel: direct, limit: 1, include_all_metadata: withMetadata });
    const [kept] = (await read(true)).messages;
    assert.deepEqual([kept.ts, kept.text, kept.blocks, kept.metadata], [posted.ts, 'One', blocks, metadata]);
    assert.equal((await read(false)).messages[0].metadata?.event_payload, undefined);
    const reply = await slack.chat.postMessage({ channel: direct, text: 'Two', thread_ts: posted.ts });
    assert.deepEqual((await slack.conversations.replies({ channel: direct, ts: posted.ts })).messages.map((message) => message.ts), [posted.ts, reply.ts]);
    await refused('chat.postMessage', { channel: 'C0NOWHERE0', text: 'One' }, 'channel_not_found');
    await refused('chat.postMessage', { channel: direct }, 'no_text');
    await refused('chat.postMessage', { channel: direct, text: 'One', blocks: [{ type: 'sectoin' }] }, 'invalid_blocks');
    await refused('chat.postMessage', { channel: direct, text: 'One', metadata: { event_type: 'contract' } }, 'invalid_metadata_format');
  });

  test('chat.postEphemeral', async () => {
    const { message_ts } = await slack.chat.postEphemeral({ channel: checkout, user: nadia, text: 'Between us' });
    assert.match(message_ts, /^\d+\.\d{6}$/);
    assert.ok((await slack.conversations.history({ channel: checkout })).messages.every((message) => message.ts !== message_ts));
    await refused('chat.postEphemeral', { channel: direct, user: tomas, text: 'Between us' }, 'user_not_in_channel');
    await refused('chat.postEphemeral', { channel: 'C0NOWHERE0', user: nadia, text: 'Between us' }, 'channel_not_found');
  });

  test('chat.update', async () => {
    const ts = await post();
    const theirs = (await slack.conversations.history({ channel: checkout })).messages.find((message) => message.user === nadia);
    const changed = await slack.chat.update({ channel: checkout, ts, text: 'Another word' });
    assert.deepEqual([changed.ts, changed.text], [ts, 'Another word']);
    assert.equal((await slack.conversations.history({ channel: checkout, limit: 1 })).messages[0].text, 'Another word');
    await refused('chat.update', { channel: checkout, ts: '1.000000', text: 'x' }, 'message_not_found');
    await refused('chat.update', { channel: checkout, ts: theirs.ts, text: 'x' }, 'cant_update_message');
    await refused('chat.update', { channel: checkout, ts, text: 'x'.repeat(4001) }, 'msg_too_long');
  });

  test('chat.delete', async () => {
    const ts = await post();
    const theirs = (await slack.conversations.history({ channel: checkout })).messages.find((message) => message.user === nadia);
    assert.equal((await slack.chat.delete({ channel: checkout, ts })).ts, ts);
    await refused('chat.delete', { channel: checkout, ts }, 'message_not_found');
    await refused('chat.delete', { channel: checkout, ts: theirs.ts }, 'cant_delete_message');
  });

  test('chat.getPermalink', async () => {
    const ts = await post();
    assert.match((await slack.chat.getPermalink({ channel: checkout, message_ts: ts })).permalink, new RegExp(`${checkout}/p${ts.replace('.', '')}`));
    await refused('chat.getPermalink', { channel: checkout, message_ts: '1.000000' }, 'message_not_found');
    await refused('chat.getPermalink', { channel: 'C0NOWHERE0', message_ts: ts }, 'channel_not_found');
  });

  test('views.open, views.push and views.update', async () => {
    await sandbox.act('say', { as: nadia, channel: direct, text: '/plan import' });
    const command = new URLSearchParams((await recorder.next('/slack/command')).body);
    const trigger_id = command.get('trigger_id');
    const opened = (await slack.views.open({ trigger_id, view: modal('First') })).view;
    assert.equal(opened.title.text, 'First');
    await refused('views.open', { trigger_id, view: modal('First') }, 'exchanged_trigger_id');
    await refused('views.open', { trigger_id: '1.2.3', view: modal('First') }, 'invalid_trigger_id');
    await refused('views.open', { trigger_id: '1.2.3', view: { type: 'modal' } }, 'invalid_arguments');

    await sandbox.act('click', { as: nadia, view: opened.id, block: 'row', action: 'more' });
    const click = JSON.parse(new URLSearchParams((await recorder.next('/slack/action')).body).get('payload'));
    const pushed = (await slack.views.push({ trigger_id: click.trigger_id, view: modal('Second') })).view;
    assert.equal(pushed.previous_view_id, opened.id);
    assert.equal(pushed.root_view_id, opened.id);
    await refused('views.push', { trigger_id: click.trigger_id, view: modal('Third') }, 'exchanged_trigger_id');

    const updated = (await slack.views.update({ view_id: pushed.id, hash: pushed.hash, view: modal('Second, changed') })).view;
    assert.deepEqual([updated.id, updated.title.text], [pushed.id, 'Second, changed']);
    assert.notEqual(updated.hash, pushed.hash);
    await refused('views.update', { view_id: pushed.id, hash: pushed.hash, view: modal('Too late') }, 'hash_conflict');
    await refused('views.update', { view_id: 'V0NOTHING0', view: modal('Nowhere') }, 'not_found');
  });

  test('views.publish, and clicks in the Home tab', async () => {
    const home = (text) => ({
      type: 'home',
      callback_id: 'home',
      private_metadata: 'kept',
      blocks: [{ type: 'section', block_id: 'one', text: plain(text), accessory: { type: 'button', action_id: 'go', text: plain('Go') } }],
    });
    await sandbox.act('opened', { as: nadia, channel: direct, tab: 'home' });
    const { event } = JSON.parse((await recorder.next('/slack/event', ({ body }) => body.includes('app_home_opened'))).body);
    assert.deepEqual([event.type, event.user, event.channel, event.tab, event.view], ['app_home_opened', nadia, direct, 'home', undefined]);

    const first = (await slack.views.publish({ user_id: nadia, view: home('First') })).view;
    assert.deepEqual([first.type, first.blocks[0].text.text, first.private_metadata], ['home', 'First', 'kept']);
    const second = (await slack.views.publish({ user_id: nadia, hash: first.hash, view: home('Second') })).view;
    assert.equal(second.id, first.id);
    assert.notEqual(second.hash, first.hash);
    await refused('views.publish', { user_id: nadia, hash: first.hash, view: home('Too late') }, 'hash_conflict');
    await refused('views.publish', { user_id: 'U0NOBODY00', view: home('Nobody') }, 'invalid_arguments');
    await refused('views.publish', { user_id: nadia, view: modal('No modal') }, 'invalid_arguments');
    await refused('views.publish', { user_id: nadia, view: home('x'.repeat(260_000)) }, 'view_too_large');

    await sandbox.act('click', { as: nadia, view: first.id, block: 'one', action: 'go' });
    const click = JSON.parse(new URLSearchParams((await recorder.next('/slack/action')).body).get('payload'));
    assert.deepEqual([click.container.type, click.view.type, click.view.private_metadata], ['view', 'home', 'kept']);
    assert.deepEqual([click.message, click.channel, click.response_url], [undefined, undefined, undefined]);
    await sandbox.act('opened', { as: nadia, channel: direct, tab: 'home' });
    const again = JSON.parse((await recorder.next('/slack/event', ({ body }) => body.includes('app_home_opened'))).body).event;
    assert.equal(again.view.hash, second.hash);
  });

  test('dnd.info, and a status', async () => {
    assert.equal((await slack.dnd.info({ user: nadia })).dnd_enabled, false);
    await sandbox.act('pause', { as: nadia, until: 'hour' });
    const paused = await slack.dnd.info({ user: nadia });
    assert.equal(paused.snooze_enabled, true);
    assert.ok(paused.snooze_remaining > 3_500 && paused.snooze_remaining <= 3_600);
    await sandbox.act('pause', { as: nadia, until: 'off' });
    assert.equal((await slack.dnd.info({ user: nadia })).snooze_enabled, false);
    await refused('dnd.info', { user: 'U0NOBODY00' }, 'user_not_found');

    await sandbox.act('status', { as: nadia, text: 'On holiday', emoji: ':palm_tree:', lasts: 'tomorrow' });
    const { event } = JSON.parse((await recorder.next('/slack/event', ({ body }) => body.includes('user_change'))).body);
    const { profile } = (await slack.users.info({ user: nadia })).user;
    assert.deepEqual([profile.status_text, profile.status_emoji, profile.status_expiration > 0], ['On holiday', ':palm_tree:', true]);
    assert.deepEqual([event.user.id, event.user.profile.status_text], [nadia, 'On holiday']);
  });

  test('a rate limit says how long to wait, and the client posts once after it', async () => {
    const patient = client(sandbox.settings.Slack__BotToken, { retryConfig: { retries: 1, minTimeout: 1 } });
    const waits = [];
    patient.on(WebClientEvent.RATE_LIMITED, (seconds) => waits.push(seconds));
    await sandbox.act('weather', { as: nadia, kind: 'limited' });
    const { ts } = await patient.chat.postMessage({ channel: checkout, text: 'After the wait' });
    const { messages } = await slack.conversations.history({ channel: checkout });
    assert.deepEqual(waits, [2]);
    assert.deepEqual(messages.filter((message) => message.text === 'After the wait').map((message) => message.ts), [ts]);
  });

  test('a rate limit that the client does not wait for carries its seconds', async () => {
    const hasty = client(sandbox.settings.Slack__BotToken, { rejectRateLimitedCalls: true });
    await sandbox.act('weather', { as: nadia, kind: 'limited' });
    await assert.rejects(hasty.chat.postMessage({ channel: checkout, text: 'Never' }), { code: 'slack_webapi_rate_limited_error', retryAfter: 2 });
  });

  test('a failure of Slack is an HTTP error', async () => {
    await sandbox.act('weather', { as: nadia, kind: 'error' });
    await assert.rejects(slack.chat.postMessage({ channel: checkout, text: 'Never' }), { code: 'slack_webapi_http_error', statusCode: 500 });
  });

  test('a method that Slack does not have is refused', () => refused('plans.read', {}, 'unknown_method'));

  test('every method that the stand-in offers was driven, with a success and a refusal', () => {
    const source = readFileSync(path.join(root, 'src/SlackCoach.Sandbox/Slack/SlackEndpoints.cs'), 'utf8');
    const offered = [...source.matchAll(/\["([a-z]+\.[A-Za-z]+)"\] = /g)].map(([, name]) => name);
    assert.notEqual(offered.length, 0);
    assert.deepEqual(offered.filter((name) => !driven.has(name)), []);
    // auth.test knows only errors of the token, which its own test shows.
    assert.deepEqual(offered.filter((name) => !refusals.has(name)), ['auth.test']);
  });

  const skip = existsSync(slackDescriptions) ? false : 'needs ../shared/slack beside the checkout';

  test('every refusal is among those that Slack documents for the method', { skip }, () => {
    const errorsIn = (file) => {
      const { errors, examples = {} } = JSON.parse(readFileSync(path.join(slackDescriptions, file), 'utf8'));
      return [...Object.keys(errors), examples.error?.example.error];
    };
    const common = errorsIn('common-errors.json');
    const undocumented = [...refusals]
      // files.delete is a method of Slack's, but not among the descriptions.
      .filter(([method]) => method !== 'plans.read' && method !== 'files.delete')
      .flatMap(([method, codes]) => {
        const documented = [...common, ...errorsIn(`methods/${method}.json`)];
        return [...codes].filter((code) => !documented.includes(code)).map((code) => `${method}: ${code}`);
      });
    assert.deepEqual(undocumented, []);
  });
});
