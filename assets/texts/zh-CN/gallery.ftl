# 图集：存图、开图、改名、删除

view-figures = 图集

figures-keep = 存入图集…
figures-keep-title = 存入图集
figures-keep-button = 存入
figures-name = 名称
figures-save = 存为图文件…
figures-save-title = 存为图文件
figures-save-button = 保存
figures-open = 打开图文件…
figures-open-title = 打开图文件
figures-path = 图文件（.json）的路径
figures-rename = 重命名
figures-rename-title = 重命名图
figures-delete = 删除
figures-delete-title = 删除图
figures-delete-explain = 删除“{ $name }”？删除后不能恢复。
figures-replace = 替换
figures-taken = 已经有“{ $name }”。换个名称，或者按“替换”，原来的图就没有了。

figures-kept = 已存入图集：{ $name }。
figures-saved = 已写入 { $path }。
figures-renamed = 已改名为“{ $name }”。
figures-deleted = 已删除“{ $name }”。

figures-named = 图：{ $name }
figures-none = 没有可存的图
figures-counted = { $count } 幅 · { $folder }
figures-empty = 图集里还没有图
figures-empty-explain = 这里会列出存下的图，用当前数据画成小图，点一下就能打开。在“产业”中做好图，按“存入图集”；或者打开别人给的图文件，也可以把它拖进窗口。
figures-only-small = “{ $name }”的分组是{ $by }。“产业”中的图总是按年份画的，照它画就不是这幅图了，所以只在图集中显示。
figures-cannot-open = 打不开“{ $name }”：{ $reason }
figures-other-date = 存图时数据截至 { $then }，现在的数据截至 { $here }。
