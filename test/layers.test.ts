import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

// Imports run one way: each layer may use those named behind it, and itself.
const layers: Readonly<Record<string, readonly string[]>> = {
  text: [],
  diagnostics: ['text'],
  languages: ['text', 'diagnostics'],
  syntax: ['text', 'diagnostics', 'languages'],
  schema: ['text', 'diagnostics', 'syntax'],
  graph: ['text', 'syntax', 'languages'],
  rules: ['text', 'diagnostics', 'syntax', 'graph', 'languages'],
  routing: ['text', 'diagnostics', 'syntax', 'graph'],
  targets: ['text', 'routing', 'languages'],
  reconcile: ['text', 'diagnostics', 'targets/artifact'],
  review: ['text', 'diagnostics', 'languages', 'reconcile'],
  pictures: ['text', 'diagnostics', 'syntax', 'graph', 'routing', 'targets/artifact', 'review'],
  tracing: ['text', 'diagnostics', 'syntax', 'graph', 'routing'],
  zookeeper: [],
  stores: ['reconcile', 'zookeeper'],
  workspace: ['text', 'diagnostics', 'syntax'],
  cli: [
    'compile',
    'diagnostics',
    'graph',
    'languages',
    'pictures',
    'reconcile',
    'review',
    'routing',
    'rules',
    'schema',
    'stores',
    'syntax',
    'targets',
    'text',
    'tracing',
    'workspace',
    'zookeeper',
  ],
};

// Each third-party library enters by one door.
const doors: Readonly<Record<string, RegExp>> = {
  yaml: /^syntax\//,
  ajv: /^schema\//,
  '@dagrejs/dagre': /^pictures\/layout\.ts$/,
  '@dagrejs/graphlib': /^graph\//,
  '@oclif/core': /^cli\//,
  chalk: /^cli\//,
  esbuild: /^(schema\/build-validators|pictures\/build-page)\.ts$/,
};

// Members of these never import one another.
const apart = ['targets', 'stores'];

const src = new URL('../../src/', import.meta.url);
const root = readdirSync(new URL('../', import.meta.url)).includes('src')
  ? new URL('../src/', import.meta.url)
  : src;

interface Import {
  readonly file: string;
  readonly to: string;
}

function imports(): readonly Import[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('generated'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const found = text.matchAll(
      /(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'|import\('([^']+)'\)/g,
    );
    return Array.from(found, (match) => ({ file, to: match[1] ?? match[2] ?? '' }));
  });
}

function resolved({ file, to }: Import): string {
  return new URL(to, `file:///${file}`).pathname.slice(1);
}

test('imports run one way, downwards', () => {
  const wrong = imports().filter((one) => {
    const layer = one.file.split('/')[0] ?? '';
    if (!one.to.startsWith('.') || !(layer in layers)) return false;
    const target = resolved(one);
    const allowed = [layer, ...(layers[layer] ?? [])];
    return !allowed.some(
      (name) => target === `${name}.js` || target.startsWith(`${name}/`) || target === `${name}`,
    );
  });
  assert.equal(
    wrong.map((one) => `${one.file} -> ${one.to}`),
    [],
  );
});

test('every folder of src is a layer, so that none escapes this test', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.equal(
    folders.map((one) => one.name).filter((name) => !(name in layers)),
    [],
  );
});

test('members of a layer that has members never import one another', () => {
  const wrong = imports().filter((one) => {
    const [layer = '', member = '', ...rest] = one.file.split('/');
    if (!apart.includes(layer) || rest.length === 0 || !one.to.startsWith('.')) return false;
    const [targetLayer, targetMember = '', ...targetRest] = resolved(one).split('/');
    return targetLayer === layer && targetRest.length > 0 && targetMember !== member;
  });
  assert.equal(
    wrong.map((one) => `${one.file} -> ${one.to}`),
    [],
  );
});

test('rules never import one another', () => {
  const isRule = (path: string) => /^rules\/[a-z0-9-]+\.(ts|js)$/.test(path);
  const shared = ['rule', 'index', 'check-rules', 'pages'].map((name) => `rules/${name}`);
  const isShared = (path: string) => shared.includes(path.replace(/\.(ts|js)$/, ''));
  const wrong = imports().filter((one) => {
    if (!isRule(one.file) || isShared(one.file) || !one.to.startsWith('.')) return false;
    const target = resolved(one);
    return isRule(target) && !isShared(target);
  });
  assert.equal(
    wrong.map((one) => `${one.file} -> ${one.to}`),
    [],
  );
});

test('each third-party library enters by one door', () => {
  const wrong = imports().filter(({ file, to }) => {
    if (to.startsWith('.') || to.startsWith('node:')) return false;
    const library = to.startsWith('@')
      ? to.split('/').slice(0, 2).join('/')
      : (to.split('/')[0] ?? '');
    return !doors[library]?.test(file);
  });
  assert.equal(
    wrong.map((one) => `${one.file} -> ${one.to}`),
    [],
  );
});

test.run();
