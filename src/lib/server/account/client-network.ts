import { isIPv6 } from 'node:net';

/**
 * What limits count as one client: an IPv4 address, or the /64 network of an IPv6 address, since one customer of a
 * provider has all of it (RFC 6177). What is no address stays as it is.
 */
export function clientNetwork(address: string): string {
	const [plain = ''] = address.split('%');
	if (!isIPv6(plain)) return address;
	const groups = groupsOf(plain);
	const [a = 0, b = 0] = groups.slice(6);
	const isMapped = groups.slice(0, 6).join() === '0,0,0,0,0,65535';
	if (isMapped) return [a >> 8, a & 255, b >> 8, b & 255].join('.');
	return `${groups
		.slice(0, 4)
		.map((group) => group.toString(16))
		.join(':')}::/64`;
}

/** The eight numbers of an IPv6 address. `URL` writes it in one way, with hexadecimal groups only. */
function groupsOf(address: string): number[] {
	const [before = [], after = []] = new URL(`http://[${address}]`).hostname
		.slice(1, -1)
		.split('::')
		.map((part) => part.split(':').filter(Boolean));
	const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
	return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}
