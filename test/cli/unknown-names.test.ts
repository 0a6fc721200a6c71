import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';

const cases: readonly (readonly [readonly string[], string, string])[] = [
  [['valdate'], 'There is no command "valdate"', 'did you mean "validate"?'],
  [['valdate', 'topologies'], 'There is no command "valdate"', 'did you mean "validate"?'],
  [['rolback', '--yes'], 'There is no command "rolback"', 'did you mean "rollback"?'],
  [['xyzzyx'], 'There is no command "xyzzyx"', 'flumec --help lists the commands'],
  [['--verson'], 'There is no flag "--verson"', 'did you mean "--version"?'],
  [['diff', '--formt', 'json'], 'There is no flag "--formt"', 'did you mean "--format"?'],
  [['diff', '--no-colr'], 'There is no flag "--no-colr"', 'did you mean "--no-color"?'],
  [['trace', 'x', '--dwn=y'], 'There is no flag "--dwn"', 'did you mean "--down"?'],
  [['diff', '-z'], 'There is no flag "-z"', 'add --help to see how the command is used'],
  [
    ['diff', '--format', 'jsn'],
    'Expected --format=jsn to be one of: pretty, markdown, json',
    'add --help to see how the command is used',
  ],
];

for (const [args, message, help] of cases) {
  test(`flumec ${args.join(' ')}: ${message}`, () => {
    const { code, stdout, stderr } = flumec(args);
    assert.is(code, 2);
    assert.is(stdout, '');
    assert.is(stderr, `error ${message}\nhelp: ${help}\n`);
  });
}

test('with --json the suggestion is there too', () => {
  const { code, stdout } = flumec(['diff', '--formt', 'x', '--json']);
  assert.is(code, 2);
  assert.equal(JSON.parse(stdout).error, {
    message: 'There is no flag "--formt"',
    help: 'did you mean "--format"?',
  });
});

test.run();
