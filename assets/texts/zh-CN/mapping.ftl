# 导入别人的表格：窗口里的对照

import-sheets = 导入表格…
import-title = 导入表格
import-explain = 打开别人的表格（XLSX、XLS、ODS、CSV、JSON 等），核对每一列是什么，再存为数据包。原文件不会改动。
import-read = 读取
import-cancel = 停止读取
import-leave = 退出导入
import-leave-explain = 所做的改动还没有存为数据包或方案，退出后就没有了。
import-leave-unsaved = 不保存，退出
import-failed = 这个表格读不了
import-reading = 正在读取 { $path }（第 { $number } 个，共 { $count } 个）
import-understanding = 正在识别表头、各列的含义和单位

mapping-pane-sheet = 原表
mapping-pane-tables = 导入后的表
mapping-pane-below = 核对
mapping-sheet = 工作表
mapping-sheet-hidden = { $sheet }（隐藏）
mapping-sheet-spoken = 原表 { $sheet }
mapping-table-spoken = 导入后的表 { $table }
mapping-tab = { $table } { $rows }
mapping-table-sectors = 产业
mapping-table-places = 地点
mapping-table-sources = 来源
mapping-table-indicators = 指标
mapping-table-stages = 阶段
mapping-table-projects = 项目
mapping-table-observations = 指标数据
mapping-becomes = 这张表作为
mapping-becomes-table = 普通表
mapping-becomes-long = 各期转为行
mapping-becomes-projects = 项目
mapping-becomes-observations = 指标数据
mapping-becomes-nothing = 不导入
mapping-no-periods = 这张表没有按年份、月份排开的列
mapping-encoding = 编码
mapping-delimiter = 分隔符
mapping-row-data = 数据
mapping-row-spoken = 第 { $row } 行 { $what }
mapping-row-heading = 这一行是表头
mapping-row-also-heading = 这一行也是表头
mapping-row-aside = 剔除这一行
mapping-row-data-after-all = 这一行是数据
mapping-row-as-found = 恢复自动识别
mapping-no-table-so = 这样就没有表了，没有改动
mapping-out-row = { $row }，来自第 { $from } 行
mapping-left-out = 不导入
mapping-leave-out = 不导入这一列
mapping-chosen = 已手动指定
mapping-made = 自动生成
mapping-why = 把握 { $confidence }%，{ $reason }
mapping-nothing = 没有可以导入的表

mapping-all-periods = 各期的列一起改
mapping-name = 列名
mapping-meaning = 含义
mapping-no-role = 其他列
mapping-kind = 类型
mapping-unit = 单位
mapping-sum = 合计
mapping-numbers = 数字写法
mapping-dates = 日期写法
mapping-dates-year = 年月日
mapping-dates-day = 日在前
mapping-dates-month = 月在前
mapping-dates-serial = 表格的日期序号

mapping-known-indicator = 指标
mapping-known-period = 时期
mapping-known-place = 地区
mapping-known-value = 数值
mapping-known-qualifier = 限定
mapping-known-source = 来源
mapping-known-id = 编号
mapping-known-name_zh = 名称
mapping-known-title = 标题
mapping-known-publisher = 发布单位
mapping-known-note = 说明
mapping-known-unit = 单位
mapping-known-kind = 类型
mapping-known-order = 次序

mapping-dates-point = 2022.4 是四月
mapping-dates-october = 2022.1 是十月
mapping-dates-republic = 民国年
mapping-dates-fiscal = 跨年度财年
mapping-role-id = 项目编号
mapping-role-name = 项目名称
mapping-role-name_en = 英文名称
mapping-role-sector = 产业
mapping-role-place = 地点、平台
mapping-role-stage = 阶段
mapping-role-basis = 数据性质
mapping-role-investor = 投资方
mapping-role-lists = 所在清单
mapping-role-parent = 所属打包项目
mapping-role-land_mu = 用地面积
mapping-role-lon = 经度
mapping-role-lat = 纬度
mapping-role-contracted = 协议投资
mapping-role-planned_total = 计划总投资
mapping-role-completed_total = 累计完成投资
mapping-role-funds_in_place = 到位资金
mapping-role-foreign_utilised = 实际利用外资
mapping-role-approval_code = 投资项目统一代码
mapping-role-construction = 建设性质
mapping-role-note = 备注
mapping-role-sources = 来源
mapping-role-date_signed = 签约日期
mapping-role-date_started = 开工日期
mapping-role-date_completed = 竣工日期

mapping-below-account = 账目
mapping-below-findings = 疑点
mapping-below-spellings = 写法
mapping-below-changes = 与方案的出入
mapping-rows-agree = { $sheet }：{ $rows } 行 = 数据 { $taken } 行 + 其余 { $aside } 行，写出 { $written } 行，相符
mapping-rows-differ = { $sheet }：{ $rows } 行 ≠ 数据 { $taken } 行 + 其余 { $aside } 行，写出 { $written } 行，不符
mapping-rows-not-imported = { $sheet }：{ $rows } 行，不导入
mapping-aside = { $what } { $count } 行：
mapping-no-sums = 没有可以合计的数值列
mapping-sum-column = 数值列
mapping-sum-before = 导入前合计
mapping-sum-after = 导入后合计
mapping-sum-unit = 单位
mapping-sum-agrees = 核对
mapping-sum-same = 相等
mapping-sum-different = 不相等
mapping-doubt = “{ $column }”{ $why }
mapping-no-findings = 没有疑点
mapping-note-no-number = “{ $column }”中的“{ $text }”读不成数，保留原文
mapping-note-no-date = “{ $column }”中的“{ $text }”读不成日期，保留原文
mapping-note-range = “{ $column }”中的“{ $text }”是一个范围，不计入合计，保留原文
mapping-note-not-exact = “{ $column }”中的“{ $text }”不是确数，按其中的数导入，原文另存一列
mapping-note-from-to = “{ $column }”中的“{ $text }”是一个范围，按下限导入，上限和原文另存
mapping-note-in-prose = “{ $column }”的金额写在句子里：“{ $text }”，已取出金额，原文另存一列
mapping-note-first-of = “{ $column }”中的“{ $text }”有几个日期，取第一个，原文另存一列
mapping-note-month-or-years = “{ $column }”中的“{ $text }”可能是月份，也可能是跨年度的财年，暂按月份导入；若是财年，请改日期写法
mapping-note-years-of-two = “{ $column }”的表头“{ $text }”是跨年度的财年，但没有写明从哪个月开始；整张表按原样保存，不作为公布数据
mapping-note-total-of-periods = “{ $column }”是同一行各期之和，没有另存，以免每一期都重复一次
mapping-note-total-differs = “{ $column }”中的“{ $text }”与同一行各期之和不符，请核对；这一列没有导入
mapping-cell = { $sheets ->
        [one] {""}
       *[several] { $sheet }，
    }{ $column-is-said ->
        [no] {""}
       *[yes] { $column } 列{ $row-is-said ->
            [no] {""}
           *[yes] ，
        }
    }{ $row-is-said ->
        [no] {""}
       *[yes] 第 { $row } 行
    }
mapping-spellings-explain = 可能是同一个，写法不同。点一种写法，其余都改成它；原文件不变。
mapping-no-spellings = 没有写法不一的类别
mapping-spelling = { $text } ×{ $count }
mapping-merge = 合并
mapping-merge-all = 全部合并
mapping-merge-into = 都写成“{ $text }”
mapping-apart = 分开

mapping-save = 存为数据包…
mapping-save-title = 存为数据包
mapping-save-explain = 写入一个新的文件夹，然后打开。已有的文件夹和数据包不会被覆盖。
mapping-save-and-open = 保存并打开
mapping-save-taken = { $path } 已经有文件，没有写入。请换一个文件夹名。
mapping-title = 数据包名称
mapping-folder = 新文件夹
mapping-save-recipe = 存方案…
mapping-save-recipe-explain = 方案记下每张表、每一列怎么导入，下个月的文件可以直接用。
mapping-recipe-file = { $name }导入方案
mapping-recipe-saved = 已存方案 { $path }
mapping-use-recipe = 用方案…
mapping-use-recipe-explain = 选一个以前存的方案，用在打开的表格上。可以撤销。
mapping-use = 使用
mapping-recipe-fits = 已用方案，表格与方案一致
mapping-recipe-differs = 已用方案，有 { $count } 处与方案不同，见下方
mapping-change-mended = 已对上
mapping-change-is-now = 现在是 { $column } 列“{ $heading }”

account-file = 文件
account-sheet = 工作表
account-table = 台账
account-what = 事项
account-before = 导入前
account-after = 导入后
account-rows = 行号
account-all-rows = 有内容的行
account-rows-of-table = 台账的行
account-rows-written = 写入的行
account-aside = 剔除：{ $what }
account-sum = { $column }合计
