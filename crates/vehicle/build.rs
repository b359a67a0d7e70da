//! Makes Rust of the databroker's API: the client for the car, the server for the broker of the tests. No `protoc` is run.

use std::error::Error;

#[cfg(not(feature = "kuksa"))]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

#[cfg(feature = "kuksa")]
fn main() -> Result<(), Box<dyn Error>> {
    use std::{env, fs, path::Path};

    const PROTO: &str = "kuksa/val/v2/val.proto";
    println!("cargo::rerun-if-changed=proto/{PROTO}");
    let out = env::var_os("OUT_DIR").ok_or("cargo names the folder for what is generated")?;
    let files = protox::compile([PROTO], ["proto"])?;
    let client = Path::new(&out).join("client");
    let server = Path::new(&out).join("server");
    for folder in [&client, &server] {
        fs::create_dir_all(folder)?;
    }
    let build = || tonic_prost_build::configure().build_transport(false).emit_rerun_if_changed(false);
    build().build_server(false).out_dir(client).compile_fds(files.clone())?;
    build().build_client(false).out_dir(server).compile_fds(files)?;
    Ok(())
}
