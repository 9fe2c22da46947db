//! How the program is linked. Functions that are the same byte by byte are kept once in a release: that takes a fortieth off
//! the file that people pass on. Only where Rust brings its own linker, which knows how: whoever sets another one is left
//! alone.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=RUSTC_LINKER");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    let has_own_linker = is("TARGET", "x86_64-unknown-linux-gnu") && is("HOST", "x86_64-unknown-linux-gnu");
    if is("PROFILE", "release") && has_own_linker && env::var_os("RUSTC_LINKER").is_none() {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
}
