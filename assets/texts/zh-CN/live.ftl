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
