import { parseJavaBoolean } from '../java/java-boolean.js';
import { splitCommas } from '../java/split-list.js';
import type { ComponentContext } from './component-context.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { isInside, normalPath } from './normal-path.js';
import { type Problem, problem } from './problem.js';

/** The directories of a file channel are apart from each other, and its encryption is complete (flume-1.x.md 3.6). */
export function checkFileChannel(
  channel: ComponentProperties,
  context: ComponentContext,
): readonly Problem[] {
  return [
    ...checkBackup(channel),
    ...checkDirectories(channel),
    ...checkEncryption(channel, context),
  ];
}

function checkBackup(channel: ComponentProperties): readonly Problem[] {
  const backup = channel.properties.get('backupCheckpointDir');
  const isDual = parseJavaBoolean(textOf(channel, 'useDualCheckpoints') ?? 'false');
  if (!isDual) {
    const message = '"backupCheckpointDir" has no effect without "useDualCheckpoints = true"';
    return backup === undefined ? [] : [problem('odd', message, backup.key.span)];
  }
  const span = channel.properties.get('useDualCheckpoints')?.key.span ?? channel.span;
  if (backup === undefined)
    return [problem('drops', '"useDualCheckpoints" is "true" without "backupCheckpointDir"', span)];
  const checkpoint = textOf(channel, 'checkpointDir');
  if (checkpoint === undefined || normalPath(checkpoint) !== normalPath(backup.value.value))
    return [];
  return [
    problem(
      'drops',
      '"backupCheckpointDir" is the directory of "checkpointDir"',
      backup.value.span,
    ),
  ];
}

function checkDirectories(channel: ComponentProperties): readonly Problem[] {
  const checkpoint = channel.properties.get('checkpointDir')?.value;
  const data = channel.properties.get('dataDirs')?.value;
  if (checkpoint === undefined || data === undefined) return [];
  return splitCommas(data.value).flatMap(({ text, start, end }): Problem[] => {
    const span = data.place(start, end);
    const isSame = normalPath(text) === normalPath(checkpoint.value);
    if (isSame) return [problem('fails', `"${text}" is the directory of the checkpoint too`, span)];
    if (!isInside(checkpoint.value, text)) return [];
    return [
      problem('odd', `"checkpointDir" lies inside the data directory "${text}"`, checkpoint.span),
    ];
  });
}

const KEY_STORE_KEYS = ['keyStoreFile', 'keyStorePasswordFile', 'keys'];

function checkEncryption(
  channel: ComponentProperties,
  { fileExists }: ComponentContext,
): readonly Problem[] {
  const provider = channel.properties.get('encryption.keyProvider');
  const parts = ['encryption.activeKey', 'encryption.cipherProvider'];
  if (provider === undefined) {
    const stray = parts.flatMap((key) => channel.properties.get(key) ?? []);
    return stray.map(({ key }) =>
      problem('drops', `"${key.value}" stands without "encryption.keyProvider"`, key.span),
    );
  }
  const isKeyStore = provider.value.value.toUpperCase() === 'JCEKSFILE';
  const needed = [
    ...parts,
    ...(isKeyStore ? KEY_STORE_KEYS.map((key) => `encryption.keyProvider.${key}`) : []),
  ];
  return [
    ...needed
      .filter((key) => !channel.properties.has(key))
      .map(
        (key): Problem =>
          problem('drops', `"encryption.keyProvider" stands without "${key}"`, provider.key.span),
      ),
    ...missingFiles(channel, fileExists),
  ];
}

function missingFiles(
  channel: ComponentProperties,
  fileExists: ComponentContext['fileExists'],
): readonly Problem[] {
  return KEY_STORE_KEYS.slice(0, 2).flatMap((key): Problem[] => {
    const file = channel.properties.get(`encryption.keyProvider.${key}`)?.value;
    if (file === undefined || fileExists?.(file.value) !== false) return [];
    return [problem('drops', `The file "${file.value}" does not exist`, file.span)];
  });
}
