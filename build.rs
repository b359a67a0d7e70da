//! Fetches the fonts from Debian's package and compiles the screens.

use std::path::{Path, PathBuf};

const FONT_ROOT: &str = "/usr/share/fonts";
const FONTS: [&str; 3] = ["Inter-Regular", "Inter-Medium", "Inter-SemiBold"];

fn main() {
    println!("cargo::rerun-if-env-changed=UPFIT_UI_DEBUG_INFO");
    pack_relocations();
    if let Err(error) = copy_fonts().and_then(|()| compile()) {
        println!("cargo::error={error}");
    }
}

/// The table of what the loader has to adjust shrinks from 900 KB to 13 KB, which every start would read and keep. Needs
/// glibc 2.36 or newer where the program runs; without it the loader says so.
fn pack_relocations() {
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

fn compile() -> Result<(), String> {
    // Element names for the testing backend; the shipped program does without.
    let debug_info =
        std::env::var("PROFILE").is_ok_and(|profile| profile != "release") || std::env::var_os("UPFIT_UI_DEBUG_INFO").is_some();
    let config = slint_build::CompilerConfiguration::new()
        .with_style("fluent".to_owned())
        .embed_resources(slint_build::EmbedResourcesKind::EmbedFiles)
        .with_debug_info(debug_info);
    slint_build::compile_with_config("ui/app.slint", config).map_err(|error| error.to_string())
}

/// The screens import the fonts from `ui/fonts`, which git ignores: letters come from the distribution.
fn copy_fonts() -> Result<(), String> {
    for name in FONTS {
        let target = PathBuf::from(format!("ui/fonts/{name}.otf"));
        println!("cargo::rerun-if-changed={}", target.display());
        let Some(source) = find(Path::new(FONT_ROOT), name) else {
            if target.exists() {
                continue;
            }
            return Err(format!("font {name} is missing: sudo apt-get install fonts-inter fonts-noto-core"));
        };
        let bytes = std::fs::read(&source).map_err(|error| format!("{}: {error}", source.display()))?;
        // Writing only what changed keeps the next build quiet.
        if std::fs::read(&target).is_ok_and(|old| old == bytes) {
            continue;
        }
        std::fs::write(&target, bytes).map_err(|error| format!("{}: {error}", target.display()))?;
    }
    Ok(())
}

/// The file `name` with an ending of OpenType, anywhere below.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    entries.iter().find_map(|path| {
        if path.is_dir() {
            return find(path, name);
        }
        let right_name = path.file_stem().is_some_and(|stem| stem == name);
        let right_ending = path.extension().is_some_and(|ending| ending == "otf" || ending == "ttf");
        (right_name && right_ending).then(|| path.clone())
    })
}
