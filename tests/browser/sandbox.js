import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const project = new URL('../../src/SlackCoach.Sandbox', import.meta.url).pathname;

/** Starts the sandbox on a free port and resolves to its address and a way to stop it. */
export async function startSandbox(...options) {
  const child = spawn('dotnet', ['run', '--project', project, '--', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines = [];
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));

  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const found = line.match(/sandbox is at (\S+)/);
      if (found) resolve(found[1]);
    });
    child.on('exit', (code) => reject(new Error(`The sandbox ended with ${code}:\n${lines.join('\n')}`)));
  });

  return {
    address,
    log: lines,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', resolve);
        process.kill(-child.pid, 'SIGINT');
      }),
  };
}
