/** One name for a limit's host and id, so that limits can be kept in a set. */
export function chokeName(host: string, id: string): string {
  return `${host}\n${id}`;
}
