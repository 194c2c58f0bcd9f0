import type { Translation } from '../index.ts';
import type { errors as en } from '../en/errors.ts';

export const errors: Translation<typeof en> = {
	invalid: '请检查下方标示的栏位。',
	unauthenticated: '请先登录。',
	forbidden: '你没有权限执行此操作。',
	'not-found': '找不到此项目，或你没有权限查看。',
	conflict: '其他人已更改此项目。',
	version: '你编辑期间，其他人已保存此项目。两个版本均列于下方。',
	duplicate: '此项目已存在。',
	'illegal-transition': '现时不能执行此步骤。',
	'too-large': '内容过大。',
	'rate-limited': '尝试次数过多，请稍候再试。',
	unavailable: '所需服务暂时没有响应，请稍后再试。',
	internal: '系统发生问题。如需报告，请引述编号 {id}。',
	'text-required': '请以至少一种语言填写。',
	'text-too-long': '文字过长。',
	'reason-required': '请说明原因。',
	'not-ready': '尚欠部分资料，未能进行下一步。',
	needed: '此项尚未填写。',
	'day-past': '此日期已过。',
	'questions-after-proposals': '提问截止日期不可迟于建议书截止日期。',
	'trial-before-proposals': '验证须于建议书截止日期之后开始。',
	'open-proposals': '此业务需要尚有建议书未有结果。',
	'addendum-empty': '内容没有更改。',
	'challenge-takes-no-proposals': '此业务需要现时不接受建议书。',
	'questions-closed': '提问期已结束。',
	'budget-order': '上限不可低于下限。',
	'weights-all-zero': '最少一项比重须大于零。',
	'invalid-value': '此数值不适用。'
};
