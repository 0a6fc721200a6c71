import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf } from '../component-of.js';

const seq = (interceptors: Readonly<Record<string, string | boolean>>) => {
  const entries = Object.entries(interceptors).map(([key, value]) => [
    key === '' ? 'interceptors' : `interceptors.${key}`,
    value,
  ]);
  return findingsOf('source', 'seq', Object.fromEntries(entries));
};

test('interceptors that are right have no findings', () => {
  assert.equal(
    seq({
      '': 'i1 i2 i3 i4',
      'i1.type': 'timestamp',
      'i1.preserveExisting': true,
      'i2.type': 'org.apache.flume.interceptor.HostInterceptor$Builder',
      'i3.type': 'regex_extractor',
      'i3.regex': '^(\\S+)',
      'i3.serializers': 's1 s2',
      'i3.serializers.s1.name': 'client',
      'i3.serializers.s2.name': 'at',
      'i3.serializers.s2.type':
        'org.apache.flume.interceptor.RegexExtractorInterceptorMillisSerializer',
      'i4.type': 'remove_header',
      'i4.fromList': 'a,b',
      'i4.fromListSeparator': ',',
    }),
    [],
  );
});

test('each listed one has a type that is known', () => {
  assert.equal(seq({ '': 'i1', 'i2.type': 'host', 'i2.useIP': true }), [
    'error [i1] The interceptor "i1" has no type: Flume drops the source -> add "interceptors.i1.type"',
    'error [interceptors.i2.type] The interceptor "i2" is not listed in "interceptors": it does not run',
  ]);
  assert.equal(seq({ '': 'i1,i2', 'i1.type': 'host' }).slice(0, 1), [
    'error [i1,i2] The interceptor "i1,i2" has no type: Flume drops the source -> separate names by blanks',
  ]);
  assert.equal(seq({ '': 'i1', 'i1.type': 'timestmp' }), [
    'error [timestmp] Flume has no interceptor type "timestmp": Flume drops the source -> did you mean "timestamp"?',
  ]);
  assert.equal(seq({ '': 'i1', 'i1.type': 'uuid' }), [
    'error [uuid] Flume has no interceptor type "uuid": Flume drops the source -> it has no short name: write "org.apache.flume.sink.solr.morphline.UUIDInterceptor$Builder"',
  ]);
});

test('the keys of an interceptor are checked like those of its source', () => {
  assert.equal(seq({ '': 'i1', 'i1.type': 'host', 'i1.useIp': true }), [
    'error [interceptors.i1.useIp] The interceptor "host" has no key "interceptors.i1.useIp": Flume takes no notice -> did you mean "useIP"?',
  ]);
  assert.equal(
    seq({ '': 'i1', 'i1.type': 'regex_filter', 'i1.regex': '(', 'i1.excludeEvents': 'on' }),
    [
      'error [(] "interceptors.i1.regex" is "(", expected a regular expression of Java: Flume drops the source',
      'error [on] "interceptors.i1.excludeEvents" is "on", expected "true" or "false": Flume takes it for "false" -> write "true"',
    ],
  );
  assert.equal(seq({ '': 'i1', 'i1.type': 'search_replace' }), [
    'error [i1] The interceptor "search_replace" has no "searchPattern": Flume drops the source',
  ]);
});

test('serializers and separators that are used are right', () => {
  const extractor = { '': 'i', 'i.type': 'regex_extractor', 'i.regex': '.', 'i.serializers': 's' };
  assert.equal(seq(extractor), [
    'error [s] The serializer "s" names no header: Flume drops the source -> add "serializers.s.name"',
  ]);
  assert.equal(
    seq({ ...extractor, 'i.serializers.s.name': 'h', 'i.serializers.s.type': 'default' }).slice(1),
    [
      'error [s] The serializer "s" has the type "default", expected "DEFAULT" or a known class: Flume drops the source',
    ],
  );
  const remover = { '': 'i', 'i.type': 'remove_header', 'i.fromListSeparator': '[' };
  assert.equal(seq({ ...remover, 'i.fromList': 'a' }).slice(1), [
    'error [[] "fromList" cannot be split: Flume drops the source',
  ]);
  assert.is(seq(remover).length, 1);
});

test('a name that is no good name is warned about', () => {
  assert.equal(seq({ '': 'i*', 'i*.type': 'host' }), [
    'warning [i*] "i*" is no good name for an interceptor, expected letters, digits, "_" and "-"',
  ]);
});

test.run();
