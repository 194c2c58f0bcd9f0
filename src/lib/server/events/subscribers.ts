import { auditSubscriber } from '../audit/record.ts';
import { profileSubscriber } from '../matching/profile-subscriber.ts';
import { vectorSubscriber } from '../matching/vectors/vector-subscriber.ts';
import { notificationSubscriber } from '../notification/notify.ts';
import { othersSettler } from '../proposal/others-settler.ts';
import { trialReconciler } from '../trial/settle-challenge.ts';
import { searchSyncSubscriber } from '../search-sync/sync-subscriber.ts';
import type { Subscriber } from './subscriber.ts';

/** Everyone who follows the event log; each feature adds its own. */
export const subscribers: Subscriber[] = [
	auditSubscriber,
	notificationSubscriber,
	searchSyncSubscriber,
	profileSubscriber,
	vectorSubscriber,
	trialReconciler,
	othersSettler
];
