//! `upfit-storefront`: see `--help`.

use std::process::ExitCode;

use clap::Parser as _;
use storefront::cli;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
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
    cli::run(arguments, shutdown).await
}
