# 数据文件在磁盘上变了；两次读取之间变了什么

live-changed = 数据文件已更改：{ $files }
live-changed-more = { $files } 等 { $count } 个文件
live-reading = 正在重新读取…
live-failed = 新内容无法读取，仍显示原来的数据。{ $why }
live-done = 已重新载入。{ $summary }
live-reload = 重新载入
live-by-itself = 自动载入
live-later = 以后再说
live-show = 查看变化
live-retry = 再试一次
reload-by-itself = 数据文件更改后自动载入
show-changes = 查看重新载入后的变化
no-changes = 还没有重新载入过
dismiss-live = 关闭文件变化的提示
live-and = 、

changes-title = 有哪些变化
changes-none = 项目没有变化
changes-and = ，
changes-added = 新增 { $count } 个项目
changes-removed = 删除 { $count } 个项目
changes-amounts = { $count } 个项目金额有变
changes-others = { $count } 个项目其他内容有变
changes-first = 列出前 { $count } 条
changes-progress = 进度
changes-progress-row = { $period }：{ $amounts }
changes-progress-field = { $field } { $value }
column-name_en = 英文名称
change-added = 新增
change-removed = 删除
change-amount = 金额
change-other = 其他
change-line = { $what }：{ $from } → { $to }

help-diff =
    zonescope diff 旧 新 [--format { $format }]
    逐个项目比较两个数据包：新增、删除、金额从多少变为多少、其他内容的变化。项目按编号对应。
    有变化时退出码为 1，没有变化时为 0。
    存成表格文件：[--out 文件.xlsx|.csv] [--no-clobber]

    例：zonescope diff 2026-09 2026-10 --format csv
changes-of-table = { $table }：{ $changes }
changes-table-added = 新增台账{ $table }
changes-table-removed = 台账{ $table }已不在
changes-next-table = ；
changes-whole-table = 整个台账

around-table-datapackage = 数据包
around-table-sectors = 产业
around-table-places = 地点
around-table-stages = 阶段
around-table-sources = 来源
around-table-lists = 清单
around-table-indicators = 指标
around-table-observations = 指标数据
around-column-name_zh = 名称
around-column-name_en = 英文名称
around-column-level = 级别
around-column-as_of = 数据截至
around-column-currency = 币种
around-column-year_of = 年份口径
around-column-fiscal_year_start = 财年起始月
around-column-parent = 上级
around-column-gbt4754 = 国民经济行业代码
around-column-color = 颜色
around-column-note = 备注
around-column-kind = 类型
around-column-lon = 经度
around-column-lat = 纬度
around-column-order = 次序
around-column-title = 标题
around-column-title_en = 英文标题
around-column-publisher = 发布单位
around-column-publisher_en = 英文发布单位
around-column-issue = 期次
around-column-issue_en = 英文期次
around-column-date = 日期
around-column-url = 网址
around-column-license = 许可
around-column-unit = 单位
around-column-direction = 方向
around-column-decimals = 小数位
around-column-group = 分组
around-column-definition_zh = 定义
around-column-definition_en = 英文定义
around-column-measure = 对应口径
around-column-value = 数值
around-column-qualifier = 限定
around-column-status = 状态
around-column-count = 个数
around-column-yoy_pct = 公布的同比
around-column-rank = 排名
around-column-source = 来源
around-column-quote = 原文
changes-columns-added = 新增 { $count } 列
changes-columns-removed = 少了 { $count } 列
changes-around = { $count } 处
changes-none-at-all = 没有差别
