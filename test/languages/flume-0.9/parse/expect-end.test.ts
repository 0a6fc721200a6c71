import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../../../src/languages/flume-0.9/parse/parse-sink.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseSink, written);

test('what follows a complete sink is refused, because Flume would ignore it', () => {
  assert.is(
    refused('console;'),
    '";" follows the sink, which is complete before it [;] help: take out the ";": it ends a definition, not an expression',
  );
  assert.is(
    refused('console, null'),
    '"," follows the sink, which is complete before it [,] help: several sinks stand in brackets: [ a, b ]',
  );
  assert.is(
    refused('a ? b'),
    '"?" follows the sink, which is complete before it [?] help: a failover stands in angle brackets: < a ? b >',
  );
  assert.is(
    refused('a => b'),
    '"=>" follows the sink, which is complete before it [=>] help: a decorator with an arrow stands in braces: { decorator => sink }',
  );
  assert.is(
    refused('a(1)(2)'),
    '"(" follows the sink, which is complete before it [(] help: a component has one list of arguments',
  );
  for (const sign of [')', ']', '}', '>'])
    assert.is(
      refused(`a ${sign}`),
      `"${sign}" follows the sink, which is complete before it [${sign}] help: nothing is open here that it could close`,
    );
  assert.is(
    refused('null | null'),
    '"|" follows the sink, which is complete before it [|] help: a source and a sink are two expressions',
  );
  assert.is(refused('a "x"'), 'A string follows the sink, which is complete before it ["x"]');
  assert.is(refused('a = 5'), '"=" follows the sink, which is complete before it [=]');
});

test.run();
