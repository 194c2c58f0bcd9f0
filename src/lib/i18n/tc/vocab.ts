import type { Translation } from '../index.ts';
import type { vocab as en } from '../en/vocab.ts';

export const vocab: Translation<typeof en> = {
	deployment: {
		'government-cloud': '政府雲端',
		'private-cloud': '私有雲',
		'public-cloud': '公共雲',
		'on-premises': '本地部署',
		'edge-device': '邊緣裝置'
	},
	dataLocation: {
		'hong-kong': '香港',
		'greater-bay-area': '大灣區',
		mainland: '內地',
		overseas: '海外'
	},
	language: {
		en: '英文',
		tc: '繁體中文',
		sc: '簡體中文'
	},
	certification: {
		'iso-27001': 'ISO 27001',
		'iso-27701': 'ISO 27701',
		'iso-9001': 'ISO 9001',
		'iso-42001': 'ISO 42001',
		'soc2-type2': 'SOC 2 第二類',
		'csa-star': 'CSA STAR',
		'pci-dss': 'PCI DSS',
		'sraa-passed': '已通過保安風險評估及審計',
		'mlps-level-3': '等級保護三級'
	},
	pricing: {
		subscription: '訂閱',
		'one-off': '一次性購買',
		usage: '按用量收費',
		'free-trial': '免費試用',
		'open-source': '開放源碼',
		'to-be-agreed': '另議'
	},
	security: {
		unclassified: '非保密',
		restricted: '限閱',
		confidential: '機密'
	},
	supplierType: {
		'start-up': '初創企業',
		sme: '中小企業',
		enterprise: '大型企業',
		university: '大學',
		'non-profit': '非牟利機構'
	}
};
