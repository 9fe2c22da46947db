//! Names of files made from names of figures. Must not know folders.

/// Names of devices, which Windows gives to no file, whatever its ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// File systems take 255 bytes; an ending and a number must fit too.
const LONGEST: usize = 180;

/// A name as that of a file without its ending, which every system takes: what has a meaning in paths is a dash.
/// Never empty.
pub fn file_name(name: &str) -> String {
    let is_special = |c: char| c.is_control() || "<>:\"/\\|?*".contains(c);
    let plain: String = name.chars().map(|c| if is_special(c) { '-' } else { c }).collect();
    let ends = |c: char| c.is_whitespace() || c == '.';
    let mut short = plain.trim_matches(ends);
    while short.len() > LONGEST {
        let (last, _) = short.char_indices().next_back().unwrap_or_default();
        short = short[..last].trim_end_matches(ends);
    }
    match short {
        "" => "figure".to_owned(),
        device if is_device(device) => format!("{device}-"),
        // A folder with such a file is a package, to which nothing is written any more.
        package if package.eq_ignore_ascii_case("datapackage") => format!("{package}-"),
        short => short.to_owned(),
    }
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    DEVICES.contains(&stem.as_str()) || port.is_some_and(|number| number.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_becomes_one_that_a_file_can_have() {
        let long = "长".repeat(100);
        for (name, expected) in [
            ("产业投资 2024", "产业投资 2024"),
            ("a/b\\c:d*e?\"f\"<g>|h", "a-b-c-d-e--f--g--h"),
            ("../../etc/passwd", "-..-etc-passwd"),
            (" .hidden. ", "hidden"),
            ("tab\there\n", "tab-here-"),
            ("", "figure"),
            (" .. ", "figure"),
            ("CON", "CON-"),
            ("DataPackage", "DataPackage-"),
            ("nul.png", "nul.png-"),
            ("lpt1", "lpt1-"),
            ("comet", "comet"),
            (long.as_str(), &long[..180]),
        ] {
            assert_eq!(file_name(name), expected, "{name}");
        }
    }
}
