//! The source as this test reads it: files, the items they define, the names they use. No more of Rust than `rustfmt` and the
//! habits of this house need: items begin at the margin, and a file's tests are its last part.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The path of a module in the crate: `["query", "filter"]`.
pub(crate) type Module = Vec<String>;

/// A file.
pub(crate) struct File {
    /// Where it is, from the root of the repository.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
    /// The items at its margin.
    items: BTreeSet<String>,
    /// What it makes known under its own name: the name, and the path it stands for.
    passed_on: BTreeMap<String, Vec<String>>,
}

/// All of `src`.
pub(crate) struct Source(pub(crate) BTreeMap<Module, File>);

impl Source {
    /// Reads it.
    pub(crate) fn read() -> Self {
        let mut found = BTreeMap::new();
        for path in rust_files(Path::new("src")) {
            let text = fs::read_to_string(&path).unwrap();
            let module = module_of(&path);
            let items = text.lines().filter_map(item).collect();
            let mut passed_on = BTreeMap::new();
            for (line, path) in uses(&text) {
                if line.starts_with("pub")
                    && let Some(name) = path.last()
                {
                    passed_on.insert(name.clone(), path);
                }
            }
            found.insert(module, File { path, text, items, passed_on });
        }
        // The program's own file knows only the library.
        found.remove(&vec!["main".to_owned()]);
        Self(found)
    }

    /// The files that a file names, outside its tests.
    pub(crate) fn named_by(&self, module: &Module) -> BTreeSet<Module> {
        let text = without_tests(&self.0[module].text);
        let paths = uses(text).into_iter().map(|(_, path)| path).chain(inline(text));
        let found = paths.filter_map(|path| self.resolve(&self.absolute(module, &path)?, 0));
        found.filter(|named| named != module).collect()
    }

    /// From the root of the crate, unless it leads out of it.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Vec<String>> {
        let mut base = module.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => return Some(path[1..].to_vec()),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|part| part == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
            }
            first => {
                let child = [base.as_slice(), &[first.to_owned()]].concat();
                self.0.get(&child)?;
            }
        }
        Some([base.as_slice(), rest].concat())
    }

    /// The file in which what a path names is defined.
    fn resolve(&self, path: &[String], depth: usize) -> Option<Module> {
        let mut module = Module::new();
        for (at, part) in path.iter().enumerate() {
            let child = [module.as_slice(), std::slice::from_ref(part)].concat();
            if self.0.contains_key(&child) {
                module = child;
                continue;
            }
            let file = self.0.get(&module)?;
            if let Some(meant) = file.passed_on.get(part).filter(|_| !file.items.contains(part) && depth < 8) {
                let meant = [self.absolute(&module, meant)?.as_slice(), &path[at + 1..]].concat();
                return self.resolve(&meant, depth + 1);
            }
            break;
        }
        Some(module)
    }
}

/// All files of Rust below a folder, by their paths.
pub(crate) fn rust_files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
    found.sort();
    found
}

fn module_of(path: &str) -> Module {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Module = inside.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "lib") {
        module.pop();
    }
    module
}

/// What comes before a file's tests.
pub(crate) fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod ").next().unwrap_or(text)
}

/// The name of the item that begins on a line.
fn item(line: &str) -> Option<String> {
    let mut words = without_visibility(line).split_whitespace().skip_while(|word| matches!(*word, "unsafe" | "async"));
    let mut kind = words.next()?;
    let mut name = words.next()?;
    if kind == "const" && name == "fn" {
        (kind, name) = (name, words.next()?);
    }
    let is_item = matches!(kind, "struct" | "enum" | "fn" | "const" | "static" | "trait" | "type" | "macro_rules!");
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    is_item.then(|| name[..end].to_owned())
}

fn without_visibility(line: &str) -> &str {
    let Some(rest) = line.strip_prefix("pub") else { return line };
    let rest = if rest.starts_with('(') { rest.split_once(')').map_or(rest, |(_, rest)| rest) } else { rest };
    rest.trim_start()
}

/// The paths of all `use` at the margin, each with the beginning of its line.
fn uses(text: &str) -> Vec<(&str, Vec<String>)> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut is_start = true;
    while let Some(line) = rest.lines().next() {
        if is_start && without_visibility(line).starts_with("use ") {
            let (statement, after) = rest.split_once(';').unwrap_or((rest, ""));
            let tree = statement.split_once("use ").map_or("", |(_, tree)| tree);
            found.extend(branches(tree).into_iter().map(|path| (line, path)));
            rest = after;
            is_start = false;
            continue;
        }
        rest = rest.get(line.len() + 1..).unwrap_or("");
        is_start = true;
    }
    found
}

/// `a::{b, c::{d, e}}` is `a::b`, `a::c::d`, `a::c::e`.
fn branches(tree: &str) -> Vec<Vec<String>> {
    let parts = |path: &str| -> Vec<String> {
        let path = path.split(" as ").next().unwrap_or(path);
        let parts = path.split("::").map(str::trim).filter(|part| !part.is_empty() && *part != "self");
        parts.map(str::to_owned).collect()
    };
    let Some((before, inside)) = tree.split_once('{') else {
        let own = tree.trim();
        // `self::x` begins at the file itself; `x::{self}` is `x`.
        return match own.strip_prefix("self::") {
            Some(rest) => vec![[vec!["self".to_owned()], parts(rest)].concat()],
            None => vec![parts(own)],
        };
    };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let mut depth = 0;
    let one = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    };
    let several = inside.split(one).filter(|branch| !branch.trim().is_empty());
    several.flat_map(branches).map(|branch| [parts(before), branch].concat()).collect()
}

/// The paths written out where they are used: `crate::text::say(…)`.
fn inline(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for line in text.lines() {
        let code = line.split("//").next().unwrap_or(line);
        let code = without_visibility(code.trim_start());
        if code.starts_with("use ") {
            continue;
        }
        for start in ["crate::", "super::"] {
            for (at, _) in code.match_indices(start) {
                let is_new = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '$');
                let is_visibility = code[..at].ends_with("pub(in ");
                if is_new && !is_visibility {
                    let rest = &code[at..];
                    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(rest.len());
                    let path = rest[..end].trim_end_matches(':');
                    found.push(path.split("::").map(str::to_owned).collect());
                }
            }
        }
    }
    found
}
