#!/usr/bin/env python3
"""Writes assets/notices.txt: the crates the program is built from, whose they are, and their licences in full.

Which crates: everything that Cargo.lock reaches from the program without its dev-dependencies, on every system.
tests/packaging.rs holds the list to Cargo.lock; after `cargo update` run this again: packaging/notices.py
"""
import json
import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WHOSE = re.compile(r"^\W*(?:copyright\b.*(?:\d{4}|©|\(c\)|the ).*|(?:©|\(c\)) ?\d{4}.*)$", re.I)
LICENCE = re.compile(r"^(licen[cs]e|copying|unlicense|notice|copyright)", re.I)
HOLLOW = ("[yyyy]", "{yyyy}", "<year>", "copyright notice", "copyright owner", "copyright license", "copyright holder",
          "copyright and")


def reached():
    """(name, version) of every crate, as Cargo.lock has them."""
    packages = tomllib.loads((ROOT / "Cargo.lock").read_text())["package"]
    by_name = {}
    for package in packages:
        by_name.setdefault(package["name"], []).append(package)
    manifest = tomllib.loads((ROOT / "Cargo.toml").read_text())
    tables = [manifest, *manifest.get("target", {}).values()]
    own = {name for table in tables for name in table.get("dependencies", {})}
    program = by_name[manifest["package"]["name"]][0]
    open_ = [entry for entry in program["dependencies"] if entry.split()[0] in own]
    found = set()
    while open_:
        name, _, version = open_.pop().partition(" ")
        package = next(p for p in by_name[name] if not version or p["version"] == version.split()[0])
        if (name, package["version"]) not in found:
            found.add((name, package["version"]))
            open_ += package.get("dependencies", [])
    return sorted(found)


def texts(folder):
    """The files of a crate that say whose it is and what it may be used for."""
    files = [path for path in Path(folder).iterdir() if path.is_file() and LICENCE.match(path.name)]
    return {path.name: path.read_text(errors="replace").replace("\r\n", "\n").strip() for path in sorted(files)}


def whose(text):
    lines = (line.strip(" \t*#/-") for line in text.splitlines())
    return [line for line in lines if WHOSE.match(line) and not any(word in line.lower() for word in HOLLOW)]


def bare(text):
    """A licence without the lines that say whose: the same for most crates."""
    mine = set(whose(text))
    lines = [line.rstrip() for line in text.splitlines() if line.strip(" \t*#/-") not in mine]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def main():
    made = subprocess.run(["cargo", "metadata", "--format-version", "1", "--locked"], cwd=ROOT, check=True, capture_output=True)
    about = {(p["name"], p["version"]): p for p in json.loads(made.stdout)["packages"]}
    crates, licences = [], {}
    for key in reached():
        package = about[key]
        files = texts(Path(package["manifest_path"]).parent)
        holders = list(dict.fromkeys(line for text in files.values() for line in whose(text)))
        if not holders and package["authors"]:
            holders = ["By " + ", ".join(re.sub(r" *<[^>]*>", "", author) for author in package["authors"])]
        crates.append("\n    ".join([f"{key[0]} {key[1]}: {package['license'] or 'see below'}", *holders]))
        for text in files.values():
            plain = bare(text)
            if len(plain) > 60:
                # How lines are broken makes no other licence.
                same = licences.setdefault(re.sub(r"[\W_]+", " ", plain).lower(), (plain, []))
                same[1].append(key[0])
    parts = [
        "Zonescope is built from these crates of https://crates.io, under the licences named; their texts follow.",
        "\n".join(crates),
        "=" * 80 + "\nOf the fonts Noto Sans CJK SC, Noto Sans and Source Sans, of which parts are built in:\n\n"
        + (ROOT / "assets/fonts/OFL.txt").read_text().strip(),
        "=" * 80 + "\nOf the list of simplified characters: © BYVoid and the contributors of OpenCC, Apache-2.0, as below.",
    ]
    for plain, names in sorted(licences.values(), key=lambda licence: (-len(set(licence[1])), licence[1], licence[0])):
        parts.append("=" * 80 + "\nOf " + ", ".join(sorted(set(names))) + ":\n\n" + plain)
    text = "\n\n".join(parts) + "\n"
    (ROOT / "assets/notices.txt").write_text(text, newline="\n")
    print(len(crates), "crates,", len(licences), "texts,", len(text.encode()), "bytes")


if __name__ == "__main__":
    main()
