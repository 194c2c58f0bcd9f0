import type { Translation } from '../index.ts';
import type { vocab as en } from '../en/vocab.ts';

export const vocab: Translation<typeof en> = {
	deployment: {
		'government-cloud': '政府云端',
		'private-cloud': '私有云',
		'public-cloud': '公共云',
		'on-premises': '本地部署',
		'edge-device': '边缘设备'
	},
	dataLocation: {
		'hong-kong': '香港',
		'greater-bay-area': '大湾区',
		mainland: '内地',
		overseas: '海外'
	},
	language: {
		en: '英文',
		tc: '繁体中文',
		sc: '简体中文'
	},
	certification: {
		'iso-27001': 'ISO 27001',
		'iso-27701': 'ISO 27701',
		'iso-9001': 'ISO 9001',
		'iso-42001': 'ISO 42001',
		'soc2-type2': 'SOC 2 第二类',
		'csa-star': 'CSA STAR',
		'pci-dss': 'PCI DSS',
		'sraa-passed': '已通过安全风险评估及审计',
		'mlps-level-3': '等级保护三级'
	},
	pricing: {
		subscription: '订阅',
		'one-off': '一次性购买',
		usage: '按用量收费',
		'free-trial': '免费试用',
		'open-source': '开放源码',
		'to-be-agreed': '另议'
	},
	security: {
		unclassified: '非保密',
		restricted: '限阅',
		confidential: '机密'
	},
	supplierType: {
		'start-up': '初创企业',
		sme: '中小企业',
		enterprise: '大型企业',
		university: '大学',
		'non-profit': '非营利机构'
	}
};
