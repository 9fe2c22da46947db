# 筛选框里的叫法

# 产业大类的简称
field-branch = 大类
