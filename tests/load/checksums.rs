//! `bytes` and `hash` of a resource: the files are those that the package means, or a finding says that they are not.

use zonescope::parallel::{Share, with_share};

use super::{Package, found, tiny};

/// The sources with more said of them.
fn with(property: &str) -> Package {
    tiny().with("datapackage.json", "\"sources.csv\"", &format!("\"sources.csv\", {property}"))
}

fn codes(package: &Package) -> Vec<String> {
    found(&package.opened()).iter().map(|finding| finding.split(' ').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_number_of_bytes_is_checked() {
    let bytes = std::fs::metadata(tiny().path("sources.csv")).unwrap().len();
    assert_eq!(codes(&with(&format!("\"bytes\": {bytes}"))), [""; 0]);
    assert_eq!(codes(&with(&format!("\"bytes\": {}", bytes + 1))), ["file-size-wrong"]);
    let cut = with(&format!("\"bytes\": {bytes}"));
    let text = std::fs::read_to_string(cut.path("sources.csv")).unwrap();
    let cut = cut.put("sources.csv", text.trim_end());
    assert_eq!(codes(&cut), ["file-size-wrong"], "cut off at a line end");
}

#[test]
fn hashes_are_checked_whatever_they_are_made_by() {
    let text = "id,title\ns1,甲\n";
    for (hash, expected) in [
        ("md5:5fc0aeeda9d8aaa33bfbf3acbb01721a", &[][..]),
        ("5fc0aeeda9d8aaa33bfbf3acbb01721a", &[]),
        ("sha1:ff6d14f4496fcee0fd954c781a3d5d3f7efe98a2", &[]),
        ("sha256:73523ee3ecb1d8b3c6ef9ba81be7cb322ff95d4caefc29d208cdc33ffe9f695c", &[]),
        (
            "sha512:aba18ab3d1261d893837c43b9d4822b4f6b93c8020537e0a24591275b1dbd29fc02358df04e9f990b263a5196df70bb72425b68d760b01784a459cf655c1c52b",
            &[],
        ),
        ("md5:00000000000000000000000000000000", &["hash-wrong"]),
        ("sha256:0000000000000000000000000000000000000000000000000000000000000000", &["hash-wrong"]),
        ("crc32:00000000", &["hash-unknown"]),
    ] {
        let package = with(&format!("\"hash\": {hash:?}")).put("sources.csv", text);
        let found: Vec<String> = codes(&package).into_iter().filter(|code| code.starts_with("hash")).collect();
        assert_eq!(found, expected, "{hash}");
    }
}

#[test]
fn a_table_that_is_read_in_parts_is_checked_as_well() {
    let share = Share { threads: 2, least_divisor: usize::MAX };
    let bytes = std::fs::metadata(tiny().path("projects.csv")).unwrap().len();
    let right = "647f2bf5642f6625695340ef7932eb290f37b076";
    for (said, expected) in [
        (format!("\"bytes\": {bytes}, \"hash\": \"sha1:{right}\""), &[][..]),
        ("\"bytes\": 7".to_owned(), &["file-size-wrong"]),
        (format!("\"hash\": \"sha1:{}\"", "0".repeat(40)), &["hash-wrong"]),
    ] {
        let said = format!("\"projects.csv\", {said}");
        let package = tiny().with("datapackage.json", "\"projects.csv\"", &said);
        assert_eq!(with_share(share, || codes(&package)), expected, "{said}");
    }
}

#[test]
fn a_file_listed_twice_is_not_counted_twice() {
    let package = tiny().with("datapackage.json", "\"projects.csv\"", "[\"projects.csv\", \"./projects.csv\"]");
    let opened = package.opened();
    assert_eq!(opened.dataset.projects().len(), tiny().opened().dataset.projects().len());
    assert!(found(&opened).iter().any(|finding| finding.starts_with("path-twice")), "{:?}", found(&opened));
}
