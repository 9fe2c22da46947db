//! No output, of whatever kind, goes into any package, however its path is spelt.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::{all_in, run, words, writers};

#[test]
fn nothing_is_written_into_any_package_by_any_path() {
    let home = tempfile::tempdir().unwrap();
    let at = |path: &str| home.path().join(path);
    for name in ["a", "b"] {
        zonescope::sample::write_package(8, 1, &at(name)).unwrap();
    }
    fs::create_dir_all(at("b/data/deep")).unwrap();
    fs::create_dir_all(at("broken")).unwrap();
    fs::write(at("broken/datapackage.json"), "not json").unwrap();
    fs::create_dir_all(at("out")).unwrap();
    symlink(at("b"), at("link")).unwrap();
    symlink(at("b/data"), at("data")).unwrap();
    for (name, target) in [("to-file", "../b/projects.csv"), ("to-new", "../b/new.file"), ("to-link", "to-new.csv")] {
        for ending in ["csv", "xlsx", "png", "svg", "pdf", "json"] {
            let target = if name == "to-link" { format!("to-new.{ending}") } else { target.to_owned() };
            symlink(target, at(&format!("out/{name}.{ending}"))).unwrap();
        }
    }
    let before = all_in(home.path());
    for (ending, line) in writers() {
        for place in [
            "a/x",
            "b/x",
            "b/projects",
            "b/datapackage",
            "b/data/x",
            "b/data/deep/x",
            "b/missing/x",
            "link/x",
            "data/x",
            "data/deep/../x",
            "out/../b/x",
            "a/../b/x",
            "missing/../b/x",
            "b/./x",
            "out/to-file",
            "out/to-new",
            "out/to-link",
            "broken/x",
        ] {
            let file = at(&format!("{place}.{ending}"));
            let ran = run(&words(line, &at("a"), &file));
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{line} {place}: {}", ran.err);
            assert!(ran.err.contains("程序从不往数据包里写文件"), "{line} {place}: {}", ran.err);
            assert!(all_in(home.path()) == before, "{line} {place}");
        }
    }
    for place in ["b/new", "b/data", "link/new", "data/deep", "data/new", "out/../b/new"] {
        let sample = format!("sample --projects 5 --locale zh-CN --out {}", at(place).display());
        let ran = run(&sample.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert!(ran.code == Some(2) && all_in(home.path()) == before, "{place}: {}", ran.err);
    }
    fs::write(at("out/f.json"), FIGURE).unwrap();
    let before = all_in(home.path());
    for place in ["b", "b/new", "link", "data"] {
        let figures =
            format!("figure PACKAGE --locale zh-CN --spec {} --spec {0} --out FILE", at("out/f.json").display());
        let ran = run(&words(&figures, &at("a"), &at(place)));
        assert!(ran.code == Some(2) && all_in(home.path()) == before, "{place}: {}", ran.err);
    }
}

const FIGURE: &str = r#"{"zonescope_figure": 1, "measure": "planned_total", "by": ["sector", "year"]}"#;

#[test]
fn another_name_of_a_file_of_a_package_changes_nothing_in_it() {
    let home = tempfile::tempdir().unwrap();
    let at = |path: &str| home.path().join(path);
    for name in ["a", "b"] {
        zonescope::sample::write_package(8, 1, &at(name)).unwrap();
    }
    fs::hard_link(at("a/projects.csv"), at("own.csv")).unwrap();
    fs::hard_link(at("b/projects.csv"), at("other.csv")).unwrap();
    let (a, b) = (all_in(&at("a")), all_in(&at("b")));
    let ran = run(&words("list PACKAGE --columns all --out FILE", &at("a"), &at("own.csv")));
    assert!(ran.code == Some(2) && ran.err.contains("另一个名字"), "{}", ran.err);
    assert_eq!(run(&words("list PACKAGE --columns all --out FILE", &at("a"), &at("other.csv"))).code, Some(0));
    assert!(all_in(&at("a")) == a && all_in(&at("b")) == b, "only the name leads elsewhere now");
}

#[test]
fn settings_and_galleries_stay_out_too() {
    let home = tempfile::tempdir().unwrap();
    let zone = home.path().join("zone");
    zonescope::sample::write_package(8, 1, &zone).unwrap();
    zonescope::sample::write_package(8, 1, &home.path().join("zone-figures")).unwrap();
    let before = all_in(home.path());
    #[cfg(feature = "window")]
    for path in ["settings.json", "config/zonescope/settings.json"] {
        let refused = zonescope::app::Settings::default().save(&zone.join(path)).unwrap_err();
        assert!(refused.is_refusal());
    }
    // The folder that would be the gallery is a package itself.
    let location = zonescope::source::Origin::Path(zone.clone());
    let gallery = zonescope::gallery::Gallery::of(&location, "z", Some(&zone.join("user")));
    let document = zonescope::figure::FigureDocument::default();
    for taken in [zonescope::gallery::Taken::Refuse, zonescope::gallery::Taken::Replace] {
        assert!(gallery.save("a", &document, taken).is_err());
        assert!(gallery.save("datapackage", &document, taken).is_err());
    }
    assert!(gallery.delete(Path::new(&home.path().join("zone-figures/datapackage.json"))).is_err());
    assert!(all_in(home.path()) == before);
}
