//! `cargo run -p words`: writes `ui/tr.slint` and `message_id.rs` anew after a text was added in `i18n/`.

fn main() -> std::io::Result<()> {
    let root = words::root();
    for (path, text) in words::generate(&root)? {
        std::fs::write(root.join(path), text)?;
        println!("{path}");
    }
    Ok(())
}
