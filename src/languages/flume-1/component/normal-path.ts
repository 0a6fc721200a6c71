/** A path as `java.io.File` compares it: without doubled and trailing slashes. */
export function normalPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  return single.length > 1 ? single.replace(/\/$/, '') : single;
}

/** Whether a path lies below a directory. */
export function isInside(path: string, directory: string): boolean {
  const below = normalPath(directory);
  return normalPath(path).startsWith(below.endsWith('/') ? below : `${below}/`);
}
