//! The command line of `upfit-storefront`.

use std::{
    io::{self, IsTerminal as _, Write as _},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use tokio_util::sync::CancellationToken;

use crate::{CatalogueError, Config, MailTarget, SandboxBehaviour, StartError, lint, openapi, privacy_page, render_pictures, start};

/// The store behind the car: sells features, takes payment, signs what the car may switch on.
///
/// This is the reference backend. A carmaker can run it as it is or put his own behind the same contract
/// (`upfit-storefront openapi`). It never reaches into a car: cars fetch signed documents from it.
#[derive(Debug, Parser)]
#[command(name = "upfit-storefront", version, max_term_width = 110, after_long_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  Sell from the sample catalogue, to cars on this computer:
    upfit-storefront serve --listen 127.0.0.1:8443 --state ~/.local/state/upfit/storefront --catalogue catalogue

  Let a car in: it needs three files that the first start makes, and nothing else.
    STATE/trust/ca.pem            who the storefront is
    STATE/trust/issuer.pub        whose signatures count
    STATE/trust/enrolment.token   works for one car; a new one is put there after use

  See what a driver sees when the bank says no:
    upfit-storefront serve --listen 127.0.0.1:8443 --state /tmp/store --catalogue catalogue --payment sandbox-decline

  Look at the catalogue as anybody may:
    curl --cacert STATE/trust/ca.pem https://localhost:8443/v1/catalogue | wc -c

  Check a catalogue before it goes out:
    upfit-storefront lint catalogue

Logs go to standard error, without VINs, tokens or addresses; RUST_LOG=storefront=debug says more.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve cars over HTTPS until Ctrl-C or SIGTERM
    ///
    /// Refuses to start with a catalogue that does not lint. What is missing in the state folder (database, keys, pictures)
    /// is made at the first start; keep that folder, and keep it private: with it anybody could sign for this store.
    Serve {
        /// Address and port; port 0 takes a free one and prints it
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8443")]
        listen: SocketAddr,
        /// Folder for database, keys and rendered pictures
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// Folder of the catalogue
        #[arg(long, value_name = "DIR")]
        catalogue: PathBuf,
        /// How payments go. No money moves in any of these
        #[arg(long, value_enum, default_value_t)]
        payment: SandboxBehaviour,
        /// Where receipts go that drivers want by mail: a mail server, or a folder for files [default: STATE/mail]
        ///
        /// smtps://USER:PASSWORD@HOST:PORT speaks TLS from the first byte, smtp://… asks for it (STARTTLS) and says nothing without;
        /// only to this very computer smtp:// goes without TLS. In USER and PASSWORD, special characters are written as %40.
        #[arg(long, value_name = "URL|DIR", env = "UPFIT_STOREFRONT_MAIL", hide_env_values = true)]
        mail: Option<MailTarget>,
    },
    /// Say everything that is wrong with a catalogue, with file and key; exit code 1 if anything is
    Lint {
        /// Folder of the catalogue
        catalogue: PathBuf,
    },
    /// Render every picture in every size to files FEATURE.VARIANT.THEME.WIDTH.png
    Pictures {
        /// Folder of the catalogue
        catalogue: PathBuf,
        /// Folder to write to; made if it is not there
        out: PathBuf,
    },
    /// Print the contract with the cars as an OpenAPI document
    Openapi,
    /// Print what may leave a car, to whom and for how long, and what off means, as a page in Markdown
    Privacy {
        /// Folder of the catalogue
        catalogue: PathBuf,
    },
}

/// Does what the arguments say, until `shutdown`.
///
/// # Errors
/// Says what went wrong and with which file.
pub async fn run(arguments: Arguments, shutdown: CancellationToken) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Command::Serve { listen, state, catalogue, payment, mail } => {
            log_to_stderr();
            let mut config = Config { payment, ..Config::new(listen, state, catalogue) };
            if let Some(mail) = mail {
                config.mail = mail;
            }
            let running = match start(config, shutdown).await {
                Err(StartError::Catalogue(CatalogueError::Findings(findings))) => {
                    tell(&findings)?;
                    writeln!(io::stderr(), "upfit-storefront: a catalogue that does not lint is not served")?;
                    return Ok(ExitCode::FAILURE);
                }
                other => other?,
            };
            // For people and scripts alike: with port 0 this is the way to learn the address.
            writeln!(io::stdout(), "https://{} trust {}", running.address, running.trust_dir.display())?;
            running.finished.await.context("the server ended badly")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Lint { catalogue } => {
            let findings = tokio::task::spawn_blocking(move || lint(&catalogue)).await?;
            tell(&findings)?;
            Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Pictures { catalogue, out } => {
            let count = tokio::task::spawn_blocking(move || render_pictures(&catalogue, &out)).await??;
            writeln!(io::stdout(), "{count} pictures")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Openapi => {
            io::stdout().write_all(openapi()?.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Privacy { catalogue } => {
            let page = tokio::task::spawn_blocking(move || privacy_page(&catalogue)).await??;
            io::stdout().write_all(page.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn tell(findings: &[crate::Finding]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for finding in findings {
        writeln!(out, "{finding}")?;
    }
    writeln!(out, "{} findings", findings.len())
}

fn log_to_stderr() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // Machines read JSON, people do not.
    if io::stderr().is_terminal() { log.init() } else { log.json().init() }
}
