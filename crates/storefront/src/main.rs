//! `upfit-storefront`: see `--help`.

use std::{io, process::ExitCode};

use clap::Parser as _;
use storefront::cli;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

#[tokio::main]
async fn main() -> io::Result<ExitCode> {
    let arguments = cli::Arguments::parse();
    let shutdown = CancellationToken::new();
    let mut terminated = signal(SignalKind::terminate())?;
    let stop = shutdown.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        stop.cancel();
    });
    Ok(cli::run(arguments, shutdown).await.unwrap_or_else(|error| {
        eprintln!("upfit-storefront: {error:#}");
        ExitCode::FAILURE
    }))
}
