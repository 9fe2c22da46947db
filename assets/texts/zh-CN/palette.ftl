# 命令面板、快捷键

language-name = 中文

palette-name = 查找命令
palette-hint = 输入命令、产业、项目的名称或拼音
palette-list = 命令
palette-nothing = 没有找到。换一个词，或只输入拼音首字母。
palette-keys = ↑  ↓ 选择   Enter 执行   Esc 关闭
palette-current = 当前

offers-go-to = 前往
offers-chart = 图表
offers-measure = 口径
offers-years = 年份
offers-series = 系列
offers-filter = 筛选
offers-list = 列表
offers-file = 文件
offers-appearance = 外观
offers-help = 帮助
offers-project = 项目
offers-figure = 公布的数

show-palette = 查找命令…
show-keys = 快捷键
show-about = 关于园镜
focus-search = 查找项目…
focus-filter = 输入筛选条件…
detail-pane = 详情栏
dismiss-notice = 关闭提示
open-recent = 打开 { $name }
remove-condition = 去掉：{ $name }
only-those = { $dimension }：{ $name }
sort-by = 按{ $name }排序
series-hide = 隐藏{ $name }
series-show = 显示{ $name }
drill-none = 列出图中全部项目
published-figure = { $name }：{ $value }，{ $about }

no-filter = 没有筛选
no-figure = 没有可导出的图
no-series-hidden = 没有隐藏的系列

keys-title = 快捷键
keys-close = 关闭
keys-moving = 移动
keys-tab = 到下一个或上一个控件
keys-parts = 到窗口的下一个或上一个部分
keys-arrows = 在图中逐个移动，在列表、筛选栏和表头中逐项移动
keys-enter = 按下按钮；在图中列出所在标记的项目
keys-escape = 关闭对话框；在图中回到全部
keys-page = 在视图、列表中翻页，到首行或末行
keys-pane = 在详情栏中翻页
keys-zoom = 放大、缩小、还原界面

go-back-to = 后退
go-forward-to = 前进
nowhere-to-go = 还没有看过别处
save-as-one-file = 另存为一个文件…
