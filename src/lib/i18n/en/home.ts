export const home = {
	title: 'Public needs, matched with technology in the open',
	lead: 'Bureaux and departments say what they need. Start-ups, companies and universities offer what they have built. LabMatch ranks what fits, says why, and follows each trial to a published outcome.',
	browse: 'See open business needs',
	offer: 'Offer a solution',
	figures: 'LabMatch today',
	figureChallenges: 'business needs published',
	figureOpen: 'open for proposals now',
	figureSolutions: 'solutions listed',
	figureOutcomes: 'outcomes published',
	how: 'How it works',
	step1: 'A need is posted',
	step1Text:
		'An officer describes the problem, the outcome wanted and the constraints. The bureau approves it; the lab publishes it.',
	step2: 'Solutions are ranked, with reasons',
	step2Text:
		'Each score can be checked: it quotes the words it rests on, shows what is missing and asks about what is unknown.',
	step3: 'Suppliers propose',
	step3Text: 'Every proposal gets an answer and a reason, whether shortlisted, selected or not.',
	step4: 'A trial shows what works',
	step4Text:
		'Targets and stop conditions are agreed first, governance gates are passed, and the measured outcome is published.',
	forWhom: 'Where to begin',
	bureau: 'For bureaux and departments',
	bureauText:
		'Describe a problem in your own words. You see ranked solutions with their reasons and choose what goes to trial.',
	bureauGo: 'Post a need',
	supplier: 'For solution providers',
	supplierText:
		'List a solution once. You see which needs it fits and why, propose, and learn what came of every proposal.',
	supplierGo: 'List a solution',
	public: 'For everyone',
	publicText:
		'Follow what public services are looking for and what trials have shown, the ones that stopped included.',
	publicGo: 'Read the outcomes',
	latestChallenges: 'Latest business needs',
	latestOutcomes: 'Latest outcomes',
	noChallenges: 'No need has been published yet',
	noChallengesHelp: 'Bureaux can sign in and post the first one.',
	noOutcomes: 'No outcome has been published yet',
	noOutcomesHelp: 'Outcomes appear here when trials close. Until then, see which needs are open.'
};
