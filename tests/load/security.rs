//! What a package from a stranger must not get at: files outside its folder, by whatever way, and things that are no
//! files. Each case is refused with a word that says so; nothing waits, and nothing of what lies outside is shown.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use zonescope::package::{OpenError, open};
use zonescope::text::Locale;

use super::{Package, found, tiny};

/// What stands outside the package, and must not be seen.
const SECRET: &str = "id,title\nsecret-source,Secret\n";

/// With the file of a table elsewhere.
fn sources_at(path: &str) -> Package {
    tiny().with("datapackage.json", "\"sources.csv\"", &serde_json::Value::from(path).to_string())
}

/// As long as it takes to be sure that something waits for what never comes.
const FOREVER: Duration = Duration::from_secs(300);

/// What comes of something that might wait for ever, which fails a test and does not hold it up.
#[expect(clippy::print_stderr, reason = "nothing else is left to do for who waits for ever")]
fn in_time<R: Send>(case: &str, run: impl FnOnce() -> R + Send) -> R {
    let (done, is_done) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if is_done.recv_timeout(FOREVER) == Err(RecvTimeoutError::Timeout) {
                eprintln!("{case} keeps everybody waiting");
                std::process::abort();
            }
        });
        let result = run();
        drop(done);
        result
    })
}

fn check(package: &Package, code: &str, case: &str) {
    let opened = in_time(case, || package.opened());
    assert!(opened.dataset.sources().find("secret-source").is_none(), "{case}");
    let found = found(&opened);
    assert!(found.iter().any(|finding| finding.starts_with(code)), "{case}: {found:?}");
}

#[test]
fn no_path_leads_out_of_the_package() {
    for (path, code) in [
        ("../outside.csv", "path-leaves-package"),
        ("a/../../outside.csv", "path-leaves-package"),
        ("./../outside.csv", "path-leaves-package"),
        ("..", "path-leaves-package"),
        ("/etc/passwd", "path-leaves-package"),
        ("//etc/passwd", "path-leaves-package"),
        ("~/outside.csv", "path-leaves-package"),
        ("C:/outside.csv", "path-leaves-package"),
        ("c:outside.csv", "path-leaves-package"),
        ("\\\\server\\share\\outside.csv", "path-leaves-package"),
        ("..\\outside.csv", "path-leaves-package"),
        ("sources.csv\u{0}.png", "path-leaves-package"),
        ("file:///etc/passwd", "path-is-url"),
        ("http://example.org/outside.csv", "path-is-url"),
        ("smb://server/outside.csv", "path-is-url"),
        ("zip://a.zip!outside.csv", "path-is-url"),
        ("a.zip/outside.csv", "file-missing"),
        ("sources.csv/outside.csv", "file-missing"),
        ("%2e%2e/outside.csv", "file-missing"),
        ("．．/outside.csv", "file-missing"),
        ("sources.csv:stream", "file-missing"),
        (" ", "path-missing"),
    ] {
        let package = sources_at(path);
        std::fs::write(package.folder.path().parent().unwrap().join("outside.csv"), SECRET).unwrap();
        check(&package, code, path);
    }
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_package_and_only_files_are_read() {
    use std::os::unix::fs::symlink;
    use std::path::Path;
    use std::process::Command;

    type Make = fn(&Path, &Path);
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("sources.csv"), SECRET).unwrap();
    let cases: [(&str, &str, Make); 9] = [
        ("a link to a file outside", "path-is-link", |at, out| symlink(out.join("sources.csv"), at).unwrap()),
        ("a link to a link to a file outside", "path-is-link", |at, out| {
            symlink(out.join("sources.csv"), at.with_extension("link")).unwrap();
            symlink(at.with_extension("link"), at).unwrap();
        }),
        ("a link to a device", "path-is-link", |at, _| symlink("/dev/zero", at).unwrap()),
        ("a link to a process", "path-is-link", |at, _| symlink("/proc/self/environ", at).unwrap()),
        ("a link to nothing", "file-missing", |at, _| symlink("nothing", at).unwrap()),
        ("a link to itself", "file-unreadable", |at, _| symlink(at, at).unwrap()),
        ("a pipe", "file-unreadable", |at, _| assert!(Command::new("mkfifo").arg(at).status().unwrap().success())),
        ("a socket", "file-unreadable", |at, _| drop(std::os::unix::net::UnixListener::bind(at).unwrap())),
        ("a folder", "file-unreadable", |at, _| std::fs::create_dir(at).unwrap()),
    ];
    for (case, code, make) in cases {
        let package = tiny().without("sources.csv");
        make(&package.path("sources.csv"), outside.path());
        check(&package, code, case);
    }
    let package = sources_at("folder/sources.csv");
    symlink(outside.path(), package.path("folder")).unwrap();
    check(&package, "path-is-link", "a folder that is a link");
    let package = sources_at("link.csv");
    symlink(package.path("sources.csv"), package.path("link.csv")).unwrap();
    assert!(!package.opened().dataset.sources().is_empty(), "a link within the package is followed");
}

#[cfg(unix)]
#[test]
fn a_descriptor_is_a_file_of_the_folder_like_any_other() {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    let whole = tiny();
    let refused = |package: &Package, case: &str| {
        in_time(case, || package.open().err()).unwrap_or_else(|| panic!("{case} is refused"))
    };
    let path = |package: &Package| package.path("datapackage.json");
    for (case, to) in
        [("a link outside", path(&whole)), ("a device", "/dev/zero".into()), ("random", "/dev/urandom".into())]
    {
        let package = tiny().without("datapackage.json");
        symlink(to, path(&package)).unwrap();
        assert!(matches!(refused(&package, case), OpenError::DescriptorIsLink { .. }), "{case}");
    }
    let package = tiny().without("datapackage.json");
    assert!(Command::new("mkfifo").arg(path(&package)).status().unwrap().success());
    let error = refused(&package, "a pipe");
    assert!(error.sentence(Locale::En).contains("not a regular file"), "{}", error.sentence(Locale::En));
    assert!(error.sentence(Locale::ZhCn).contains("不是普通文件"), "{}", error.sentence(Locale::ZhCn));
    assert!(open(&path(&package)).is_err(), "given as the descriptor itself, too");

    let package = tiny().without("datapackage.json");
    std::fs::File::create(path(&package)).unwrap().set_len(1 << 33).unwrap();
    let error = refused(&package, "a descriptor without an end");
    assert!(error.sentence(Locale::En).contains("too large"), "{}", error.sentence(Locale::En));

    let package = tiny();
    std::fs::rename(path(&package), package.path("real.json")).unwrap();
    symlink(package.path("real.json"), path(&package)).unwrap();
    assert!(package.open().is_ok(), "a link within the folder is followed");
}

#[test]
fn names_that_differ_in_case_or_form_are_other_files_or_the_same_but_never_outside() {
    for path in ["SOURCES.CSV", "Sources.csv", "sources.csv ", "./sources.csv", "sub/../sources.csv"] {
        let opened = sources_at(path).opened();
        let is_read = !opened.dataset.sources().is_empty();
        let said = found(&opened);
        let is_told =
            said.iter().any(|finding| finding.starts_with("file-missing") || finding.starts_with("path-leaves"));
        assert!(is_read != is_told, "{path:?}: either read or missed: {said:?}");
    }
}
