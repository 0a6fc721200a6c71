import * as fs from 'node:fs/promises';
import type { Files } from '../../../src/stores/file/files.js';

/** Called before each call to the file system, those on open files included, with its name and first argument. */
export type Hook = (name: string, argument: unknown) => Promise<void>;

/** The real file system behind a hook that may delay a call, fail it or never let it happen; `opened` gathers the files. */
export function hookedFiles(hook: Hook, opened: fs.FileHandle[] = []): Files {
  return hooked(fs, hook, (name, result) => {
    if (name !== 'open') return result;
    opened.push(result as fs.FileHandle);
    return hooked(result as fs.FileHandle, hook, (_name, inner) => inner);
  });
}

/** Closes what a stopped run left open. */
export async function closeAll(opened: readonly fs.FileHandle[]): Promise<void> {
  for (const handle of opened) await handle.close().catch(() => {});
}

function hooked<T extends object>(
  target: T,
  hook: Hook,
  wrap: (name: string, result: unknown) => unknown,
): T {
  return new Proxy({} as T, {
    get: (_target, name) => {
      const work: unknown = Reflect.get(target, name);
      if (typeof work !== 'function' || typeof name !== 'string') return work;
      return async (...args: unknown[]) => {
        await hook(name, args[0]);
        return wrap(name, await Reflect.apply(work, target, args));
      };
    },
  });
}

/** Never settles: what is left of a killed run. */
export function never(): Promise<void> {
  return new Promise(() => {});
}

/** A hook that fails the calls it is asked to with a file system's error. */
export function failing(codeOf: (name: string, argument: unknown) => string | undefined): Hook {
  return async (name, argument) => {
    const code = codeOf(name, argument);
    if (code !== undefined) throw Object.assign(new Error(`${code}: told to fail`), { code });
  };
}
