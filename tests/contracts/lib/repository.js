import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const contracts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const root = path.resolve(contracts, '../..');

/** Slack's own descriptions, which lie beside the checkout where the maintainers keep them. */
export const slackDescriptions = path.resolve(root, '../shared/slack');

const generated = new Set(['bin', 'obj', 'node_modules', 'TestResults']);

/** The files below a folder whose names end so, as absolute paths in a stable order. */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);

      if (entry.isDirectory()) {
        return generated.has(entry.name) ? [] : filesBelow(full, ending);
      }

      return entry.name.endsWith(ending) ? [full] : [];
    });
}

/** The folders of the .NET tests. */
export function dotnetTestFolders() {
  return readdirSync(path.join(root, 'tests'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('SlackCoach.'))
    .map((entry) => path.join(root, 'tests', entry.name));
}

/** A file's path as people name it: from the top of the repository. */
export const named = (file) => path.relative(root, file);
