# 查找，以及筛选框的补全、标签和存下的筛选

filter-search = 查找“{ $words }”
