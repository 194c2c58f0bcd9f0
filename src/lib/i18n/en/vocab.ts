export const vocab = {
	deployment: {
		'government-cloud': 'Government cloud',
		'private-cloud': 'Private cloud',
		'public-cloud': 'Public cloud',
		'on-premises': 'On premises',
		'edge-device': 'Edge device'
	},
	dataLocation: {
		'hong-kong': 'Hong Kong',
		'greater-bay-area': 'Greater Bay Area',
		mainland: 'Mainland China',
		overseas: 'Overseas'
	},
	language: {
		en: 'English',
		tc: 'Traditional Chinese',
		sc: 'Simplified Chinese'
	},
	certification: {
		'iso-27001': 'ISO 27001',
		'iso-27701': 'ISO 27701',
		'iso-9001': 'ISO 9001',
		'iso-42001': 'ISO 42001',
		'soc2-type2': 'SOC 2 Type II',
		'csa-star': 'CSA STAR',
		'pci-dss': 'PCI DSS',
		'sraa-passed': 'Security risk assessment and audit passed',
		'mlps-level-3': 'MLPS level 3'
	},
	pricing: {
		subscription: 'Subscription',
		'one-off': 'One-off purchase',
		usage: 'Pay per use',
		'free-trial': 'Free trial',
		'open-source': 'Open source',
		'to-be-agreed': 'To be agreed'
	},
	security: {
		unclassified: 'Unclassified',
		restricted: 'Restricted',
		confidential: 'Confidential'
	},
	supplierType: {
		'start-up': 'Start-up',
		sme: 'Small or medium enterprise',
		enterprise: 'Large enterprise',
		university: 'University',
		'non-profit': 'Non-profit organisation'
	}
};
