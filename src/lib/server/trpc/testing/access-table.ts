import type { World } from '../../sample/world.ts';
import { required } from '../../sample/world.ts';

/**
 * Who asks, one letter each: `-` nobody signed in; `o` officer, `p` approver of the item's bureau, `m` member, `w` owner
 * of its supplier; capitals the same of another bureau or supplier; `c` coordinator, `a` administrator.
 */
export const ACTORS = '-opOPmwMWca';

/** The ids that inputs are made of; `wrong` is a version that nothing has, so that an allowed write changes nothing. */
export class Ids {
	readonly #world: World;
	readonly wrong = 9999;
	trial = '';
	/** A trial whose outcome is published. */
	outcome = '';
	proposal = '';
	question = '';
	/** A person whom no row's actor is, a wish for a link, an event that was parked, and a file that was sent. */
	person = '';
	link = '';
	parked = '';
	importJob = '';

	constructor(world: World) {
		this.#world = world;
	}
	challenge = (key: string) => required(this.#world.challenges, key);
	solution = (key: string) => required(this.#world.solutions, key);
	organisation = (key: string) => required(this.#world.organisations, key);
}

interface Row {
	/** Letters of those who may. */
	may: string;
	/** Whose item it is, by the keys of the sample lab. */
	bureau?: string;
	supplier?: string;
	input?: (ids: Ids) => unknown;
}

const ALL = '-opOPmwMWca';
const PERSONS = 'opOPmwMWca';
const LAB = 'ca';
const challenge =
	(key: string, more: object = {}) =>
	(ids: Ids) => ({ id: ids.challenge(key), version: ids.wrong, ...more });
const solution =
	(key: string, more: object = {}) =>
	(ids: Ids) => ({ id: ids.solution(key), version: ids.wrong, ...more });
const proposal =
	(more: object = {}) =>
	(ids: Ids) => ({ id: ids.proposal, version: ids.wrong, ...more });
const trial =
	(more: object = {}) =>
	(ids: Ids) => ({ id: ids.trial, version: ids.wrong, ...more });
const match =
	(more: object = {}) =>
	(ids: Ids) => ({
		challengeId: ids.challenge('parking'),
		solutionId: ids.solution('parkdot'),
		version: ids.wrong,
		...more
	});
const reason = { reason: 'A reason.' };
const refusal = { reasonCode: 'too-costly', reason: 'A reason.' };
const person = (ids: Ids) => ({ personId: ids.person, version: ids.wrong });
const PASSWORD = 'a long password';
const TOKEN = 'a-token-that-opens-nothing';

/** Every procedure of the product. The item of a row belongs to `bureau` and `supplier`. */
export const ACCESS: Record<string, Row> = {
	'account.signIn': { may: ALL, input: () => ({ email: 'x@y.example', password: 'no' }) },
	'account.demo': { may: ALL },
	'account.signUp': {
		may: ALL,
		input: () => ({
			name: 'Name',
			email: 'x@y.example',
			password: PASSWORD,
			organisation: { name: { en: 'Company' }, registrationNumber: '12345678' },
			consent: true
		})
	},
	'account.signOut': { may: ALL },
	'account.signOutEverywhere': { may: PERSONS },
	'account.requestReset': { may: ALL, input: () => ({ email: 'x@y.example' }) },
	'account.resetLink': { may: ALL, input: () => ({ token: TOKEN }) },
	'account.resetPassword': { may: ALL, input: () => ({ token: TOKEN, password: PASSWORD }) },
	'account.invitation': { may: ALL, input: () => ({ token: TOKEN }) },
	'account.acceptInvitation': {
		may: ALL,
		input: () => ({ account: 'existing', token: TOKEN, password: PASSWORD })
	},
	'account.me': { may: PERSONS },
	'account.update': { may: PERSONS, input: (ids) => ({ version: ids.wrong, name: 'Name', locale: 'en' }) },
	// Refused to all for the wrong password; account.int.test.ts has the right one.
	'account.changePassword': { may: '', input: () => ({ current: 'wrong', password: PASSWORD }) },
	'account.sessions': { may: PERSONS },
	'account.endSession': { may: PERSONS, input: () => ({ sessionId: 'nothing' }) },
	'person.list': { may: 'a', input: () => ({}) },
	'person.get': { may: LAB, input: (ids) => ({ personId: ids.person }) },
	'person.waiting': { may: 'a' },
	'person.links': { may: 'a', input: () => ({}) },
	'person.deactivate': { may: 'a', input: person },
	'person.reactivate': { may: 'a', input: person },
	'person.makeResetLink': { may: 'a', input: (ids) => ({ personId: ids.person }) },
	'person.makeLink': { may: 'a', input: (ids) => ({ linkId: ids.link }) },
	'person.withdrawLink': { may: 'a', input: (ids) => ({ linkId: ids.link }) },
	'organisation.get': {
		may: ALL,
		supplier: 'parkwise',
		input: (ids) => ({ organisationId: ids.organisation('parkwise') })
	},
	'organisation.getPrivate': {
		may: 'mwca',
		supplier: 'parkwise',
		input: (ids) => ({ organisationId: ids.organisation('parkwise') })
	},
	'organisation.list': { may: LAB, input: () => ({}) },
	'organisation.people': {
		may: 'mwca',
		supplier: 'parkwise',
		input: (ids) => ({ organisationId: ids.organisation('parkwise') })
	},
	'organisation.joinRequests': { may: LAB, input: () => ({}) },
	'organisation.createBureau': { may: LAB, input: () => ({ department: 'hkpf' }) },
	'organisation.update': {
		may: 'wca',
		supplier: 'parkwise',
		input: (ids) => ({
			organisationId: ids.organisation('parkwise'),
			version: ids.wrong,
			name: { en: 'Another name' }
		})
	},
	'organisation.verify': {
		may: LAB,
		supplier: 'parkwise',
		input: (ids) => ({
			organisationId: ids.organisation('parkwise'),
			version: ids.wrong,
			decision: 'verified'
		})
	},
	'organisation.invite': {
		may: 'wca',
		supplier: 'parkwise',
		input: (ids) => ({
			organisationId: ids.organisation('parkwise'),
			email: 'guest@e.example',
			roles: ['supplier-member']
		})
	},
	'organisation.changeRoles': {
		may: '',
		supplier: 'parkwise',
		input: (ids) => ({
			organisationId: ids.organisation('parkwise'),
			personId: 'nobody',
			version: ids.wrong,
			roles: []
		})
	},
	'organisation.settleJoinRequest': {
		may: '',
		input: () => ({ joinRequestId: 'nothing', decision: 'dismissed' })
	},
	'taxonomy.list': { may: ALL, input: () => ({ kind: 'area' }) },
	'taxonomy.create': { may: 'a', input: () => ({ kind: 'area', code: 'transport', name: { en: 'Again' } }) },
	'taxonomy.update': {
		may: 'a',
		input: (ids) => ({ kind: 'area', code: 'transport', version: ids.wrong, name: { en: 'Again' } })
	},
	'taxonomy.retire': {
		may: 'a',
		input: (ids) => ({ kind: 'area', code: 'transport', version: ids.wrong, retired: true })
	},
	'events.parked': { may: 'a', input: () => ({}) },
	// Before the retry, which goes well and forgets it.
	'events.discard': { may: 'a', input: (ids) => ({ id: ids.parked, version: ids.wrong }) },
	'events.retry': { may: 'a', input: (ids) => ({ id: ids.parked }) },
	'import.jobs': { may: 'a' },
	'import.job': { may: 'a', input: (ids) => ({ id: ids.importJob }) },
	'import.start': { may: 'a', input: (ids) => ({ id: ids.importJob, version: ids.wrong, columns: [] }) },
	'import.remove': { may: 'a', input: (ids) => ({ id: ids.importJob, version: ids.wrong }) },
	'challenge.publicView': { may: ALL, bureau: 'td', input: (ids) => ({ id: ids.challenge('parking') }) },
	'challenge.publicList': { may: ALL, input: () => ({}) },
	'challenge.questions': {
		may: ALL,
		bureau: 'td',
		input: (ids) => ({ challengeId: ids.challenge('parking') })
	},
	'challenge.get': { may: 'opca', bureau: 'td', input: (ids) => ({ id: ids.challenge('parking') }) },
	'challenge.mine': { may: 'opOP', input: () => ({}) },
	'challenge.triage': { may: LAB, input: () => ({}) },
	'challenge.countByStatus': { may: 'opOPca', input: () => ({}) },
	'challenge.unanswered': { may: PERSONS, input: () => ({}) },
	'challenge.create': {
		may: 'op',
		bureau: 'td',
		input: (ids) => ({ organisationId: ids.organisation('td') })
	},
	'challenge.saveDraft': { may: 'op', bureau: 'landsd', input: challenge('land-use', { content: {} }) },
	'challenge.setWeights': {
		may: LAB,
		bureau: 'ld',
		input: challenge('site-safety', {
			weights: {
				'problem-fit': 1,
				capability: 1,
				maturity: 1,
				'trial-evidence': 1,
				governance: 1,
				delivery: 1
			}
		})
	},
	'challenge.requestApproval': { may: 'op', bureau: 'landsd', input: challenge('land-use') },
	'challenge.approve': { may: 'p', bureau: 'afcd', input: challenge('wild-boar') },
	'challenge.sendBack': { may: 'p', bureau: 'afcd', input: challenge('wild-boar', reason) },
	'challenge.return': { may: LAB, bureau: 'ld', input: challenge('site-safety', reason) },
	'challenge.publish': { may: LAB, bureau: 'ld', input: challenge('site-safety') },
	'challenge.startMatching': { may: LAB, bureau: 'hko', input: challenge('rainstorm') },
	'challenge.addAddendum': {
		may: 'opca',
		bureau: 'td',
		input: challenge('parking', { note: 'A note.', content: {} })
	},
	'challenge.close': {
		may: 'opca',
		bureau: 'td',
		input: challenge('parking', { closing: 'withdrawn', ...reason })
	},
	'challenge.ask': {
		may: 'mwMW',
		bureau: 'td',
		input: (ids) => ({ challengeId: ids.challenge('parking'), question: { en: 'Which streets?' } })
	},
	'challenge.answer': {
		may: 'opca',
		bureau: 'td',
		input: (ids) => ({ id: ids.question, version: ids.wrong, answer: { en: 'These.' } })
	},
	'solution.publicView': {
		may: ALL,
		supplier: 'parkwise',
		input: (ids) => ({ id: ids.solution('parkdot') })
	},
	'solution.publicList': { may: ALL, input: () => ({}) },
	'solution.get': { may: 'mwca', supplier: 'parkwise', input: (ids) => ({ id: ids.solution('parkdot') }) },
	'solution.mine': { may: 'mwMW', input: () => ({}) },
	'solution.review': { may: LAB, input: () => ({}) },
	'solution.countByStatus': { may: 'mwMWca', input: () => ({}) },
	'solution.create': {
		may: 'mw',
		supplier: 'parkwise',
		input: (ids) => ({ organisationId: ids.organisation('parkwise') })
	},
	'solution.save': { may: 'mw', supplier: 'parkwise', input: solution('parkdot', { content: {} }) },
	'solution.submit': { may: 'mw', supplier: 'parkwise', input: solution('parkdot') },
	'solution.list': { may: LAB, supplier: 'peakwing', input: solution('firesight') },
	'solution.return': { may: LAB, supplier: 'peakwing', input: solution('firesight', reason) },
	'solution.suspend': { may: LAB, supplier: 'parkwise', input: solution('parkdot', reason) },
	'solution.reinstate': { may: LAB, supplier: 'cargolens', input: solution('parcelsort') },
	'solution.archive': { may: 'wca', supplier: 'parkwise', input: solution('parkdot', reason) },
	'match.rank': { may: 'opca', bureau: 'td', input: (ids) => ({ challengeId: ids.challenge('parking') }) },
	'match.rankForSolution': {
		may: 'mwca',
		supplier: 'parkwise',
		input: (ids) => ({ solutionId: ids.solution('parkdot') })
	},
	'match.vectors': { may: LAB, input: () => ({}) },
	'match.invitations': { may: 'mwMW', input: () => ({}) },
	'match.explain': {
		may: 'opmwca',
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({ challengeId: ids.challenge('parking'), solutionId: ids.solution('parkdot') })
	},
	'match.compare': {
		may: 'opca',
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({
			challengeId: ids.challenge('parking'),
			a: ids.solution('parkdot'),
			b: ids.solution('kerbview')
		})
	},
	'match.settings': { may: LAB, input: () => undefined },
	'match.saveSettings': {
		may: 'a',
		input: (ids) => ({ version: ids.wrong, slots: { newcomers: 1, crossField: false } })
	},
	'match.pin': { may: 'opca', bureau: 'td', supplier: 'parkwise', input: match() },
	'match.dismiss': {
		may: 'opca',
		bureau: 'td',
		supplier: 'parkwise',
		input: match({ reasonCode: 'other-problem' })
	},
	'match.invite': { may: LAB, bureau: 'td', supplier: 'parkwise', input: match() },
	'match.undo': { may: 'opca', bureau: 'td', supplier: 'parkwise', input: match() },
	'proposal.get': {
		may: 'opmwca',
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({ id: ids.proposal })
	},
	'proposal.mine': { may: 'mwMW', input: () => ({}) },
	'proposal.received': { may: 'opOPca', input: () => ({}) },
	'proposal.onChallenge': {
		may: 'opca',
		bureau: 'td',
		input: (ids) => ({ challengeId: ids.challenge('parking') })
	},
	'proposal.create': {
		may: 'mw',
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({ challengeId: ids.challenge('parking'), solutionId: ids.solution('parkdot') })
	},
	'proposal.save': { may: 'mw', bureau: 'td', supplier: 'parkwise', input: proposal({ content: {} }) },
	'proposal.submit': { may: 'mw', bureau: 'td', supplier: 'parkwise', input: proposal() },
	'proposal.withdraw': { may: 'mw', bureau: 'td', supplier: 'parkwise', input: proposal(reason) },
	'proposal.shortlist': { may: LAB, bureau: 'td', supplier: 'parkwise', input: proposal() },
	'proposal.decline': { may: LAB, bureau: 'td', supplier: 'parkwise', input: proposal(refusal) },
	'proposal.select': { may: 'op', bureau: 'td', supplier: 'parkwise', input: proposal() },
	'proposal.notSelect': { may: 'op', bureau: 'td', supplier: 'parkwise', input: proposal(refusal) },
	'proposal.settleOthers': {
		may: 'opca',
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({ challengeId: ids.challenge('parking'), ...refusal })
	},
	'trial.get': {
		may: 'opmwca',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: (ids) => ({ id: ids.trial })
	},
	'trial.board': { may: LAB, input: () => ({ as: 'lab' }) },
	'trial.ofProposal': {
		may: PERSONS,
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({ proposalId: ids.proposal })
	},
	'trial.create': {
		may: LAB,
		bureau: 'td',
		supplier: 'parkwise',
		input: (ids) => ({ proposalId: ids.proposal })
	},
	'trial.accept': { may: 'op', bureau: 'hkpf', supplier: 'harbourlight', input: trial({ party: 'bureau' }) },
	'trial.savePlan': { may: 'opca', bureau: 'hkpf', supplier: 'harbourlight', input: trial({ plan: {} }) },
	'trial.openGates': { may: LAB, bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.fillGate': {
		may: 'opmwca',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ gateId: 'gate', note: 'Words.' })
	},
	'trial.decideGate': {
		may: LAB,
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ gateId: 'gate', decision: 'approved' })
	},
	'trial.changeGateNeed': {
		may: LAB,
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ gateId: 'gate', need: 'waive', ...reason })
	},
	'trial.start': { may: LAB, bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.pause': { may: 'opca', bureau: 'hkpf', supplier: 'harbourlight', input: trial(reason) },
	'trial.resume': { may: LAB, bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.evaluate': { may: LAB, bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.approveEvaluation': { may: 'op', bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.close': {
		may: LAB,
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ decision: 'scale', ...reason })
	},
	'trial.measure': {
		may: 'mwca',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: (ids) => ({ id: ids.trial, kpiId: 'none', on: '2020-01-01', value: 1 })
	},
	'trial.removeMeasurement': {
		may: '',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ measurementId: 'none' })
	},
	'trial.completeMilestone': {
		may: 'opmwca',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ milestoneId: 'none' })
	},
	'trial.addDecision': {
		may: 'opca',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ text: 'Go on.' })
	},
	'trial.saveOutcome': { may: LAB, bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.publishOutcome': { may: LAB, bureau: 'hkpf', supplier: 'harbourlight', input: trial() },
	'trial.followUp': {
		may: 'opca',
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: trial({ note: 'Still in use.' })
	},
	'outcome.publicList': { may: ALL, input: () => ({}) },
	'outcome.get': {
		may: ALL,
		bureau: 'hkpf',
		supplier: 'harbourlight',
		input: (ids) => ({ id: ids.outcome })
	},
	'notification.list': { may: PERSONS, input: () => ({}) },
	'notification.unreadCount': { may: PERSONS },
	'notification.markRead': { may: '', input: () => ({ id: 'nothing' }) },
	'notification.markAllRead': { may: PERSONS },
	'audit.ofItem': {
		may: 'opca',
		bureau: 'td',
		input: (ids) => ({ kind: 'challenge', id: ids.challenge('parking') })
	}
};
