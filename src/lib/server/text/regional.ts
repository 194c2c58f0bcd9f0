/**
 * One word for what Hong Kong, Taiwan, the Mainland and spoken Cantonese call differently, so that a need in one wording
 * finds a solution in another. Terms only: texts are shown as they were written. All in Simplified characters.
 */

/** The word that counts, then the others. Only pairs that mean the same wherever they stand. */
const SAME_WORDS = `
人工智能 人工智慧|机器人 机械人|聊天机器人 聊天机械人|计算机视觉 电脑视觉|计算机 电脑|信息 资讯 讯息|信息技术 资讯科技
数字 数码 数位|数字孪生 数码分身 数码孪生 数位孪生|网络 网路|互联网 网际网路|宽带 宽频|带宽 频宽|服务器 伺服器
数据库 资料库|软件 软体|硬件 硬体|程序 程式|应用程序 应用程式|移动 流动|手机 手提电话 流动电话 行动电话|云计算 云端运算
云 云端|计算 运算|边缘计算 边缘运算|大数据 巨量资料|视频 视像 影片 视讯|图像 影像|屏幕 荧幕 萤幕|打印 列印|鼠标 滑鼠
登录 登入|上传 上载|链接 连结|搜索 搜寻|存储 储存|默认 预设|界面 介面|用户 使用者|反馈 回馈|电子邮件 电邮|博客 部落格
传感器 感应器 感测器|检测 侦测|监测 监察|分辨率 解析度|虚拟现实 虚拟实境|增强现实 扩增实境 扩增现实|芯片 晶片
内存 记忆体|光盘 光碟|激光 雷射 镭射|纳米 奈米|网络安全 网络保安|隐私 私隐|质量 质素 品质|空气质量 空气质素|项目 专案
合同 合约|水淹 水浸 淹水|滑坡 山泥倾泻|排水 渠务|填埋场 堆填区|噪声 噪音|违规 违例|停车 泊车|堵车 塞车|红绿灯 交通灯
公交车 巴士 公车|出租车 的士 计程车|自行车 单车 脚踏车|摩托车 电单车|地铁 捷运|电梯 升降机|自动扶梯 扶手电梯
空调 冷气|冰箱 雪柜|厕所 洗手间|商店 士多|塑料 塑胶|塑料袋 胶袋|塑料瓶 胶樽|幼儿园 幼稚园|急诊室 急症室|复诊 覆诊
养老 安老|老人 长者 老人家|警察 差人|节省 悭|浪费 嘥|小孩 细路 细路仔|家 屋企|上班 返工|下班 放工|上学 返学
聊天 倾偈|现在 而家 家阵 依家|今天 今日|明天 听日|昨天 寻日 琴日|上午 上昼|下午 下昼|晚上 夜晚|早上 朝早
星期 礼拜|星期一 礼拜一|星期二 礼拜二|星期三 礼拜三|星期四 礼拜四|星期五 礼拜五|星期六 礼拜六|星期日 礼拜日 礼拜天 星期天
很多 好多|多少 几多|经常 成日|一起 一齐|立刻 即刻|刚刚 啱啱|喜欢 钟意 锺意|看 睇|找 揾|拿 攞|吃 食|喝 饮|睡 瞓
睡觉 瞓觉|说 讲|想 谂|知道 知|累 攰|生气 嬲|漂亮 靓|帮忙 帮手|谢谢 多谢 唔该|澳大利亚 澳洲|新西兰 纽西兰|意大利 义大利
韩国 南韩|朝鲜 北韩|特朗普 川普|老挝 寮国|沙特阿拉伯 沙乌地阿拉伯`;

const canonical = new Map(
	SAME_WORDS.trim()
		.split(/[|\n]/)
		.flatMap((line) => {
			const [word = '', ...others] = line.split(' ');
			return others.map((other) => [other, word] as const);
		})
);

/** Words of other wordings, for the segmenter to know them. */
export const REGIONAL_WORDS: readonly string[] = [...canonical.keys()].filter((word) => word.length > 1);

/** The word that counts for a word of any wording. */
export const oneWording = (word: string): string => canonical.get(word) ?? word;

/** Words of Cantonese that carry no subject, as 的, 在 and 什么 do not. */
export const CANTONESE_STOP_WORDS =
	'嘅 喺 咗 啲 系 佢 佢哋 我哋 你哋 哋 唔 冇 乜 乜嘢 咩 边度 边个 几时 点样 点解 嗰 𠮶 嗰个 呢个 呢度 嗰度 咁 咁样 嚟 㗎 喇 啦 ' +
	'囉 啫 噉 嘞 畀 俾 同埋 定系 嘢 紧 埋 唔使 唔系 系咪 有冇';
