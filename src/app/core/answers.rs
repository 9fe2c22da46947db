//! The answers that views show: of each room its own, worked out together for one state. Must not know threads: the worker
//! works on one of these and hands out copies, which cost next to nothing.

use crate::app::chart::answers::ChartAnswers;
use crate::app::checks::answers::ChecksAnswers;
use crate::app::core::session::Session;
use crate::app::detail::answers::DetailAnswers;
use crate::app::export::answers::ExportAnswers;
use crate::app::facets::answers::FacetsAnswers;
use crate::app::gallery::answers::Thumbnails;
use crate::app::indicators::answers::IndicatorsAnswers;
use crate::app::map::answers::MapAnswers;
use crate::app::overview::answers::OverviewAnswers;
use crate::app::palette::answers::PaletteAnswers;
use crate::app::records::answers::RecordsAnswers;
use crate::app::sources::answers::SourcesAnswers;

/// The answers that views show.
#[derive(Clone, Default)]
pub(crate) struct Answers {
    /// Which reading of which package they are about.
    generation: Option<u64>,
    pub(in crate::app) chart: ChartAnswers,
    pub(in crate::app) checks: ChecksAnswers,
    pub(in crate::app) export: ExportAnswers,
    pub(in crate::app) facets: FacetsAnswers,
    pub(in crate::app) indicators: IndicatorsAnswers,
    pub(in crate::app) map: MapAnswers,
    pub(in crate::app) overview: OverviewAnswers,
    pub(in crate::app) palette: PaletteAnswers,
    pub(in crate::app) records: RecordsAnswers,
    pub(in crate::app) sources: SourcesAnswers,
    pub(in crate::app) thumbnails: Thumbnails,
    pub(in crate::app) detail: DetailAnswers,
    /// How many answers were worked out so far, for the test that nothing is worked out twice.
    pub(crate) computed: usize,
}

impl Answers {
    /// Whether these are answers about what is open. Others name rows of other data.
    pub(crate) fn is_about(&self, session: &Session) -> bool {
        self.is_of(session.generation)
    }

    /// Whether these are answers about this reading of a package.
    pub(crate) fn is_of(&self, generation: u64) -> bool {
        self.generation == Some(generation)
    }

    /// Lets go of answers about anything else.
    pub(crate) fn begin(&mut self, session: &Session) {
        if !self.is_about(session) {
            *self = Self { computed: self.computed, generation: Some(session.generation), ..Self::default() };
        }
    }
}
