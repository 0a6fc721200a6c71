import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commands } from '../src/cli/commands.js';
import { exitCodeMeanings } from '../src/cli/exit-codes.js';
import { starterTopology } from '../src/cli/render/starter-topology.js';
import * as library from '../src/index.js';
import { rules } from '../src/rules/index.js';
import { codePages } from '../src/rules/pages.js';
import { projectFolder } from './support/project.js';
import { markdownTable, matchReadme } from './support/readme.js';

const readme = () => readFileSync(join(projectFolder, 'README.md'), 'utf8');

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema: Schema = JSON.parse(
  readFileSync(join(projectFolder, 'schemas/topology.v1.json'), 'utf8'),
);

function definition(name: string): Schema {
  return schema.definitions?.[name] ?? {};
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'mapping',
  number: 'number',
};

function typeOf(one: Schema): string {
  const target = one.$ref ? definition(one.$ref.split('/').at(-1) ?? '') : one;
  if (target.enum) return target.enum.map((value) => `\`${value}\``).join(', ');
  if (target.const !== undefined) return `\`${target.const}\``;
  return [target.type ?? []]
    .flat()
    .map((type) => typeNames[type] ?? type)
    .join(', ');
}

function keyTable(title: string, of: Schema): string {
  const rows = Object.entries(of.properties ?? {}).map(([key, one]) => {
    const isRequired = of.required?.includes(key) ? ' (required)' : '';
    const fallback = one.default === undefined ? '' : ` Default: \`${one.default}\`.`;
    return [`\`${key}\``, typeOf(one) + isRequired, `${one.description ?? ''}${fallback}`];
  });
  return `**${title}**\n\n${markdownTable(['key', 'takes', 'meaning'], rows)}`;
}

test('the README has every key of the language', () => {
  const tables = [
    keyTable('A document', schema),
    keyTable('A tier, under `tiers`', definition('tier')),
    keyTable('A node, in the list of `nodes`', definition('nodes').items ?? {}),
    keyTable('A member, in the list of a group under `groups`', definition('group').items ?? {}),
    keyTable('A codec, under `codecs`', definition('codec')),
    keyTable('A plug-in, under `plugins`', definition('plugin')),
    keyTable('An edge, in the list of `edges`', definition('edge')),
  ];
  matchReadme('language', tables.join('\n\n'));
});

test('the README has every rule and every other code', () => {
  const rows = (pages: readonly { name: string; severity: string; summary: string }[]) =>
    markdownTable(
      ['code', 'severity', 'what must hold'],
      pages.map((page) => [`\`${page.name}\``, page.severity, page.summary]),
    );
  const names = new Set(rules.map((rule) => rule.name));
  const others = codePages.filter((page) => !names.has(page.name));
  matchReadme(
    'rules',
    `${rows(rules)}\n\nWhat is found before and beside the rules:\n\n${rows(others)}`,
  );
});

test('the README has every command', () => {
  const rows = Object.entries(commands).map(([name, one]) => [`\`flumec ${name}\``, one.summary]);
  matchReadme('commands', markdownTable(['command', 'does'], rows));
});

test('the README has every exit code', () => {
  const rows = Object.entries(exitCodeMeanings).map(([code, meaning]) => [code, meaning]);
  matchReadme('exit-codes', markdownTable(['code', 'means'], rows));
});

test('the map of src names every folder and file there is', () => {
  const entries = readdirSync(join(projectFolder, 'src'), { withFileTypes: true })
    .map((one) => (one.isDirectory() ? `${one.name}/` : one.name))
    .sort();
  const text = readme();
  const map = text.slice(text.indexOf('<!-- map -->'), text.indexOf('<!-- /map -->'));
  const named = Array.from(map.matchAll(/^\| `([^`]+)`/gm), (match) => match[1] ?? '').sort();
  assert.equal(named, entries);
});

test('the walk shows the topology that flumec init writes', () => {
  assert.ok(readme().includes(`\`\`\`yaml\n${starterTopology('web-logs')}\`\`\``));
});

test('what the README imports from the library is there', () => {
  const names = Array.from(readme().matchAll(/import \{([^}]+)\} from 'flumec'/g), (match) =>
    (match[1] ?? '').split(',').map((name) => name.trim()),
  ).flat();
  assert.ok(names.length > 8);
  assert.equal(
    names.filter((name) => !(name in library)),
    [],
  );
});

test('the files that the README names are there', () => {
  const paths = Array.from(
    readme().matchAll(/`((?:src|test|schemas|topologies|bin|\.ci)\/[\w./-]*)`/g),
    (match) => match[1] ?? '',
  );
  assert.ok(paths.length > 5);
  assert.equal(
    paths.filter((path) => !existsSync(join(projectFolder, path))),
    [],
  );
});

test.run();
