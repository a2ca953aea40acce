import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './repository.js';

const patienceMs = 90_000;

// What was started ends with this process: its 'exit' is not raised when a signal ends it.
for (const [name, status] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
  process.once(name, () => process.exit(status));
}

/**
 * Starts the sandbox on a free port; it delivers to an app of its own process.
 * @param {string} app Where that app listens.
 */
export async function startSandbox(app) {
  const sandbox = start('src/SlackCoach.Sandbox', ['--port', '0', '--app', app], {});
  await sandbox.until(() => /Ctrl\+C/.test(sandbox.output()));
  const address = new URL(/sandbox is at (http:\S+)/.exec(sandbox.output())[1]);
  // What the sandbox tells people to start an app of its own process with.
  const settings = Object.fromEntries([...sandbox.output().matchAll(/^ +(\w+__\w+)=(.*)$/gm)].map(([, key, value]) => [key, value.trim()]));

  return {
    address,
    api: new URL('api/', address).href,
    settings,
    stop: sandbox.stop,

    /** Does what the page does when a person uses it. */
    async act(action, body) {
      const response = await fetch(new URL(`page/${action}`, address), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: address.origin },
        body: JSON.stringify(body),
      });

      if (response.status !== 204) {
        throw new Error(`The page refused ${action}: ${response.status} ${await response.text()}`);
      }
    },
  };
}

/** Starts the app itself with a database of its own. */
export async function startApp(settings) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'contracts-'));
  const address = new URL(`http://127.0.0.1:${await freePort()}/`);
  const app = start('src/SlackCoach', [], {
    ...settings,
    ASPNETCORE_URLS: address.origin,
    ConnectionStrings__SlackCoach: `Data Source=${path.join(folder, 'slackcoach.db')}`,
    DataProtection__KeyPath: path.join(folder, 'keys'),
  });
  await app.until(() => answers(new URL('health/live', address)));

  return {
    address,
    async stop() {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A web server that keeps what it is sent and answers with an empty 200, as an app may. */
export async function startRecorder() {
  const received = [];
  const waiting = [];
  const server = http.createServer(async (request, response) => {
    const chunks = [];

    for await (const chunk of request) {
      chunks.push(chunk);
    }

    response.end();
    received.push({ path: request.url, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    waiting.splice(0).forEach((wake) => wake());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    address: `http://127.0.0.1:${server.address().port}`,

    /** The next request to a path, taken out of what was received; waits for it when there is none yet. */
    async next(wanted, isMeant = () => true) {
      for (;;) {
        const index = received.findIndex((request) => request.path === wanted && isMeant(request));

        if (index >= 0) {
          return received.splice(index, 1)[0];
        }

        await new Promise((wake) => waiting.push(wake));
      }
    },

    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function start(project, args, settings) {
  const child = spawn('dotnet', ['run', '--no-build', '--no-launch-profile', '--project', project, '--', ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    // A group of its own, so that the program that dotnet starts ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const ended = once(child, 'close');
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') {
        throw error;
      }
    }
  };
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);

  async function stop() {
    signal('SIGTERM');
    const force = setTimeout(() => signal('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
    process.off('exit', atExit);
  }

  return {
    output: () => output,

    async until(isReady) {
      for (const deadline = Date.now() + patienceMs; !(await isReady()); await pause(100)) {
        if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
          await stop();
          throw new Error(`${project} did not start:\n${output.slice(0, 4000)}`);
        }
      }
    },

    stop,
  };
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function freePort() {
  const server = http.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');

  return port;
}
