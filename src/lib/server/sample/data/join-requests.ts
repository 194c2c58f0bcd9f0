import { t, tcOnly, type SampleJoinRequest } from './sample-types.ts';

/** Second registrations, in the order in which they came: the last one still waits for a coordinator. */
export const joinRequests: readonly SampleJoinRequest[] = [
	{
		supplier: 'harbourlight',
		as: t('Harbourlight Technologies'),
		name: 'Yip Sze-man',
		email: 'sze-man.yip@harbourlight.example',
		locale: 'en',
		daysAgo: 40,
		decision: 'invited'
	},
	{
		supplier: 'mapleaf',
		as: tcOnly('圖葉地理'),
		name: '周子朗',
		email: 'chow@another-company.example',
		locale: 'tc',
		daysAgo: 25,
		decision: 'dismissed'
	},
	{
		supplier: 'privasea',
		as: tcOnly('私域研究'),
		name: '蘇靜儀',
		email: 'so@privasea.example',
		locale: 'tc',
		daysAgo: 3
	}
];
