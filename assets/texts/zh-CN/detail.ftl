# 详情：进展与用时、打包项目、相近的项目、对比

elapsed-days = { $count } 天
elapsed-months = 约 { $count } 个月
elapsed-years = 约 { $count } 年
elapsed-same-month = 不到 1 个月
elapsed-same-year = 不到 1 年
elapsed-between = 日期不全，{ $least } 到 { $most } 天之间

timeline-waiting-days = 已{ $stage } { $count } 天，未{ $next }
timeline-waiting-months = 已{ $stage }约 { $count } 个月，未{ $next }
timeline-waiting-years = 已{ $stage }约 { $count } 年，未{ $next }
timeline-waiting-same-month = 已{ $stage }不到 1 个月，未{ $next }
timeline-waiting-same-year = 已{ $stage }不到 1 年，未{ $next }
timeline-waiting-unknown = 已{ $stage }（日期未公布），未{ $next }
timeline-off-track-days = { $stage }已 { $count } 天
timeline-off-track-months = { $stage }约 { $count } 个月
timeline-off-track-years = { $stage }约 { $count } 年
timeline-off-track-same-month = { $stage }不到 1 个月
timeline-off-track-same-year = { $stage }不到 1 年
timeline-off-track-unknown = { $stage }，日期未公布
timeline-until = 截至 { $date }
timeline-after-as-of = 晚于数据截至日 { $date }
timeline-out-of-order = 早于{ $stage }，次序不对
timeline-contradiction = 阶段写的是{ $stage }，但已有{ $later }日期
timeline-since = { $stage }后 { $time }
timeline-with-notes = { $date }（{ $notes }）
timeline-off-track = 不在阶梯上
clause-separator = ；

progress-schedule = 比序时
progress-points = { $points } 个百分点
progress-with-schedule = { $said }，比序时进度 { $points }
progress-total = 各期完成合计 { $amount } { $unit }
progress-total-overlapping = 各期完成合计 { $amount } { $unit }，重叠的期间只算一次
progress-within = 已含在另一期内，不重复计
progress-legend-planned = 计划
progress-legend-completed = 完成
progress-legend-due = 序时应完成
progress-chart-name = 分期的计划与完成

parts-heading = 打包的项目（{ $count } 个）
parts-part = 分项
parts-title = { $measure }分项合计
parts-together = { $amount }
parts-together-missing = { $amount }（{ $count } 个中 { $known } 个有公布）
parts-unpublished = 分项均未公布
parts-own = 本项目 { $own }
parts-own-equal = 与本项目 { $own } 相同
parts-own-less = 本项目 { $own }，分项多 { $difference }
parts-own-more = 本项目 { $own }，分项少 { $difference }
parts-show-all = 列出全部 { $count } 个

neighbours-heading = 相近的项目
neighbours-investor = 同一投资方 · { $name }
neighbours-place = 同一平台 · { $name }
neighbours-sector-year = { $name } · { $year } 年{ $stage }
neighbours-count = 另有 { $count } 个
neighbours-show-all = 全部列出

detail-waiting = 等待
detail-finding = 问题
detail-findings = 这条记录的问题（{ $count }）
detail-finding-line = { $place }：{ $sentence }
detail-findings-cut = 同一列的同一问题太多，只留了前面的；这里可能不全。
detail-findings-show = 到“问题”一栏看
detail-copy = 复制全文
detail-copy-value = 复制“{ $value }”
detail-copied = 已复制
detail-line = { $title }：{ $value }
detail-position = 第 { $position } / { $count } 个
detail-not-in-list = 不在当前列表
detail-next = 下一个项目
detail-previous = 上一个项目
detail-no-list = 当前列表里没有项目
detail-no-project = 还没有选项目

findings-of-project = 只看“{ $name }”这条记录：{ $count } 条
findings-of-all = 看全部问题

compare-pin = 加入对比
compare-unpin = 移出对比
compare-show = 对比 { $count } 个项目
compare-title = 项目对比
compare-field = 栏目
compare-copy = 复制为表格
compare-copied = 已复制，可粘贴到 Excel
compare-close = 关闭
compare-open = 看详情
compare-remove = 移出{ $name }
compare-too-few = 先把两个以上的项目加入对比
compare-too-many = 最多对比 { $count } 个项目
compare-first-to-last = 首个到最后阶段
compare-nothing = 还没有加入对比的项目
compare-same = 相同的栏目颜色较浅
compare-clear = 清空对比
compare-tabs = 对比中的项目
