export const role = {
	'bureau-officer': 'Bureau officer',
	'bureau-approver': 'Bureau approver',
	'supplier-member': 'Supplier member',
	'supplier-owner': 'Supplier owner',
	coordinator: 'Lab coordinator',
	administrator: 'Administrator',
	bureau: 'Bureau',
	supplier: 'Supplier',
	system: 'The system'
};
