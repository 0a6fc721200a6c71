/** The attributes of a group of events that waits for its acknowledgement (flume-0.9.md 7). */
export const ACK_ATTRIBUTES: readonly string[] = ['AckTag', 'AckType', 'AckChecksum'];

/** The attribute that `roll` and `collector` set (flume-0.9.md 3.2). */
export const ROLL_TAG = 'rolltag';
