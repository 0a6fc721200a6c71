import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commands } from '../../src/cli/commands.js';
import { codePages } from '../../src/rules/pages.js';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';

const scripts: Readonly<Record<string, string>> = Object.fromEntries(
  ['bash', 'zsh', 'fish'].map((shell) => [shell, flumec(['completion', shell]).stdout]),
);

function shell(program: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, status } = spawnSync(program, [...args], {
    cwd,
    encoding: 'utf8',
    timeout: 30_000,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, TERM: 'dumb', LC_ALL: 'C.UTF-8' },
  });
  assert.is(status, 0, `${program}: ${stderr}`);
  return stdout;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** What bash offers for the words, the last of which is being typed. */
function bashOffers(words: readonly string[], cwd: string): readonly string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `source completion; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _flumec; printf '%s\\n' "\${COMPREPLY[@]}"`;
  writeFileSync(join(cwd, 'completion'), scripts['bash'] ?? '');
  return shell('bash', ['--norc', '-c', script], cwd).trim().split('\n');
}

/** What fish offers for a line. */
function fishOffers(line: string, cwd: string): readonly string[] {
  writeFileSync(join(cwd, 'completion'), scripts['fish'] ?? '');
  const script = `source completion; complete -C '${line}'`;
  const offers = shell('fish', ['--no-config', '-c', script], cwd).trim().split('\n');
  return offers.map((offer) => offer.split('\t')[0] ?? '');
}

/** What an interactive zsh makes of a line when tab is pressed: the line is printed instead of run. */
function zshCompletes(line: string, cwd: string): string {
  writeFileSync(join(cwd, '_flumec'), scripts['zsh'] ?? '');
  const script = `
    zmodload zsh/zpty
    zpty z 'PS1= zsh -f -i'
    zpty -w z "PS1= PS2= fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -u -D; bindkey '^I' complete-word"
    zpty -w z "show() { print -r -- \\"<<\\$BUFFER>>\\"; BUFFER=; zle accept-line }; zle -N show; bindkey '^X' show; print re''ady"
    zpty -r z out '*ready*'
    zpty -w -n z '${line}'$'\\t\\x18'
    zpty -r z out '*<<*>>*'
    print -r -- "$out"
    zpty -d z`;
  const out = shell('zsh', ['-f', '-c', script], cwd);
  return /<<(.*)>>/.exec(out)?.[1] ?? out;
}

test('bash: commands, flags of a command, values of a flag, codes and shells', () => {
  inFolder({ 't.yaml': '' }, (cwd) => {
    const offers = (...words: readonly string[]) => bashOffers(['flumec', ...words], cwd);
    assert.equal(offers(''), [...Object.keys(commands).sort(), '--help', '--version']);
    assert.equal(offers('va'), ['validate']);
    assert.equal(offers('diff', '--for'), ['--format']);
    assert.equal(offers('diff', '--format', 'm'), ['markdown']);
    assert.equal(offers('diff', '--format', '=', 'm'), ['markdown']);
    assert.equal(offers('diff', '--format', '='), ['pretty', 'markdown', 'json']);
    assert.equal(offers('validate', '--format', ''), [
      'pretty',
      'json',
      'github',
      'sarif',
      'junit',
    ]);
    assert.equal(offers('explain', 'no-cy'), ['no-cycle']);
    assert.equal(offers('explain', 'no-cycle', 'no-cy'), ['']);
    assert.equal(offers('completion', ''), ['bash', 'zsh', 'fish']);
    assert.equal(offers('diff', '-o', ''), ['']);
    assert.equal(offers('diff', 'topo'), ['']);
    assert.equal(offers('diff', '--var', ''), ['']);
    assert.ok(offers('validate', '--').includes('--no-color'));
  });
});

test('bash: every command and every code is known to the script', () => {
  const script = scripts['bash'] ?? '';
  for (const name of Object.keys(commands))
    assert.match(script, new RegExp(`^    ${name}\\)$`, 'm'));
  for (const { name } of codePages) assert.match(script, ` ${name}`);
});

const fish = isInstalled('fish') ? test : test.skip;

fish('fish: commands, flags, values, files, codes', () => {
  inFolder({ 'topo.yaml': '' }, (cwd) => {
    const offers = (line: string) => fishOffers(line, cwd);
    assert.equal(offers('flumec va'), ['validate']);
    assert.equal(offers('flumec diff --form'), ['--format']);
    assert.equal(offers('flumec diff --format m'), ['markdown']);
    assert.equal(offers('flumec explain no-cy'), ['no-cycle']);
    assert.equal(offers('flumec validate topo'), ['topo.yaml']);
    assert.equal(offers('flumec diff --out topo'), ['topo.yaml']);
    assert.equal(offers('flumec completion topo'), ['']);
    assert.equal(offers('flumec topo'), ['']);
  });
});

const zsh = isInstalled('zsh') ? test : test.skip;

zsh('zsh: commands, flags, values, files, codes', () => {
  inFolder({ 'topo.yaml': '' }, (cwd) => {
    assert.is(zshCompletes('flumec vali', cwd), 'flumec validate ');
    assert.is(zshCompletes('flumec diff --agai', cwd), 'flumec diff --against=');
    assert.is(zshCompletes('flumec diff --format m', cwd), 'flumec diff --format markdown ');
    assert.is(zshCompletes('flumec explain no-cy', cwd), 'flumec explain no-cycle ');
    assert.is(zshCompletes('flumec validate topo', cwd), 'flumec validate topo.yaml ');
  });
});

test('the scripts are sound for their shells, and --json has them too', () => {
  inFolder({}, (cwd) => {
    for (const [name, script] of Object.entries(scripts)) {
      writeFileSync(join(cwd, name), script);
      if (isInstalled(name)) shell(name, ['-n', name], cwd);
    }
    const json = JSON.parse(flumec(['completion', 'bash', '--json']).stdout);
    assert.equal(json, { version: 1, shell: 'bash', script: scripts['bash'] });
  });
});

test('another shell is a wrong command line', () => {
  const { code, stderr } = flumec(['completion', 'tcsh']);
  assert.is(code, 2);
  assert.match(stderr, 'Expected tcsh to be one of: bash, zsh, fish');
});

test.run();
