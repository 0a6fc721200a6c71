import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('sinks inside strings are checked at the place of the string', () => {
  assert.equal(check('bloomCheck(100, 2, "nosuch") null'), [
    'known-component: In "reportSink" of "bloomCheck": Unknown sink "nosuch" ["nosuch"] help: declare it under "plugins" if it is a plug-in of your installation',
  ]);
  assert.equal(check('benchreport("b", "null )") null'), [
    'expression-syntax: In "reportSink" of "benchreport": ")" follows the sink, which is complete before it ["null )"] help: nothing is open here that it could close',
  ]);
  assert.equal(check('failChain("{ lazyOpn => %s }", "null", "consol")'), [
    'known-component: In the sink "{ lazyOpn => null }": Unknown decorator "lazyOpn" ["null"] help: did you mean "lazyOpen"?',
    'known-component: In the sink "{ lazyOpn => consol }": Unknown decorator "lazyOpn" ["consol"] help: did you mean "lazyOpen"?',
    'known-component: In the sink "{ lazyOpn => consol }": Unknown sink "consol" ["consol"] help: did you mean "console"?',
  ]);
  assert.equal(check('failChain("%d", "null", "console")'), [
    'component-arguments: "specFormat" of "failChain": "%d" cannot format a string ["%d"]',
  ]);
});

test.run();
