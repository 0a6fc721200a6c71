const baseId = '%SRCROOT%';

/** What `%SRCROOT%` stands for; where it is, is left to who reads the log. */
export const sourceRoot = {
  [baseId]: { description: { text: 'The folder that the paths are relative to.' } },
};

/** The folder `%SRCROOT%` itself. */
export const rootLocation = { uri: './', uriBaseId: baseId };

/** A path as SARIF names it: percent-encoded and relative to `%SRCROOT%`, or a `file:` URI where it is absolute. */
export function artifactLocation(path: string): {
  readonly uri: string;
  readonly uriBaseId?: string;
} {
  const absolute = /^(?:([A-Za-z]:)?\/)(.*)$/s.exec(path);
  if (!absolute) return { uri: percentEncoded(path.replace(/^(?:\.\/+)+/, '')), uriBaseId: baseId };
  const [, drive, rest = ''] = absolute;
  return { uri: `file:///${drive ? `${drive}/` : ''}${percentEncoded(rest)}` };
}

/** Lone surrogates cannot be encoded: they become replacement characters. */
function percentEncoded(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
