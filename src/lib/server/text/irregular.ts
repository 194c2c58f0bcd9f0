/**
 * English forms that no suffix rule brings back to their word: first the word, then its forms. Left out on purpose are
 * forms that are words of their own in this field: bit, bound, felt, ground, LED, left, lay, rose, wound.
 * What belongs to a country counts as its name: 美国 is America and American.
 */
const FORMS = `arise arose arisen, awake awoke, be being, beat beaten, become became, begin began begun, bend bent,
bite bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt,
buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug,
draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, foresee foresaw foreseen,
forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given,
go went gone goes, grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known,
learn learnt, lend lent, lose lost, make made, mean meant, meet met, mistake mistook mistaken,
overcome overcame, pay paid, prove proven, ride rode ridden, ring rang rung, rise risen, run ran, say said,
see saw seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown,
shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken,
spend spent, spin spun, stand stood, steal stole stolen, stick stuck, strike struck stricken, swear swore sworn,
sweep swept, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told,
think thought, throw threw thrown, undergo underwent undergone, understand understood,
undertake undertook undertaken, wake woke woken, wear wore worn, weave wove woven, weep wept, win won,
withdraw withdrew withdrawn, withstand withstood, write wrote written,
child children, foot feet, half halves, knife knives, life lives, man men, mouse mice, person people,
shelf shelves, thief thieves, tooth teeth, wife wives, woman women, analysis analyses, appendix appendices,
basis bases, crisis crises, criterion criteria, diagnosis diagnoses, emphasis emphases, hypothesis hypotheses,
index indices, matrix matrices, phenomenon phenomena, synthesis syntheses, thesis theses, vertex vertices,
africa african, america american, arabia arab arabian, asia asian, australia australian, austria austrian,
belgium belgian, brazil brazilian, britain british, cambodia cambodian, canada canadian, china chinese, denmark danish,
egypt egyptian, england english, europe european, finland finnish, france french, germany german, greece greek,
hungary hungarian, india indian, indonesia indonesian, iran iranian, iraq iraqi, ireland irish, israel israeli,
italy italian, japan japanese, kenya kenyan, korea korean, malaysia malaysian, mexico mexican, mongolia mongolian,
myanmar burmese burma, nepal nepalese nepali, netherlands dutch, nigeria nigerian, norway norwegian, pakistan pakistani,
philippines filipino philippine, poland polish, portugal portuguese, russia russian, scotland scottish,
singapore singaporean, spain spanish, sweden swedish, switzerland swiss, taiwan taiwanese, thailand thai,
turkey turkish, ukraine ukrainian, vietnam vietnamese, wales welsh`;

/** Form → its word. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
	FORMS.split(/,\s+/).flatMap((line) => {
		const [word = '', ...forms] = line.split(' ');
		return forms.map((form) => [form, word] as const);
	})
);
