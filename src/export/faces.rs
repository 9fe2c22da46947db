//! The faces that text in a document of ours is drawn with: the bundled ones, then the user's, and no others, so that
//! a figure looks the same on every machine. Must not know what is drawn.

use std::sync::{Arc, OnceLock};

use resvg::usvg::{self, FontResolver, fontdb};

use crate::draw::fonts::{self, OwnFont};
use crate::export::error::ExportError;

/// The faces, to be shared by all files of a figure.
#[derive(Clone)]
pub(super) struct Faces {
    database: Arc<fontdb::Database>,
}

impl Faces {
    /// The bundled faces, and those of the user behind them.
    pub(super) fn new(own: &[OwnFont]) -> Self {
        static BUNDLED: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
        let bundled = BUNDLED.get_or_init(|| Arc::new(bundled()));
        if own.is_empty() {
            return Self { database: Arc::clone(bundled) };
        }
        let mut database = fontdb::Database::clone(bundled);
        for (position, font) in own.iter().enumerate() {
            database.push_face_info(nameless(font, position));
        }
        Self { database: Arc::new(database) }
    }

    /// Parses a document of ours.
    pub(super) fn parse(&self, document: &str) -> Result<usvg::Tree, ExportError> {
        let options = usvg::Options {
            font_family: fonts::FAMILY.to_owned(),
            fontdb: Arc::clone(&self.database),
            font_resolver: FontResolver {
                select_fallback: Box::new(|character, used, database| fallback(character, used, database)),
                ..FontResolver::default()
            },
            ..usvg::Options::default()
        };
        usvg::Tree::from_str(document, &options).map_err(|error| ExportError::Internal(error.to_string()))
    }
}

fn bundled() -> fontdb::Database {
    let mut database = fontdb::Database::new();
    for face in [fonts::REGULAR, fonts::BOLD, fonts::LATIN_REGULAR, fonts::LATIN_BOLD] {
        database.load_font_source(fontdb::Source::Binary(Arc::new(face)));
    }
    database.set_sans_serif_family(fonts::FAMILY);
    database.set_serif_family(fonts::FAMILY);
    database
}

/// A face of the user's under a name of ours: some fonts have none, and none is asked for by its own.
fn nameless(font: &OwnFont, position: usize) -> fontdb::FaceInfo {
    let name = format!("own-{position}");
    fontdb::FaceInfo {
        id: fontdb::ID::dummy(),
        source: fontdb::Source::Binary(font.bytes()),
        index: 0,
        families: vec![(name.clone(), fontdb::Language::English_UnitedStates)],
        post_script_name: name,
        style: fontdb::Style::Normal,
        weight: fontdb::Weight::NORMAL,
        stretch: fontdb::Stretch::Normal,
        monospaced: false,
    }
}

/// The first other face that has the character, of the same weight before any other.
fn fallback(character: char, used: &[fontdb::ID], database: &fontdb::Database) -> Option<fontdb::ID> {
    let weight = used.first().and_then(|id| database.face(*id)).map(|face| face.weight);
    let has = |face: &&fontdb::FaceInfo| !used.contains(&face.id) && has_glyph(database, face.id, character);
    database.faces().filter(has).min_by_key(|face| Some(face.weight) != weight).map(|face| face.id)
}

fn has_glyph(database: &fontdb::Database, id: fontdb::ID, character: char) -> bool {
    database
        .with_face_data(id, |data, index| {
            ttf_parser::Face::parse(data, index).is_ok_and(|face| face.glyph_index(character).is_some())
        })
        .unwrap_or(false)
}
