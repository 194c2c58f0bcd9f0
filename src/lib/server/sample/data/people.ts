const SURNAMES = ['Au', 'Chiu', 'Fung', 'Kwok', 'Lam', 'Leung', 'Mak', 'Poon', 'Tang', 'Tsang', 'Yip'];
const GIVEN = ['Chun-hei', 'Hoi-yan', 'Ka-wai', 'Man-kit', 'Sze-wing', 'Tin-yau', 'Wai-shan', 'Yuk-ling'];

/** A made-up name, another one for each of the first 88 people: any likeness to a person is by chance. */
export function sampleName(index: number): string {
	const surname = SURNAMES[index % SURNAMES.length] ?? '';
	const given = GIVEN[index % GIVEN.length] ?? '';
	return `${surname} ${given}`;
}
