# 窗口

window-title = 园镜
view-overview = 总览
view-sectors = 产业
view-projects = 项目
view-sources = 来源
view-findings = 问题

open-package = 打开数据包…
reload-package = 重新读取
open-bundled = 打开内置的绍兴高新区
recent-packages = 最近打开
bundled-package = 内置数据包
theme-light = 浅色
theme-dark = 深色
theme-system = 跟随系统
toggle-detail = 详情
cancel = 取消
about-name = 园镜 Zonescope
about-version = 版本 { $version }
about-what = 打开开发区的账本，出报告用图。不联网，从不改动数据包。
about-licence = 以 MIT 或 Apache-2.0 许可证发布，可任选其一。
about-notices = 所含第三方组件、字体及其许可证：
about-copy = 复制版本信息
pack-title = 另存为一个文件
pack-explain = 整个数据包写成一个 .zonescope 文件，便于发送，双击即可打开。
browse = 浏览…
browse-file = 浏览文件…
dismiss = 知道了
copy-path = 复制路径
go-back = 返回
try-again = 重试

filter-name = 筛选条件
filter-add = ＋ 筛选
filter-hint = 筛选，如 { $example }
filter-help = 写一个条件后按 Enter，例如 sector=ic,bio、year=2019..2021、planned_total>=10亿、basis=published、text~示意
filter-remove = 去掉这个条件
filter-clear = 清除筛选
filter-more = 另有 { $count } 个条件：{ $conditions }
filter-more-brief = +{ $count }

status-filtered = 筛出 { $count }
status-in-doubt = 另有 { $count } 个日期不够细，未算入
status-as-of = 数据截至 { $date }
status-findings = { $count } 个问题
status-errors = { $errors } 个错误，数据可能不全（共 { $count } 个问题）

working = 正在计算…
loading-heading = 正在读取
loading-sentence = { $path }
broken-heading = 打不开这个数据包

open-title = 打开数据包
open-explain = 选择含有 datapackage.json 的文件夹或一个 .zonescope 文件，或把它拖进窗口。
open-path = 文件夹或 datapackage.json 的路径
open = 打开

export-figure = 导出图
export-title = 导出图
export-preset = 版式
export-format = 格式
export-also = 另存同名
export-fit = 整图
export-true-size = 原大小
export-preview-coming = 正在画…
export-size = { $width } × { $height } 毫米 · { $pixels } 像素
export-path = 保存为
export = 导出
format-png = PNG
format-svg = SVG
format-pdf = PDF
preset-label = { $name }，宽 { $width } 毫米，{ $pixels } 像素
preset-report-full = 公文版心
preset-report-half = 公文并排
preset-report-landscape = 公文横版
preset-slide-full = 幻灯片整页
preset-slide-half = 幻灯片半页
preset-wechat = 微信
picture-written = 已写入 { $path }。

choice-measure = 口径
choice-year-of = 年份
choice-year-of-stage = 按{ $stage }年份
choice-year-of-period = 按期间
kind-stacked = 堆叠
kind-percent = 百分比
kind-lines = 折线
kind-area = 堆叠面积
kind-heat_map = 热力图
kind-grouped = 分组
kind-index = 指数
kind-growth = 同比
kind-contribution = 拉动
kind-ranked = 排名
kind-multiples = 小多图
kind-slope = 坡度
kind-plan = 计划与完成
kind-scatter = 散点
kind-treemap = 矩形树
kind-table = 表格
show-all-series = 显示全部系列
all-in-chart = 图中全部
not-in-chart = { $why ->
    [all] 另列未画出的 { $count } 个（没有公布金额）
    [some] 另列未画出的 { $count } 个（其中 { $without } 个没有公布金额）
   *[none] 另列未画出的 { $count } 个（原因见图注）
}
behind-chart = 此图所据
back-to-all = ← 全部

search-name = 查找项目
search-hint = 名称、编号、投资方、备注
projects-empty = 还没有项目
projects-empty-explain = 这里会列出数据包里的项目。在 projects 表里每个项目写一行，再按 F5 重新读取；或者打开别的数据包。
sectors-empty-explain = 这里会按产业、年份画出投资，并列出项目。数据包里还没有项目：在 projects 表里每个项目写一行，再按 F5 重新读取；或者打开别的数据包。
projects-none = 没有符合条件的项目
projects-none-explain = 换一个词，去掉一个条件，或清除全部筛选。

overview-empty = 没有公布的数
overview-empty-explain = 这里会按组列出公布的数，每个数都带出处。它们在数据包的 observations 表里。
sources-documents = 文献与数据来源
sources-none = 数据包没有写来源。来源在 sources 表里，项目与公布的数用编号指向它。
sources-files = 读入的文件
file-resource = 表
file-path = 文件
file-rows = 行数
file-size = 大小
file-encoding = 编码
findings-none = 没有发现问题
findings-none-explain = 数据包里的每一行都读得懂、对得上。
findings-shortened = 共 { $total } 条，这里列出 { $shown } 条；同一列同一问题只列前面的。

detail-empty = 点一个项目或一个公布的数，这里显示它的全部信息和出处。
detail-illustrative = 示意项目，不是公布的数据
detail-in-group = { $group } · { $title }
detail-ladder = 进展
detail-date-unknown = 日期未公布
detail-not-reached = 未到
detail-amounts = 金额
detail-facts = 基本信息
detail-progress = 分期进度
detail-sources = 来源
detail-records = 列出相应的项目记录
detail-quote = 原文
quote = “{ $text }”
progress-period = 期间
progress-rate = 完成率

group-industry = 产业
group-key_projects = 重点项目
group-bonded_zone = 综合保税区
group-construction = 城市建设
group-innovation_platforms = 创新平台
group-talent = 人才
group-other = 其他
group-instruments = 仪器共享

qualifier-at-least = ≥
qualifier-at-most = ≤
qualifier-about = 约
observation-rank = 第 { $rank } 名
observation-period = 时期
observation-sector = 产业
observation-place = 平台
observation-stage = 阶段
observation-count = 个数
observation-yoy = 同比（公布）
observation-rank-field = 名次
observation-lists = 清单
observation-status = 数据状态
status-a = 正常
status-b = 序列中断
status-d = 定义不同
status-e = 估计
status-f = 预测
status-g = 试验性
status-h = 缺失（假日）
status-i = 推算
status-j = 豁免
status-k = 含在他项
status-l = 未收集
status-m = 未公布
status-n = 不显著
status-o = 缺失
status-p = 初步
status-q = 不予公布
status-s = 停工
status-u = 可靠性低
status-v = 未核实
status-w = 含他项
status-x = 不适用

overwrite-question = 已经有“{ $name }”。
overwrite-replace = 替换
overwrite-beside = 两个都保留（存为“{ $name }”）
browse-missing = 这台电脑没有系统的文件对话框（xdg-desktop-portal 或 zenity）。请在上面直接输入路径，或装上其中一个。
task-lost = 程序内部出错，这件事没有做完，其他都没有丢失。请反馈。
settings-damaged = 设置文件已损坏，原文件另存为 { $path }，其中读不出的设定恢复为初始值。
settings-not-saved = 设置和存下的筛选存不下来：{ $reason }

open-written-file = 打开文件
open-written-folder = 打开所在文件夹
cannot-open-written = 打不开 { $path }：{ $reason }。可以复制路径，在文件管理器里打开。
words-copied = 已复制
context-list = 列出这些项目
context-detail = 查看详情
context-only = 只看{ $name }
context-without = 排除{ $name }
context-copy-value = 复制数值
context-copy-mark = 复制说明
context-copy-cell = 复制单元格
context-copy-row = 复制这一行
context-copy-all = 复制全部文字
context-findings-of = 只看这个项目的问题
context-findings-table = 只看这个表的问题
context-nothing = 这里是空的

findings-all = 全部
findings-so-many = { $name } { $count }
findings-any-table = 全部表
findings-words = 在问题中查找
findings-none-so = 没有符合条件的问题
findings-column-severity = 程度
findings-column-table = 表
findings-column-file = 文件
findings-column-line = 行
findings-column-column = 列
findings-column-value = 内容
findings-column-sentence = 问题与做法
findings-column-code = 代码
# 窗口各部分，供 F6 切换时朗读
pane-top = 顶栏
pane-views = 页面
pane-chart = 图
pane-detail = 详情
pane-list = 列表
