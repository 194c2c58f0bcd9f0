import type { ChallengeContent } from '../challenge/challenge.ts';
import type { GateResult } from './explanation.ts';
import type { SolutionFacts } from './facts.ts';

/** What the gates read of a need. */
export interface GatedNeed {
	organisationId: string;
	content: Pick<ChallengeContent, 'constraints' | 'datasets'>;
}

/** Certificates any one of which answers a need's security level above unclassified. */
const SECURITY_EVIDENCE = ['iso-27001', 'sraa-passed', 'soc2-type2', 'mlps-level-3'] as const;

/**
 * The five gates in the order they are shown. Each passes, fails, or is unknown, which means "ask the supplier" and
 * never a silent exclusion; a failed one is never averaged away (order.ts).
 */
export function checkGates(need: GatedNeed, facts: SolutionFacts): GateResult[] {
	return [
		eligibility(facts),
		conflictOfInterest(need, facts),
		dataResidency(need, facts),
		security(need, facts),
		aiRisk(need, facts)
	];
}

/** A coordinator has verified the supplier (pass) or refused it (fail). */
function eligibility({ verification }: SolutionFacts): GateResult {
	if (verification === 'refused') return { gate: 'eligibility', result: 'fail', reason: 'supplier-refused' };
	if (verification === 'unverified')
		return { gate: 'eligibility', result: 'unknown', reason: 'supplier-unverified' };
	return { gate: 'eligibility', result: 'pass', reason: 'supplier-verified' };
}

/** Nobody answers its own need; a link nobody has declared stays a question until the proposal declares it. */
function conflictOfInterest(need: GatedNeed, facts: SolutionFacts): GateResult {
	if (need.organisationId === facts.organisationId)
		return { gate: 'conflict-of-interest', result: 'fail', reason: 'same-organisation' };
	return { gate: 'conflict-of-interest', result: 'unknown', reason: 'not-declared' };
}

/** The data may stay where the need says it must. */
function dataResidency({ content }: GatedNeed, facts: SolutionFacts): GateResult {
	const accepted = content.constraints.dataLocations;
	if (accepted.length === 0) return { gate: 'data-residency', result: 'pass', reason: 'not-required' };
	if (facts.dataLocations.length === 0)
		return { gate: 'data-residency', result: 'unknown', reason: 'location-unknown' };
	const kept = facts.dataLocations.some((location) => accepted.includes(location));
	return kept
		? { gate: 'data-residency', result: 'pass', reason: 'location-accepted' }
		: { gate: 'data-residency', result: 'fail', reason: 'location-not-accepted' };
}

/**
 * The gates as they would be with evidence that a criterion's part asks for too: an accepted place for data answers
 * data residency, a security certificate answers security. What no part asks for stays as it is.
 * @param part a reason's key and values, or `security-certificate` for any certificate that answers security
 */
export function gatesWith(
	gates: readonly GateResult[],
	part: { key: string; values?: Record<string, string> | undefined }
): GateResult[] {
	return gates.map((gate) => (answers(gate.gate, part) ? { ...gate, result: 'pass' } : gate));
}

function answers(gate: GateResult['gate'], { key, values }: Parameters<typeof gatesWith>[1]): boolean {
	if (gate === 'data-residency') return key === 'data-location';
	if (gate !== 'security') return false;
	const held = key === 'certification' ? values?.['certification'] : undefined;
	return key === 'security-certificate' || SECURITY_EVIDENCE.some((certificate) => certificate === held);
}

/** Data above unclassified asks for one independent security certificate. */
function security({ content }: GatedNeed, facts: SolutionFacts): GateResult {
	const levels = [content.constraints.security, ...content.datasets.map((set) => set.classification)];
	if (!levels.some((level) => level === 'restricted' || level === 'confidential'))
		return { gate: 'security', result: 'pass', reason: 'not-required' };
	if (facts.certifications.length === 0)
		return { gate: 'security', result: 'unknown', reason: 'certificate-unknown' };
	const held = SECURITY_EVIDENCE.find((certificate) => facts.certifications.includes(certificate));
	return held
		? { gate: 'security', result: 'pass', reason: 'certificate-held', values: { certification: held } }
		: { gate: 'security', result: 'fail', reason: 'certificate-missing' };
}

/** A use of AI is assessed before a trial; an unacceptable one never gets listed, so nothing fails here yet. */
function aiRisk({ content }: GatedNeed, facts: SolutionFacts): GateResult {
	if (facts.usesAi === undefined) return { gate: 'ai-risk', result: 'unknown', reason: 'ai-use-unknown' };
	if (!facts.usesAi) return { gate: 'ai-risk', result: 'pass', reason: 'no-ai' };
	const personal = content.datasets.some((set) => set.personalData);
	if (personal) return { gate: 'ai-risk', result: 'unknown', reason: 'assessment-personal-data' };
	return facts.certifications.includes('iso-42001')
		? { gate: 'ai-risk', result: 'pass', reason: 'ai-management-certified' }
		: { gate: 'ai-risk', result: 'unknown', reason: 'assessment-needed' };
}
