import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { contracts, named } from './repository.js';

const run = promisify(execFile);
const tsc = path.join(contracts, 'node_modules/typescript/bin/tsc');

const types = `import type { HomeView, KnownBlock, MessageMetadata, ModalView } from '@slack/types';

export interface Message {
  channel?: string;
  text: string;
  blocks?: KnownBlock[];
  metadata?: MessageMetadata;
  thread_ts?: string;
  unfurl_links?: boolean;
  unfurl_media?: boolean;
}

export type { HomeView, ModalView };
`;

/**
 * Checks JSON files against Slack's types.
 * @param {string[]} files What Slack would get: one message, modal or home view in each.
 * @returns {Promise<Map<string, string[]>>} What is wrong with each file, as "path(line,column): sentence"; empty when nothing is.
 */
export async function typeCheck(files) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'contracts-'));

  try {
    await symlink(path.join(contracts, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    await writeFile(path.join(folder, 'types.ts'), types);
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    await Promise.all(files.map(async (file, index) => writeFile(path.join(folder, `case${index}.ts`), assignment(await readFile(file, 'utf8')))));

    const problems = new Map(files.map((file) => [file, []]));

    for (const [index, position, sentence] of diagnostics(await compile(folder, files.length))) {
      problems.get(files[index]).push(`${named(files[index])}(${position}): ${sentence}`);
    }

    return problems;
  } finally {
    await rm(folder, { recursive: true });
  }
}

// The JSON begins on the first line, so that the compiler's line numbers are the file's.
function assignment(json) {
  const { type } = JSON.parse(json);
  const name = type === 'modal' ? 'ModalView' : type === 'home' ? 'HomeView' : 'Message';

  return `import type { ${name} } from './types.js'; export const said: ${name} = ${json.trim()};\n`;
}

async function compile(folder, count) {
  const options = ['--strict', '--noEmit', '--pretty', 'false', '--module', 'nodenext', '--target', 'es2022'];
  const cases = Array.from({ length: count }, (_, index) => `case${index}.ts`);

  try {
    await run(process.execPath, [tsc, ...options, ...cases], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return '';
  } catch (failure) {
    if (!failure.stdout) {
      throw failure;
    }

    return failure.stdout;
  }
}

function diagnostics(output) {
  const found = [];

  for (const line of output.split('\n').filter((text) => text.trim().length > 0)) {
    const start = /^case(\d+)\.ts\((\d+,\d+)\): error (TS\d+: .*)$/.exec(line);

    if (start) {
      found.push([Number(start[1]), start[2], start[3]]);
    } else if (/^\s/.test(line) && found.length > 0) {
      found.at(-1)[2] += `\n${line}`;
    } else {
      throw new Error(`The compiler itself failed: ${line}`);
    }
  }

  return found;
}
