//! How the program is linked. Functions that are the same byte by byte are kept once in a release: that takes a fortieth off
//! the file that people pass on. Only where Rust brings its own linker, which knows how: whoever sets another one is left
//! alone. For Windows the icon, the version and the manifest are put in.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=RUSTC_LINKER");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    let has_own_linker = is("TARGET", "x86_64-unknown-linux-gnu") && is("HOST", "x86_64-unknown-linux-gnu");
    if is("PROFILE", "release") && has_own_linker && env::var_os("RUSTC_LINKER").is_none() {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
    #[cfg(feature = "windows-program")]
    if is("CARGO_CFG_TARGET_OS", "windows") {
        windows::resources();
    }
}

#[cfg(feature = "windows-program")]
mod windows {
    /// Long paths, sharp text on every screen, UTF-8, and no rights that an office does not give.
    const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
  </requestedPrivileges></security></trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application>
    <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
  </application></compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
    <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
    <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
  </windowsSettings></application>
</assembly>
"#;

    pub(super) fn resources() {
        println!("cargo::rerun-if-changed=assets/icon/zonescope.ico");
        let mut resource = winresource::WindowsResource::new();
        resource.set_icon("assets/icon/zonescope.ico").set_manifest(MANIFEST);
        resource.set("ProductName", "Zonescope 园镜").set("FileDescription", "Zonescope 园镜");
        if let Err(error) = resource.compile() {
            println!("cargo::error=the icon and the version cannot be put into the program (windres): {error}");
        }
    }
}
