import * as assert from 'uvu/assert';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';

/** The promise's value; fails the test instead of waiting longer than so many milliseconds. */
export async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The ZooKeeperError that the promise rejects with, in time; fails the test for anything else. */
export async function failureOf(
  promise: Promise<unknown>,
  timeoutMs = 20_000,
): Promise<ZooKeeperError> {
  const result = await within(
    timeoutMs,
    promise.then(
      () => undefined,
      (error: unknown) => error,
    ),
  );
  assert.instance(result, ZooKeeperError);
  return result as ZooKeeperError;
}

/** Waits until the condition holds; fails the test after so many milliseconds. */
export async function until(condition: () => boolean, timeoutMs = 20_000): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > endMs) throw new Error(`Still not so after ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
