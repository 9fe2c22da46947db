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
browse = 浏览…
dismiss = 知道了
copy-path = 复制路径
go-back = 返回
try-again = 重试

filter-name = 筛选条件
filter-add = ＋ 筛选
filter-hint = 筛选，如 year>=2020
filter-help = 写一个条件后按回车，例如 sector=ic,bio、year=2019..2021、planned_total>=10亿、basis=published、text~示意
filter-remove = 去掉这个条件
filter-clear = 清除筛选

status-filtered = 筛出 { $count }
status-as-of = 数据截至 { $date }
status-findings = { $count } 个问题

working = 正在计算…
loading-heading = 正在读取
loading-sentence = { $path }
broken-heading = 打不开这个数据包

open-title = 打开数据包
open-explain = 选择含有 datapackage.json 的文件夹，或把它拖进窗口。
open-path = 文件夹或 datapackage.json 的路径
open = 打开

export-figure = 导出图
export-title = 导出图
export-preset = 版式
export-format = 格式
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
back-to-all = ← 全部

search-name = 查找项目
search-hint = 名称、编号、投资方、备注
projects-empty = 还没有项目
projects-empty-explain = 这里会列出数据包里的项目。项目在数据包的 projects 表里，每行一个。
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
findings-counts = { $errors } 个错误，{ $warnings } 个警告，{ $notes } 条提示
findings-shortened = 共 { $total } 条，这里列出 { $shown } 条；同一列同一问题只列前面的。

detail-empty = 点一个项目或一个公布的数，这里显示它的全部信息和出处。
detail-illustrative = 示意项目，不是公布的数据
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

# 窗口各部分，供 F6 切换时朗读
pane-top = 顶栏
pane-views = 页面
pane-chart = 图
pane-detail = 详情
pane-list = 列表
