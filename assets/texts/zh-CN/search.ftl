# 查找，以及筛选框的补全、标签和存下的筛选

filter-search = 查找“{ $words }”

field-period = 期间
field-land = 用地
field-text = 文字
field-search = 查找

filter-candidates = 可填写的内容
filter-keys = ↑  ↓ 选择，Tab 填入，Enter 应用，Esc 收起
chip-edit = 修改这个条件
chip-negate = 改为：{ $what }
chip-remove = 去掉“{ $what }”
edit-condition = 修改条件：{ $name }
negate-condition = 反转条件：{ $name }

kept-filters = 常用
kept-filters-none = 还没有存下的筛选
kept-filter-keep = 存下当前筛选…
kept-filter-use = 应用筛选：{ $name }
kept-filter-rename = 改名
kept-filter-rename-named = 给筛选改名：{ $name }
kept-filter-delete = 删除
kept-filter-delete-named = 删除筛选：{ $name }
kept-filter-gone = 筛选“{ $name }”用到了这个数据包里没有的内容，没有应用。{ $reason }
kept-filter-keep-title = 存下当前筛选
kept-filter-keep-button = 存下
kept-filter-rename-title = 给筛选改名
kept-filter-rename-button = 改名
kept-filter-name = 名称
kept-filter-taken = 已有名为“{ $name }”的筛选。
kept-filter-replace = 替换
kept-filter-delete-question = 删除筛选“{ $name }”？
kept-filter-delete-button = 删除

column-found-in = 匹配处
found-in = { $field }：{ $text }
found-in-and = 、
