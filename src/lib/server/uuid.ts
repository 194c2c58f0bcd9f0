import { randomBytes } from 'node:crypto';

let lastTime = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then a 12-bit counter that keeps ids of one millisecond
 * in order (§6.2, method 1), then 62 random bits. Ids of one process sort by when they were made.
 * @param time milliseconds since 1970
 */
export function uuidV7(time: number = Date.now()): string {
	const bytes = randomBytes(16);
	if (time > lastTime) {
		lastTime = time;
		sequence = bytes.readUInt16BE(6) & 0x7ff;
	} else if (++sequence > 0xfff) {
		// The counter ran over: borrow the next millisecond rather than go out of order.
		lastTime++;
		sequence = 0;
	}
	bytes.writeUIntBE(lastTime, 0, 6);
	bytes.writeUInt16BE(0x7000 | sequence, 6);
	bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
