# 列表的更多列；打包项目与其子项目不重复计

column-lon = 经度
column-lat = 纬度
column-sources = 来源
column-parent-id = 所属打包项目编号
column-qualifier = { $column }限定

columns-land = 用地
columns-left-out-of = { $column } { $projects }
columns-left-out = { $which }未计入合计：打包项目与其子项目不重复计。
columns-left-out-aside = ；{ $which }未计入：打包项目与其子项目不重复计
columns-not-counted = 未计入合计：打包项目与其子项目不重复计
columns-not-counted-spoken = { $amount }（未计入合计）
columns-none-counted = 未计入
columns-sheet-left-out = 不重复计
columns-sheet-explain = { $sentence }表中以灰色斜体标出，直接求和会多计；合计见下。
columns-sheet-total = 合计：{ $column }

figure-note-left-out = { $count } 个项目未计入：打包项目与其子项目不重复计。
