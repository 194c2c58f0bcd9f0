import type { Organisation } from '../../domain/organisation/organisation.ts';
import { shippedTerms } from '../../domain/taxonomy/terms/index.ts';
import { ensureLab } from '../organisation/ensure-lab.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { organisationKeys } from '../organisation/organisation-keys.ts';
import type { NewDocument } from '../storage/port.ts';
import { seedTaxonomy } from '../taxonomy/seed-taxonomy.ts';
import { sampleData } from './data/index.ts';
import type { SampleSupplier } from './data/sample-types.ts';
import { sampleOrganisationId, samplePersonId, type World } from './world.ts';

/** The lab, the bureaux that have sample challenges, and the suppliers. */
export async function seedOrganisations(world: World): Promise<void> {
	world.daysAgo(400);
	await seedTaxonomy(world.services);
	await ensureLab(world.services);
	world.organisations.set('lab', 'lab');
	const departments = [...new Set(sampleData.challenges.map((challenge) => challenge.department))];
	const documents = [
		...departments.map((code) => bureau(world, code)),
		...sampleData.suppliers.map((s) => supplier(world, s))
	];
	await world.services.storage
		.collection(organisationsSpec)
		.insertMany(documents.map((document) => ({ document })));
}

function base(world: World, key: string, name: Organisation['name']) {
	const id = sampleOrganisationId(key);
	world.organisations.set(key, id);
	const now = world.services.now();
	const { text } = world.services;
	return { id, name: text.complete(name), ...organisationKeys(text, name), createdAt: now, updatedAt: now };
}

function bureau(world: World, code: string): NewDocument<Organisation> {
	const term = shippedTerms.department.find((department) => department.code === code);
	if (!term) throw new Error(`no department ${code}`);
	return {
		...base(world, code, { en: term.en, tc: term.tc }),
		kind: 'bureau',
		department: code,
		verification: { status: 'not-needed' }
	};
}

function supplier(world: World, sample: (typeof sampleData.suppliers)[number]): NewDocument<Organisation> {
	const shared = base(world, sample.key, sample.name);
	return {
		...shared,
		kind: 'supplier',
		about: world.services.text.complete(sample.about),
		supplierType: sample.type,
		registrationNumber: sample.registrationNumber,
		verification: verificationOf(sample, shared.createdAt)
	};
}

function verificationOf({ unverified, refused }: SampleSupplier, at: string): Organisation['verification'] {
	if (unverified) return { status: 'unverified' };
	const by = samplePersonId('lab', 'coordinator');
	return refused ? { status: 'refused', at, by, reason: refused } : { status: 'verified', at, by };
}
