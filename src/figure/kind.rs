//! The kinds of figures by name, and the words in which a record says what a kind is: the records stand in `kinds`. Must not
//! know data.

/// All kinds, in the order they are offered, each with its file in `kinds`: made into what `$with` makes of them.
macro_rules! kinds {
    ($with:ident) => {
        $with! {
            /// 堆叠柱状图: bars on one another, with the total on top.
            #[default]
            Stacked = stacked,
            /// 分组柱状图: bars side by side.
            Grouped = grouped,
            /// 百分比堆叠: each stack filled to 100 %, with what it comes to on top.
            Percent = percent,
            /// 折线图: a line a series.
            Lines = lines,
            /// 堆叠面积图: bands on one another along the years.
            Area = area,
            /// 指数: lines as a share of their value in a base year, which is 100.
            Index = index,
            /// 同比增长: each year against the year before, in percent.
            Growth = growth,
            /// 拉动: what each series adds to the growth of the whole, in percentage points.
            Contribution = contribution,
            /// 排名: bars lying on their side, the longest on top.
            Ranked = ranked,
            /// 热力图: a row a series, a column a category, the value in the cell.
            HeatMap = heat_map,
            /// 小多图: a panel a series.
            Multiples = multiples,
            /// 坡度图: a line a series from one year to another.
            Slope = slope,
            /// 计划与完成: bars of what was completed against marks of what was planned.
            Plan = plan,
            /// 散点图: a point a project, planned by completed, as large as its land.
            Scatter = scatter,
            /// 矩形树图: a tile a project, within the tile of its series.
            Treemap = treemap,
            /// 交叉表: the numbers, with totals and shares.
            Table = table,
        }
    };
}
pub(super) use kinds;

macro_rules! named {
    ($($(#[$said:meta])+ $kind:ident = $file:ident,)+) => {
        /// How the marks are drawn.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$said])+ $kind,)+
        }

        impl Kind {
            /// All kinds, in the order they are offered.
            pub const ALL: [Self; [$(stringify!($kind)),+].len()] = [$(Self::$kind),+];
        }
    };
}
kinds!(named);

/// The charts of a spreadsheet, which slides and documents have too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Native {
    /// There is none that is like it.
    Nothing,
    /// Upright bars, on one another where the figure's are.
    Columns,
    /// Bars lying on their side, the first on top.
    Bars,
    /// Lines over categories.
    Lines,
    /// Bands on one another.
    Areas,
    /// Points by two numbers.
    Points,
    /// The cells of its table in shades.
    Shades,
}

/// A choice beside the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What is counted.
    Measure,
    /// Which pair of measures is held against one another.
    Pair,
    /// The order of the series.
    Order,
    /// How many series stand alone; the others stand together.
    Top,
    /// Values, or their shares of the category.
    Share,
    /// Whether values are written at the marks.
    Labels,
    /// Lines at the average or a target.
    References,
    /// The line of the year's plan so far.
    Schedule,
    /// The unit of amounts.
    Unit,
    /// The year that is 100, or from which a slope starts.
    BaseYear,
    /// The year to which a slope leads.
    EndYear,
    /// Whether each panel has an axis of its own.
    OwnAxes,
}

/// How many projects are behind the marks of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Those of what is shown that have an amount.
    Shown,
    /// Those that are marks.
    Marks,
    /// A mark is not what projects come to.
    No,
}

/// What a kind comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComesTo {
    /// All of what is shown.
    Whole,
    /// Each of its categories by itself: they are states of one thing.
    Categories,
}

/// What a kind makes of numbers below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// Its marks show them, on the other side of the axis where they are lengths.
    Shown,
    /// They stand on the other side of a stack, and what it comes to is what they leave of the others.
    Nets,
    /// None of its marks could be one: it shows parts of a whole, or areas.
    Refused,
}
