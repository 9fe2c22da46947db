# 查找，以及筛选框的补全、标签和存下的筛选

filter-search = 查找“{ $words }”

field-period = 期间
field-land = 用地
field-text = 文字
field-search = 查找
