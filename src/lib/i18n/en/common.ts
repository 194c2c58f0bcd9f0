export const common = {
	product: 'LabMatch',
	save: 'Save',
	cancel: 'Cancel',
	language: 'Language'
};
