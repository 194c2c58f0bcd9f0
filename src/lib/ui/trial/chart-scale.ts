/** Where things stand on an indicator's chart, in the units of its viewBox. */
export interface ChartPoint {
	x: number;
	y: number;
	on: string;
	value: number;
}
export interface ChartLayout {
	points: ChartPoint[];
	/** Path data of the line through the points; empty with fewer than two. */
	line: string;
	baselineY: number;
	targetY: number;
	width: number;
	height: number;
}

const WIDTH = 640;
const HEIGHT = 220;
/** Room for labels of the lines and of the last value. */
const PAD = { top: 34, right: 14, bottom: 26, left: 14 };
/** A flat series still has a band to lie in. */
const FLAT_BAND = 1;

/**
 * Lays out one indicator: days spread in proportion to time, values between the lowest and highest of measurements,
 * baseline and target.
 * @param measured oldest first
 */
export function layoutChart(
	measured: readonly { on: string; value: number }[],
	baseline: number,
	target: number
): ChartLayout {
	const values = [...measured.map(({ value }) => value), baseline, target];
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const span = high - low || FLAT_BAND;
	const y = (value: number) => HEIGHT - PAD.bottom - ((value - low) / span) * (HEIGHT - PAD.top - PAD.bottom);
	const times = measured.map(({ on }) => Date.parse(on));
	const [first = 0, last = 0] = [times[0], times.at(-1)];
	const x = (time: number) =>
		last === first
			? WIDTH / 2
			: PAD.left + ((time - first) / (last - first)) * (WIDTH - PAD.left - PAD.right);
	const points = measured.map(({ on, value }, i) => ({ x: x(times[i] ?? 0), y: y(value), on, value }));
	const line =
		points.length < 2
			? ''
			: points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join(' ');
	return { points, line, baselineY: y(baseline), targetY: y(target), width: WIDTH, height: HEIGHT };
}
