//! `upfit`: the head-unit app.

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let cli = upfit::Cli::parse();
    match upfit::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("upfit: {error:#}");
            ExitCode::FAILURE
        }
    }
}
