//! What the window remembers from one day to the next. Must not know the data it shows.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::app::export::state::ExportHabits;
use crate::app::filter::kept_filters::KeptFilters;
use crate::app::records::columns::ListColumns;
use crate::output::{self, Existing, OutputError};
use crate::package::TakenAs;
use crate::regular_file;
use crate::source::Origin;
use crate::text::Locale;
use crate::user_folders;

/// No settings are larger than so many bytes.
const MOST: u64 = 1 << 24;

/// The settings file. Fields that are missing or wrong take their defaults, one by one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language, once chosen.
    #[serde(deserialize_with = "lenient")]
    pub locale: Option<Locale>,
    /// The theme, once chosen.
    #[serde(deserialize_with = "lenient")]
    pub theme: Option<ThemeChoice>,
    /// The size of the window in points.
    #[serde(deserialize_with = "lenient")]
    pub window: Option<[f32; 2]>,
    /// The width of the left bar in points.
    #[serde(deserialize_with = "lenient")]
    pub left_bar_width: Option<f32>,
    /// The width of the detail pane in points.
    #[serde(deserialize_with = "lenient")]
    pub detail_width: Option<f32>,
    /// The package opened last.
    #[serde(deserialize_with = "lenient")]
    pub last_package: Origin,
    /// Packages opened before, newest first.
    #[serde(deserialize_with = "lenient")]
    pub recent: Vec<PathBuf>,
    /// Whether a package is read again by itself when its files change.
    #[serde(deserialize_with = "lenient")]
    pub reload_by_itself: bool,
    /// The folder figures were saved to last.
    #[serde(deserialize_with = "lenient")]
    pub export_folder: Option<PathBuf>,
    /// How a figure was exported last.
    #[serde(deserialize_with = "lenient")]
    pub export: ExportHabits,
    /// The width of the panel of facets.
    #[serde(deserialize_with = "lenient")]
    pub facets_width: Option<f32>,
    /// Whether the panel of facets is open, once chosen.
    #[serde(deserialize_with = "lenient")]
    pub facets_open: Option<bool>,
    /// Whether the choices stand beside the chart, once chosen.
    #[serde(deserialize_with = "lenient")]
    pub choices_open: Option<bool>,
    /// How much of the page the list below a chart has, once chosen.
    #[serde(deserialize_with = "lenient")]
    pub list_share: Option<f32>,
    /// The columns of the list.
    #[serde(deserialize_with = "lenient")]
    pub list_columns: ListColumns,
    /// The ids of what was chosen in the palette, newest first.
    #[serde(deserialize_with = "lenient")]
    pub used: Vec<String>,
    /// Filters that are kept under a name.
    #[serde(deserialize_with = "lenient")]
    pub filters: KeptFilters,
    /// What the columns of packages are taken for, by the path of each; the bundled one has an empty path.
    #[serde(deserialize_with = "lenient")]
    pub taken_as: BTreeMap<PathBuf, TakenAs>,
}

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "plain")]
pub enum ThemeChoice {
    Light,
    Dark,
    #[default]
    System,
}

impl ThemeChoice {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// Its text is `theme-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    /// As egui calls it.
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
            Self::System => egui::ThemePreference::System,
        }
    }
}

fn lenient<'de, T: Default + serde::de::DeserializeOwned, D: serde::Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

/// How many packages are remembered.
const RECENT: usize = 8;
/// How many choices of the palette are remembered.
const USED: usize = 5;

/// What was read of a settings file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// What could be read.
    pub settings: Settings,
    /// Where a damaged file is kept now.
    pub damaged: Option<PathBuf>,
    /// A damaged file that cannot be kept elsewhere: nothing must be written in its place.
    pub is_lost: bool,
}

/// Whether nothing that somebody made is lost by reading it.
fn is_whole(value: &Value) -> bool {
    let filters = value.get("filters");
    value.is_object() && filters.is_none_or(KeptFilters::is_whole)
}

/// Gives a damaged file another name.
fn kept_aside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let numbered = |number: u32| path.with_file_name(format!("{name}.damaged-{number}"));
    let free = (1..1000).map(numbered).find(|path| path.symlink_metadata().is_err())?;
    fs::rename(path, &free).ok().map(|()| free)
}

impl Settings {
    /// The file of this user, if there is a place for one.
    pub fn default_path() -> Option<PathBuf> {
        user_folders::settings_file()
    }

    /// Reads the file; what cannot be read is as if never chosen, and the file is then kept under another name.
    pub fn load(path: &Path) -> Loaded {
        let text = regular_file::read_text(path, MOST);
        if text.as_ref().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return Loaded::default();
        }
        let value: Option<Value> = text.ok().and_then(|text| serde_json::from_str(&text).ok());
        let is_whole = value.as_ref().is_some_and(is_whole);
        let settings = value.and_then(|mut value| {
            without_endless(&mut value);
            serde_json::from_value(value).ok()
        });
        let damaged = (!is_whole).then(|| kept_aside(path));
        Loaded {
            settings: settings.unwrap_or_default(),
            is_lost: matches!(damaged, Some(None)),
            damaged: damaged.flatten(),
        }
    }

    /// Writes the file whole or not at all.
    pub fn save(&self, path: &Path) -> Result<(), OutputError> {
        if let Some(folder) = path.parent() {
            output::make_folder(folder)?;
        }
        let text = serde_json::to_string_pretty(self);
        let text = text.map_err(|error| OutputError::System(path.to_owned(), error.into()))?;
        output::write(path, text.as_bytes(), Existing::Replace).map(drop)
    }

    /// Notes that a package was opened.
    pub fn remember(&mut self, package: &Origin) {
        self.last_package = package.clone();
        if let Some(package) = package.path() {
            self.recent.retain(|known| known != package);
            self.recent.insert(0, package.to_owned());
            self.recent.truncate(RECENT);
        }
    }

    /// What was open last, if it is still there; else the bundled package.
    pub(in crate::app) fn still_there(&self) -> Origin {
        self.last_package
            .path()
            .filter(|last| last.exists())
            .map_or(Origin::Bundled, |last| Origin::Path(last.to_owned()))
    }

    /// What the columns of a package are taken for.
    pub(in crate::app) fn taken_as(&self, package: &Origin) -> TakenAs {
        self.taken_as.get(package.path().unwrap_or(Path::new(""))).cloned().unwrap_or_default()
    }

    /// The same, to be changed.
    pub(in crate::app) fn taken_as_mut(&mut self, package: &Origin) -> &mut TakenAs {
        self.taken_as.entry(package.path().unwrap_or(Path::new("")).to_owned()).or_default()
    }

    /// Notes that something was chosen in the palette.
    pub fn remember_used(&mut self, id: String) {
        self.used.retain(|known| *known != id);
        self.used.insert(0, id);
        self.used.truncate(USED);
    }
}

/// Takes out numbers that no width can be.
fn without_endless(value: &mut Value) {
    match value {
        Value::Number(number) if !number.as_f64().is_some_and(|number| (number as f32).is_finite()) => {
            *value = Value::Null
        }
        Value::Array(values) => values.iter_mut().for_each(without_endless),
        Value::Object(properties) => properties.values_mut().for_each(without_endless),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/settings.json");
        let mut settings = Settings { locale: Some(Locale::En), theme: Some(ThemeChoice::Dark), ..Settings::default() };
        settings.reload_by_itself = true;
        settings.window = Some([1280.0, 720.0]);
        settings.remember(&Origin::Path("/zone/a".into()));
        settings.remember(&Origin::Path("/zone/b".into()));
        settings.remember(&Origin::Path("/zone/a".into()));
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), Loaded { settings: settings.clone(), ..Loaded::default() });
        assert_eq!(settings.recent, [Path::new("/zone/a"), Path::new("/zone/b")]);
    }

    #[test]
    fn a_wrong_field_costs_only_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, r#"{"locale": "en", "theme": "pink", "window": "large", "unknown": 1}"#).unwrap();
        let loaded = Settings::load(&path);
        assert_eq!(loaded.settings, Settings { locale: Some(Locale::En), ..Settings::default() });
        assert_eq!((loaded.damaged, path.exists()), (None, true));
    }

    #[test]
    fn a_damaged_file_is_kept_and_so_are_the_filters_that_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let good = r#"{"locale": "en", "filters": {"a": [{"name": "一", "text": "list=key"}]}}"#;
        let odd = r#"{"locale": "en", "filters": {"a": [{"name": "一", "text": "list=key"}, {"name": 1}], "b": 2}}"#;
        let cut = &good[..good.len() - 9];
        for (text, number, kept) in [
            (good, None, Some("list=key")),
            (odd, Some(1), Some("list=key")),
            (cut, Some(2), None),
            ("", Some(3), None),
            ("[1]", Some(4), None),
            ("\u{0}", Some(5), None),
        ] {
            fs::write(&path, text).unwrap();
            let loaded = Settings::load(&path);
            assert_eq!(loaded.settings.filters.text("a", "一"), kept, "{text}");
            let aside = number.map(|number| folder.path().join(format!("settings.json.damaged-{number}")));
            assert_eq!((&loaded.damaged, loaded.is_lost), (&aside, false), "{text}");
            let where_it_is = aside.unwrap_or(path.clone());
            loaded.settings.save(&path).unwrap();
            if where_it_is != path {
                assert_eq!(fs::read_to_string(where_it_is).unwrap(), text);
            }
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(Settings::load(&path), Loaded::default(), "no file is not a damaged one");
    }
}
