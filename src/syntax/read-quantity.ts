const millisecondsPer: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Milliseconds of `500ms`, `1s`, `2m`, `1h` or a bare number; the schema has checked the shape. */
export function readDurationMs(value: string | number): number {
  if (typeof value === 'number') return value;
  const [, amount = '0', unit = 'ms'] = /^(\d+) *(ms|s|m|h)$/.exec(value) ?? [];
  return Number(amount) * (millisecondsPer[unit] ?? 1);
}

const kilobytesPer: Readonly<Record<string, number>> = { k: 1, K: 1, M: 1024, G: 1024 * 1024 };

/** Kilobytes a second of `500KB/s`, `2MB/s` or a bare number; the schema has checked the shape. */
export function readBandwidthKBps(value: string | number): number {
  if (typeof value === 'number') return value;
  const [, amount = '0', unit = 'K'] = /^(\d+) *([kKMG])B\/s$/.exec(value) ?? [];
  return Number(amount) * (kilobytesPer[unit] ?? 1);
}
