import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type ConnectionStage,
  silenceError,
  socketError,
} from '../../src/zookeeper/connection-stage.js';

const server = { host: '::1', port: 2181 };
const withCode = (code: string, message = code) => Object.assign(new Error(message), { code });

const silences: readonly (readonly [ConnectionStage, string, string])[] = [
  ['tcp', 'cannot be reached: no answer within 3 ms', 'not-sent'],
  [
    'tls',
    'does not finish the TLS handshake: no answer within 3 ms; perhaps this port is without TLS',
    'not-sent',
  ],
  [
    'session',
    'gives no session: no answer within 3 ms; perhaps it has no quorum, or wants TLS',
    'not-sent',
  ],
  [
    'session over tls',
    'gives no session: no answer within 3 ms; perhaps it has no quorum, or wants a client certificate',
    'not-sent',
  ],
  ['open', 'is gone: no answer within 3 ms', 'unknown'],
];

for (const [stage, text, outcome] of silences)
  test(`silence at stage "${stage}"`, () => {
    const error = silenceError(server, stage, 2.7);
    assert.is(error.message, `ZooKeeper at "[::1]:2181" ${text}`);
    assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', outcome]);
  });

const failures: readonly (readonly [ConnectionStage, Error | undefined, string, string])[] = [
  ['tcp', withCode('ECONNREFUSED'), 'CONNECTION_LOSS', 'cannot be reached: ECONNREFUSED'],
  ['open', undefined, 'CONNECTION_LOSS', 'is gone: it closes the connection'],
  ['open', withCode('ECONNRESET'), 'CONNECTION_LOSS', 'is gone: ECONNRESET'],
  ['open', new Error('odd'), 'CONNECTION_LOSS', 'is gone: odd'],
  ['open', withCode('ERR_SSL_X'), 'TLS_FAILED', 'and this client do not agree on TLS: ERR_SSL_X'],
  [
    'tls',
    withCode('ECONNRESET'),
    'CONNECTION_LOSS',
    'does not finish the TLS handshake: ECONNRESET; perhaps this port is without TLS',
  ],
  ['tls', withCode('EPROTO'), 'TLS_FAILED', 'and this client do not agree on TLS: EPROTO'],
  [
    'tls',
    withCode('CERT_HAS_EXPIRED', 'certificate has expired'),
    'TLS_FAILED',
    'and this client do not agree on TLS: certificate has expired',
  ],
  [
    'tls',
    Object.assign(withCode('ERR_SSL_X', 'FF:error:../a.c:1'), { reason: 'wrong version number' }),
    'TLS_FAILED',
    'and this client do not agree on TLS: wrong version number',
  ],
  [
    'tcp',
    Object.assign(new AggregateError([new Error('no 4'), new Error('no 6')]), { code: 'ENETDOWN' }),
    'CONNECTION_LOSS',
    'cannot be reached: no 4; no 6',
  ],
];

for (const [stage, cause, code, text] of failures)
  test(`${code} at stage "${stage}": ${text}`, () => {
    const error = socketError(server, stage, cause);
    assert.is(error.message, `ZooKeeper at "[::1]:2181" ${text}`);
    assert.is(error.code, code);
    assert.is(error.cause, cause);
  });

test.run();
