import { parseJavaBoolean } from '../java/java-boolean.js';
import type { ComponentContext } from './component-context.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** A source with `ssl` needs a key store and its password, or the host brings them (flume-1.x.md 3.2, 3.7). */
export function checkServerTls(
  source: ComponentProperties,
  context: ComponentContext,
): readonly Problem[] {
  if (!isTlsOn(source)) return withoutEffect(source, ['keystore', 'keystore-password']);
  const password = textOf(source, 'keystorePassword');
  return [
    ...missingKeystore(source, context, 'keystore'),
    ...(password === undefined ? missingKeystore(source, context, 'keystore-password') : []),
    ...unreadableKeystore(source, context),
    ...unknownStoreType(source, 'keystore-type'),
    ...compressedTls(source),
  ];
}

/** A sink with `ssl` trusts what its trust store trusts; host names are not verified (flume-1.x.md 3.2). */
export function checkClientTls(
  sink: ComponentProperties,
  context: ComponentContext,
): readonly Problem[] {
  if (!isTlsOn(sink)) return withoutEffect(sink, ['truststore', 'truststore-password']);
  const truststore = sink.properties.get('truststore')?.value;
  const isMissing = truststore && context.fileExists?.(truststore.value) === false;
  const trustsAll = sink.properties.get('trust-all-certs')?.value;
  return [
    ...(isMissing
      ? [problem('fails', `The trust store "${truststore.value}" does not exist`, truststore.span)]
      : []),
    ...(trustsAll && parseJavaBoolean(trustsAll.value)
      ? [
          problem(
            'odd',
            '"trust-all-certs" is "true": any server is taken for the receiver',
            trustsAll.span,
          ),
        ]
      : []),
    ...compressedTls(sink),
  ];
}

/** Whether the component speaks TLS; `enableSSL` of the HTTP source still counts where `ssl` is absent. */
export function isTlsOn(of: ComponentProperties): boolean {
  return parseJavaBoolean(textOf(of, 'ssl') ?? textOf(of, 'enableSSL') ?? 'false');
}

function missingKeystore(
  source: ComponentProperties,
  { hostKeystore }: ComponentContext,
  key: string,
): readonly Problem[] {
  if (source.properties.has(key) || hostKeystore === 'present') return [];
  return [
    {
      ...problem(
        hostKeystore === 'none' ? 'drops' : 'odd',
        `"ssl" is "true" without "${key}", expected it here or in the environment of the host`,
        source.properties.get('ssl')?.key.span ?? source.span,
      ),
      help: `set "${key}", or FLUME_SSL_${key.toUpperCase().replace('-', '_')}${key === 'keystore' ? '_PATH' : ''} on the host`,
    },
  ];
}

function unreadableKeystore(
  source: ComponentProperties,
  { fileExists }: ComponentContext,
): readonly Problem[] {
  const keystore = source.properties.get('keystore')?.value;
  if (keystore === undefined || fileExists?.(keystore.value) !== false) return [];
  return [problem('drops', `The key store "${keystore.value}" does not exist`, keystore.span)];
}

const STORE_TYPES = ['JKS', 'PKCS12', 'JCEKS', 'DKS', 'CaseExactJKS'];

function unknownStoreType(of: ComponentProperties, key: string): readonly Problem[] {
  const type = of.properties.get(key)?.value;
  const isKnown = (text: string) =>
    STORE_TYPES.some((known) => known.toUpperCase() === text.toUpperCase());
  if (type === undefined || isKnown(type.value)) return [];
  return [
    {
      effect: 'drops',
      message: `"${key}" is "${type.value}", expected one of ${STORE_TYPES.map((one) => `"${one}"`).join(', ')}`,
      span: type.span,
    },
  ];
}

/** Since 1.10 deflate is laid around TLS: it compresses ciphertext, and 1.9 does not understand it (flume-1.x.md 3.2). */
function compressedTls(of: ComponentProperties): readonly Problem[] {
  const compression = of.properties.get('compression-type')?.value;
  if (compression?.value.toLowerCase() !== 'deflate') return [];
  return [
    {
      ...problem(
        'odd',
        '"compression-type" with "ssl" compresses what is encrypted already',
        compression.span,
      ),
      help: 'leave out one of the two',
    },
  ];
}

function withoutEffect(of: ComponentProperties, keys: readonly string[]): readonly Problem[] {
  return keys.flatMap((key) => {
    const property = of.properties.get(key);
    if (property === undefined) return [];
    const message = `"${key}" has no effect without "ssl"`;
    return [{ ...problem('odd', message, property.key.span), help: 'add "ssl = true"' }];
  });
}
