# 总览

overview-hint = 点任一数看它的图、记录或出处；上方可写筛选，Ctrl+K 查找任何命令。
overview-filtered = 已筛选，下面按记录计算的数只含筛出的 { $count } 个项目；公布的数不随筛选变化。
overview-illustrative = 示意
overview-with-illustrative = 含示意数据
overview-of-plan = 完成年度计划 { $rate }
overview-indicators = { $count } 项指标
overview-tables = { $count } 张其他台账
overview-all-records = 全部
overview-unit-projects = 个
overview-without-amount = { $count } 个未公布金额
overview-year = { $year } 年
overview-months = { $year } 年 1—{ $months } 月
overview-reached = 当年{ $stage }
overview-growth-published = 公布的同比，不是算出的
overview-others = 另有 { $count } 个分项
overview-stages = 项目进展
overview-stages-explain = 色浓的为停留在本阶段的
overview-of-first = 占首阶段
overview-of-before = 占上一阶段
overview-median = 间隔中位
overview-days = { $days } 天
overview-rung = { $name }：{ $reached } 个到过（占首阶段的 { $first }），{ $now } 个现在停留于此
overview-off-track = { $count } 个停缓建、退库等
overview-unknown-stage = { $count } 个阶段不详
overview-waiting = 已{ $from }未{ $to }
overview-waiting-sum = { $missing ->
    [0] 等待最久的在前 · { $count } 个 · { $amount }
   *[other] 等待最久的在前 · { $count } 个 · { $amount } · { $missing } 个未公布金额
}
overview-wait-since = { $date } 起
overview-wait-unknown = 日期不详
overview-nobody-waits = 没有
overview-places = 平台与片区
overview-to-do = 变化与核对
overview-unchanged = 打开以来文件没有变化
overview-checks = 核对 { $count } 个公布的数：相符 { $agree }，不符 { $differ }，不作结论 { $open }
overview-findings = 数据文件有 { $count } 个问题
overview-to-sources = 数据来源与各表的列
overview-to-figures = 图集：留存的图
overview-published = 公布的数
overview-published-all = 公布的数（不随筛选变化）
zone-level-national = 国家级
zone-level-provincial = 省级
zone-level-municipal = 市级
overview-waiting-count = 等待最久的在前 · { $count } 个
