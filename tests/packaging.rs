//! What makes the program at home on a desk: its icon, its desktop entry, its file types, held together without the tools
//! that check them.
//!
//! `UPDATE_ICONS=1 cargo test --test packaging icon` draws the icons anew from their one SVG.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The sizes that desktops look for, in pixels.
const SIZES: [u32; 9] = [16, 22, 24, 32, 48, 64, 128, 256, 512];

/// The icon in one size, as the pixels of a PNG.
fn icon(size: u32) -> Pixmap {
    let svg = fs::read("assets/icon/zonescope.svg").unwrap();
    let tree = Tree::from_data(&svg, &Options::default()).unwrap();
    let scale = size as f32 / tree.size().width();
    let mut pixels = Pixmap::new(size, size).unwrap();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels
}

/// A PNG without anything but its pixels.
fn png(pixels: &Pixmap) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_compression(png::Compression::High);
    let straight: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let color = pixel.demultiply();
            [color.red(), color.green(), color.blue(), color.alpha()]
        })
        .collect();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&straight).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn every_size_of_the_icon_is_drawn_from_its_one_svg() {
    for size in SIZES {
        let path = format!("assets/icon/{size}.png");
        let drawn = png(&icon(size));
        if std::env::var_os("UPDATE_ICONS").is_some() {
            fs::write(&path, &drawn).unwrap();
        }
        assert!(fs::read(&path).unwrap() == drawn, "{path} is what UPDATE_ICONS=1 would draw");
    }
}

/// The sizes that Windows looks for in one file: 24 and 48 where letters are larger.
const ICO_SIZES: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// Several sizes in one file, each a PNG, as Windows reads them since Vista.
fn ico() -> Vec<u8> {
    let images: Vec<(u32, Vec<u8>)> = ICO_SIZES.map(|size| (size, png(&icon(size)))).into();
    let mut bytes = vec![0, 0, 1, 0];
    bytes.extend((images.len() as u16).to_le_bytes());
    let mut at = 6 + 16 * images.len() as u32;
    for (size, image) in &images {
        // 0 stands for 256; no palette, one plane, 32 bits a pixel.
        let side = u8::try_from(*size).unwrap_or(0);
        bytes.extend([side, side, 0, 0, 1, 0, 32, 0]);
        bytes.extend((image.len() as u32).to_le_bytes());
        bytes.extend(at.to_le_bytes());
        at += image.len() as u32;
    }
    bytes.extend(images.into_iter().flat_map(|(_, image)| image));
    bytes
}

#[test]
fn the_icon_of_windows_has_the_same_pictures() {
    let (path, drawn) = ("assets/icon/zonescope.ico", ico());
    if std::env::var_os("UPDATE_ICONS").is_some() {
        fs::write(path, &drawn).unwrap();
    }
    assert!(fs::read(path).unwrap() == drawn, "{path} is what UPDATE_ICONS=1 would draw");
}

#[test]
fn the_icon_can_be_told_at_sixteen_pixels() {
    let pixels = icon(16);
    let at = |x, y| pixels.pixel(x, y).unwrap().demultiply();
    // The four plots of the zone, a dark ring round them, the handle, and nothing in the corners beside it.
    let plots = [at(4, 4), at(9, 3), at(4, 9), at(9, 8)].map(|color| [color.red(), color.green(), color.blue()]);
    for (first, one) in plots.iter().enumerate() {
        for other in &plots[first + 1..] {
            let apart: u32 = one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
            assert!(apart > 60, "{one:?} and {other:?}");
        }
    }
    for (x, y) in [(1, 7), (7, 1), (13, 13)] {
        let color = at(x, y);
        assert!(color.alpha() > 200 && u32::from(color.red()) < 110, "dark at {x}, {y}: {color:?}");
    }
    for (x, y) in [(0, 0), (15, 0), (0, 15)] {
        assert_eq!(at(x, y).alpha(), 0, "nothing at {x}, {y}");
    }
}

const ENTRY: &str = "packaging/linux/zonescope.desktop";
const ABOUT: &str = "packaging/linux/io.github.zonescope.Zonescope.metainfo.xml";
const TYPES: &str = "packaging/linux/zonescope.xml";

/// The lines of the desktop entry.
fn entry() -> BTreeMap<String, String> {
    let text = fs::read_to_string(ENTRY).unwrap();
    let lines = text.lines().filter_map(|line| line.split_once('='));
    lines.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// The texts of all elements of a name, with the language of each.
fn texts(document: &str, name: &str) -> Vec<(String, String)> {
    let document = roxmltree::Document::parse(document).unwrap();
    let named = document.descendants().filter(|node| node.has_tag_name(name));
    let language = ("http://www.w3.org/XML/1998/namespace", "lang");
    named
        .map(|node| (node.attribute(language).unwrap_or("").to_owned(), node.text().unwrap_or("").to_owned()))
        .collect()
}

/// The values of an attribute, of all elements of a name.
fn attributes(document: &str, name: &str, attribute: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(document).unwrap();
    let named = document.descendants().filter(|node| node.has_tag_name(name));
    named.filter_map(|node| node.attribute(attribute).map(str::to_owned)).collect()
}

#[test]
fn the_window_the_entry_the_icon_and_the_program_have_one_name() {
    let window = fs::read_to_string("src/app/shell/window.rs").unwrap();
    let app_id = window.split_once("const APP_ID: &str = \"").unwrap().1.split('"').next().unwrap();
    let name = Path::new(ENTRY).file_stem().unwrap().to_str().unwrap();
    let entry = entry();
    assert_eq!([name, &entry["StartupWMClass"], &entry["Icon"], &entry["TryExec"]], [app_id; 4]);
    assert_eq!(entry["Exec"], format!("{app_id} %f"));
    assert!(Path::new(&format!("assets/icon/{}.svg", entry["Icon"])).is_file());
    let about = fs::read_to_string(ABOUT).unwrap();
    assert_eq!(texts(&about, "launchable"), [(String::new(), format!("{app_id}.desktop"))]);
    assert_eq!(texts(&about, "binary"), [(String::new(), env!("CARGO_PKG_NAME").to_owned())]);
    let id = &texts(&about, "id")[0].1;
    assert_eq!(Path::new(ABOUT).file_name().unwrap().to_str().unwrap(), format!("{id}.metainfo.xml"));
}

#[test]
fn the_entry_and_the_description_speak_both_languages_alike() {
    let (entry, about) = (entry(), fs::read_to_string(ABOUT).unwrap());
    for key in ["Name", "GenericName", "Comment", "Keywords"] {
        assert!(entry.contains_key(key) && entry.contains_key(&format!("{key}[zh_CN]")), "{key}");
    }
    for (element, key) in [("name", "Name"), ("summary", "Comment")] {
        // The name of the developer is one, too.
        let said: BTreeMap<_, _> = texts(&about, element).into_iter().rev().collect();
        assert_eq!((&said[""], &said["zh-CN"]), (&entry[key], &entry[&format!("{key}[zh_CN]")]), "{element}");
    }
    for element in ["p", "li", "caption", "image"] {
        let said = texts(&about, element);
        let chinese = said.iter().filter(|(language, _)| language == "zh-CN").count();
        assert!(chinese > 0 && chinese * 2 == said.len(), "{element} in both languages: {said:?}");
    }
}

#[test]
fn what_the_entry_opens_is_a_type_that_is_described() {
    let (entry, about, types) = (entry(), fs::read_to_string(ABOUT).unwrap(), fs::read_to_string(TYPES).unwrap());
    let known: BTreeSet<String> = attributes(&types, "mime-type", "type").into_iter().collect();
    let opened = entry["MimeType"].split_terminator(';').filter(|kind| *kind != "inode/directory");
    let opened: BTreeSet<String> = opened.map(str::to_owned).collect();
    assert_eq!(opened, known, "inode/directory is the system's own");
    assert_eq!(opened, texts(&about, "mediatype").into_iter().map(|(_, kind)| kind).collect());
    let globs: BTreeSet<String> = attributes(&types, "glob", "pattern").into_iter().collect();
    let package = format!("*.{}", zonescope::output::PACKAGE_ENDING);
    assert_eq!(globs, BTreeSet::from([package, "datapackage.json".to_owned(), "*.zsfig.json".to_owned()]));
    let comments = texts(&types, "comment");
    assert_eq!(comments.len(), 2 * known.len(), "each type is called something in both languages");
}

#[test]
fn the_release_described_is_the_version_that_is_built() {
    let about = fs::read_to_string(ABOUT).unwrap();
    let described = attributes(&about, "release", "version");
    assert_eq!(described[0], env!("CARGO_PKG_VERSION"), "the newest comes first");
    let changes = fs::read_to_string("CHANGELOG.md").unwrap();
    let released: Vec<&str> = changes.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert!(
        released.iter().all(|name| *name == "Unreleased" || described.iter().any(|version| name.starts_with(version)))
    );
    assert_eq!(texts(&about, "project_license")[0].1, env!("CARGO_PKG_LICENSE"));
}

/// What a list of Cargo.lock has between its brackets.
fn listed(package: &str, key: &str) -> Vec<String> {
    let Some((_, rest)) = package.split_once(&format!("\n{key} = [")) else { return Vec::new() };
    rest.split(']').next().unwrap().split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The crates that Cargo.lock reaches from this program without its dev-dependencies, each as name and version.
fn reached() -> BTreeSet<(String, String)> {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.map(|line| line.trim_end_matches('"').to_owned()).unwrap_or_default()
    };
    let packages: Vec<_> = lock
        .split("[[package]]")
        .skip(1)
        .map(|package| (value(package, "name"), value(package, "version"), listed(package, "dependencies")))
        .collect();
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let mut own = BTreeSet::new();
    let mut is_own = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_own = line.ends_with("dependencies]") && !line.contains("dev-") && !line.contains("build-");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| is_own && !line.starts_with('#')) {
            own.insert(name.trim().to_owned());
        }
    }
    let program = packages.iter().find(|(name, ..)| name == env!("CARGO_PKG_NAME")).unwrap();
    let first_word = |entry: &String| entry.split(' ').next().unwrap().to_owned();
    let mut open: Vec<String> = program.2.iter().filter(|entry| own.contains(&first_word(entry))).cloned().collect();
    let mut found = BTreeSet::new();
    while let Some(entry) = open.pop() {
        let (wanted, of_version) = (first_word(&entry), entry.split(' ').nth(1).map(str::to_owned));
        let is_wanted = |package: &&(String, String, Vec<String>)| {
            package.0 == wanted && of_version.as_ref().is_none_or(|version| *version == package.1)
        };
        let (name, version, dependencies) = packages.iter().find(is_wanted).unwrap();
        if found.insert((name.clone(), version.clone())) {
            open.extend(dependencies.iter().cloned());
        }
    }
    found
}

#[test]
fn the_notices_are_of_the_crates_of_cargo_lock() {
    let notices = zonescope::cli::NOTICES;
    let list = notices.split("====").next().unwrap().lines().skip(1).filter(|line| !line.starts_with("    "));
    let named: BTreeSet<(String, String)> = list
        .filter_map(|line| line.split_once(": ")?.0.split_once(' '))
        .map(|(name, version)| (name.to_owned(), version.to_owned()))
        .collect();
    let reached = reached();
    let differ: Vec<_> = named.symmetric_difference(&reached).collect();
    assert!(differ.is_empty(), "run packaging/notices.py: {differ:?}");
    assert!(named.len() > 300, "{}", named.len());
    for licence in [
        "Permission is hereby granted",
        "Apache License",
        "SIL OPEN FONT LICENSE",
        "Mozilla Public License",
        "UNICODE LICENSE V3",
    ] {
        assert!(notices.contains(licence), "{licence} stands in full");
    }
}
