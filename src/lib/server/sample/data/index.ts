import { cityChallenges } from './challenges-city.ts';
import { peopleChallenges } from './challenges-people.ts';
import { policeChallenges } from './challenges-police.ts';
import { safetyChallenges } from './challenges-safety.ts';
import { proposals } from './proposals.ts';
import { sensingSolutions } from './solutions-sensing.ts';
import { softwareSolutions } from './solutions-software.ts';
import { suppliers } from './suppliers.ts';
import { trials } from './trials.ts';

/** A believable lab: real departments, fictional suppliers, written for this project. */
export const sampleData = {
	suppliers,
	challenges: [...safetyChallenges, ...cityChallenges, ...peopleChallenges, ...policeChallenges],
	solutions: [...sensingSolutions, ...softwareSolutions],
	proposals,
	trials
};
