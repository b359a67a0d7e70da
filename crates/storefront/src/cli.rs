//! The command line of `upfit-storefront`.

use std::{
    io::{self, IsTerminal as _, Write as _},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use entitlement::{Currency, EndReason, Fate, FeatureId, Handover, IssuerKey, Money, OrderId, Passport, VehicleKey};
use tokio_util::sync::CancellationToken;

use crate::{
    CatalogueError, Clock, Config, MailTarget, Running, SandboxBehaviour, SandboxPayments, StartError, StripePayments, audit,
    files::make_private_dir, lint, office::Office, openapi, privacy_page, render_pictures, serve, start,
};

mod payment;

use payment::{StripeArguments, Takes};

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

  Take real money; the key is read from a file, so that it shows in no list of processes:
    upfit-storefront serve --listen 0.0.0.0:8443 --state /var/lib/upfit-storefront --catalogue catalogue \
      --public-url https://store.example --payment stripe \
      --stripe-secret-key-file /etc/upfit/stripe.key --stripe-webhook-secret-file /etc/upfit/stripe.webhook

  Look at the catalogue as anybody may:
    curl --cacert STATE/trust/ca.pem https://localhost:8443/v1/catalogue | wc -c

  Prove that nothing is charged without a contract, and nothing granted without a charge:
    upfit-storefront audit --state STATE

  Take a feature back for safety, and give back what is left of its price:
    upfit-storefront end-grant --state STATE --vehicle KEY --feature high-beam --reason recalled

  Check what a seller shows of a car, without a network:
    upfit-storefront verify-passport passport.cose --issuer STATE/trust/issuer.pub
    upfit-storefront verify-handover handover.cose --issuer STATE/trust/issuer.pub

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
        /// Who takes the payments. In a sandbox no money moves
        #[arg(long, value_enum, default_value_t)]
        payment: Takes,
        /// Where receipts go that drivers want by mail: a mail server, or a folder for files [default: STATE/mail]
        ///
        /// smtps://USER:PASSWORD@HOST:PORT speaks TLS from the first byte, smtp://… asks for it (STARTTLS) and says nothing without;
        /// only to this very computer smtp:// goes without TLS. In USER and PASSWORD, special characters are written as %40.
        #[arg(long, value_name = "URL|DIR", env = "UPFIT_STOREFRONT_MAIL", hide_env_values = true)]
        mail: Option<MailTarget>,
        /// Where phones reach this storefront, for the QR codes that cars show; without it, phones on this computer do
        #[arg(long, value_name = "URL", value_parser = payment::public_url)]
        public_url: Option<String>,
        #[command(flatten)]
        stripe: StripeArguments,
    },
    /// Say everything that is wrong with a catalogue, with file and key; exit code 1 if anything is
    Lint {
        /// Folder of the catalogue
        catalogue: PathBuf,
    },
    /// Check an entitlement passport without a network, and print what it says; exit code 1 if it is not to be believed
    ///
    /// That it was taken back since, or that the car was sold, only its page can say.
    VerifyPassport {
        /// The signed file, as the passport's page gives it
        file: PathBuf,
        /// The seller's published key: issuer.pub of the trust folder
        #[arg(long, value_name = "FILE")]
        issuer: PathBuf,
    },
    /// Check a seller's confirmation that a car has changed hands, without a network, and print what it says; exit code 1 if it is not to be
    /// believed
    VerifyHandover {
        /// The signed file, as the mail or the car gives it
        file: PathBuf,
        /// The seller's published key: issuer.pub of the trust folder
        #[arg(long, value_name = "FILE")]
        issuer: PathBuf,
    },
    /// Render every picture in every size to files FEATURE.VARIANT.THEME.WIDTH.png
    Pictures {
        /// Folder of the catalogue
        catalogue: PathBuf,
        /// Folder to write to; made if it is not there
        out: PathBuf,
    },
    /// Prove that ledger, payment provider, contracts and grants say the same; exit code 1 if anything does not
    ///
    /// Names each order and each vehicle for which something does not hold. Changes nothing, and can be run beside a storefront.
    Audit {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
    },
    /// Take a feature back from a car, with a signed reason that its driver gets to read
    ///
    /// What is left of what was paid is given back by the storefront, except after a transfer.
    EndGrant {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// Key of the vehicle: 64 hexadecimal digits
        #[arg(long, value_name = "KEY", value_parser = VehicleKey::parse)]
        vehicle: VehicleKey,
        /// Id of the feature
        #[arg(long, value_name = "ID", value_parser = FeatureId::parse)]
        feature: FeatureId,
        /// Why
        #[arg(long, value_enum)]
        reason: TakenBack,
    },
    /// Note that you gave money back by hand, where the payment provider refuses to for good
    ///
    /// `audit` names each such order. The driver gets a receipt, and the ledger an entry of its own.
    RefundByHand {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// Id of the order
        #[arg(value_name = "ORDER", value_parser = OrderId::parse)]
        order: OrderId,
    },
    /// Set the PIN of a car back, when you are sure who asks for it
    PinReset {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// Key of the vehicle: 64 hexadecimal digits
        #[arg(value_name = "KEY", value_parser = VehicleKey::parse)]
        vehicle: VehicleKey,
    },
    /// Print a token with which another head unit takes the place of a car's, when you are sure that it was built in
    ///
    /// It goes into the new unit's trust folder as enrolment.token, and works once, for 30 days. What was paid for works on with it; the
    /// means of payment goes, because a new unit knows no PIN, and the owner is told by mail. The unit of before opens nothing any more.
    ReplaceUnit {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// Key of the vehicle: 64 hexadecimal digits
        #[arg(value_name = "KEY", value_parser = VehicleKey::parse)]
        vehicle: VehicleKey,
    },
    /// Give the vouchers that went along with a former owner other codes and print them, when you are sure who asks
    ///
    /// For whoever has lost the code, or never got it. What was redeemed stays so; the codes of before are good for nothing any more.
    RenewVouchers {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// Which owner, counted from 1: the signed handover of that owner names the next number
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        owner: u32,
        /// Key of the vehicle: 64 hexadecimal digits
        #[arg(value_name = "KEY", value_parser = VehicleKey::parse)]
        vehicle: VehicleKey,
    },
    /// Make vouchers and print their codes, which are told only here
    Voucher {
        /// Folder of the state
        #[arg(long, value_name = "DIR")]
        state: PathBuf,
        /// What each is worth, in minor units: 2000 is 20.00 EUR
        #[arg(long, value_name = "MINOR")]
        amount: u64,
        /// ISO 4217
        #[arg(long, value_name = "CODE", value_parser = Currency::parse)]
        currency: Currency,
        /// Last day on which they can be redeemed (UTC), such as 2027-12-31
        #[arg(long, value_name = "DATE")]
        until: jiff::civil::Date,
        /// How many
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=10_000))]
        count: u16,
    },
    /// Print the contract with the cars as an OpenAPI document
    Openapi,
    /// Print what may leave a car, to whom and for how long, and what off means, as a page in Markdown
    Privacy {
        /// Folder of the catalogue
        catalogue: PathBuf,
    },
}

/// Why a feature is taken back by hand.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum TakenBack {
    /// By the carmaker, for safety
    Recalled,
    /// By a court or an authority
    CourtOrder,
    /// It went with the person who held it
    Transferred,
}

impl From<TakenBack> for EndReason {
    fn from(reason: TakenBack) -> Self {
        match reason {
            TakenBack::Recalled => Self::Recalled,
            TakenBack::CourtOrder => Self::CourtOrder,
            TakenBack::Transferred => Self::Transferred,
        }
    }
}

/// Does what the arguments say, until `shutdown`.
///
/// # Errors
/// Says what went wrong and with which file.
pub async fn run(arguments: Arguments, shutdown: CancellationToken) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Command::Serve { listen, state, catalogue, payment, public_url, stripe, mail } => {
            log_to_stderr();
            let mut config = Config { public_url, ..Config::new(listen, state, catalogue) };
            if let Some(mail) = mail {
                config.mail = mail;
            }
            let started = match payment {
                Takes::Sandbox(payment) => start(Config { payment, ..config }, shutdown).await.map(Running::into_server),
                Takes::Stripe => {
                    make_private_dir(&config.state)?;
                    let records = config.state.join("stripe-payments.sqlite3");
                    let payments = StripePayments::open(&records, stripe.config()?, Clock::system()).await?;
                    serve(config, Arc::new(payments), shutdown).await
                }
            };
            let running = match started {
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
        Command::VerifyPassport { file, issuer } => verify_passport(&file, &issuer),
        Command::VerifyHandover { file, issuer } => verify_handover(&file, &issuer),
        Command::Pictures { catalogue, out } => {
            let count = tokio::task::spawn_blocking(move || render_pictures(&catalogue, &out)).await??;
            writeln!(io::stdout(), "{count} pictures")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Audit { state } => {
            let file = state.join("sandbox-payments.sqlite3");
            let payments = SandboxPayments::open(&file, SandboxBehaviour::Accept).await?;
            let report = audit(&state, &payments, jiff::Timestamp::now()).await?;
            tell(&report.findings)?;
            writeln!(io::stdout(), "{} orders, {} under way", report.orders, report.under_way)?;
            Ok(if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::EndGrant { state, vehicle, feature, reason } => {
            Office::open(&state, Clock::system()).await?.end_grant(&vehicle, &feature, reason.into()).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::RefundByHand { state, order } => {
            Office::open(&state, Clock::system()).await?.refunded_by_hand(&order).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::PinReset { state, vehicle } => {
            Office::open(&state, Clock::system()).await?.reset_pin(&vehicle).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::ReplaceUnit { state, vehicle } => {
            let token = Office::open(&state, Clock::system()).await?.replace_unit(&vehicle).await?;
            writeln!(io::stdout(), "{token}")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::RenewVouchers { state, owner, vehicle } => {
            let renewed = Office::open(&state, Clock::system()).await?.renew_vouchers(&vehicle, owner).await?;
            let mut out = io::stdout().lock();
            renewed.iter().try_for_each(|(code, worth)| writeln!(out, "{code}  {}", amount(*worth)))?;
            if renewed.is_empty() {
                writeln!(io::stderr(), "nothing went along with this owner that could still be redeemed")?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Voucher { state, amount, currency, until, count } => {
            let amount = Money::new(amount, currency)?;
            let expires_at = until.tomorrow()?.to_zoned(jiff::tz::TimeZone::UTC)?.timestamp();
            let codes = Office::open(&state, Clock::system()).await?.make_vouchers(amount, expires_at, count.into()).await?;
            let mut out = io::stdout().lock();
            codes.iter().try_for_each(|code| writeln!(out, "{code}"))?;
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

/// What a signed file says. `None`: it is not to be believed, and that was said.
fn verified<T: entitlement::Document>(file: &Path, issuer: &Path) -> anyhow::Result<Option<T>> {
    let read = |path: &Path| std::fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let issuer = String::from_utf8(read(issuer)?).map_err(anyhow::Error::new).and_then(|text| Ok(IssuerKey::parse(&text)?));
    let issuer = issuer.context("the issuer's file holds no usable key")?;
    match entitlement::verify::<T>(&read(file)?, &issuer) {
        Ok(signed) => Ok(Some(signed.into_content())),
        Err(error) => {
            writeln!(io::stdout(), "not to be believed: {error}")?;
            Ok(None)
        }
    }
}

fn amount(money: Money) -> String {
    let digits = money.currency().fraction_digits();
    let scale = 10_u64.saturating_pow(digits.into()).max(1);
    let (major, minor) = (money.minor() / scale, money.minor() % scale);
    format!("{major}.{minor:0digits$} {}", money.currency().code(), digits = usize::from(digits))
}

fn verify_handover(file: &Path, issuer: &Path) -> anyhow::Result<ExitCode> {
    let Some(handover) = verified::<Handover>(file, issuer)? else { return Ok(ExitCode::FAILURE) };
    let mut out = io::stdout().lock();
    writeln!(out, "car {}\nbelongs to owner {} since {}", handover.vehicle, handover.ownership_epoch, handover.at)?;
    for contract in &handover.contracts {
        let until = contract.ends.map_or_else(String::new, |ends| format!(" until {ends}"));
        let fate = match contract.fate {
            Fate::Stays { worth: Some(worth) } => format!("stays with the car{until}, worth {}", amount(worth)),
            Fate::Stays { worth: None } => format!("stays with the car{until}"),
            Fate::Ends => "has ended".to_owned(),
            Fate::Refunded { amount: back } => format!("was given back: {}", amount(back)),
            Fate::Moves { worth } => format!("goes with the person: {}", amount(worth)),
        };
        writeln!(out, "{} {fate}", contract.feature)?;
    }
    if let Some(voucher) = handover.voucher {
        writeln!(out, "a voucher over {} goes with the person", amount(voucher))?;
    }
    writeln!(out, "the signature holds")?;
    Ok(ExitCode::SUCCESS)
}

fn verify_passport(file: &Path, issuer: &Path) -> anyhow::Result<ExitCode> {
    let Some(passport) = verified::<Passport>(file, issuer)? else { return Ok(ExitCode::FAILURE) };
    let mut out = io::stdout().lock();
    let Passport { id, model, model_year, vin_ending, issued_at, expires_at, .. } = &passport;
    writeln!(out, "passport {id}\n{model}, {model_year}, VIN ends in {vin_ending}\nsigned {issued_at}, good until {expires_at}")?;
    for entry in &passport.has {
        let stays = if entry.stays() { "stays" } else { "ends at a sale" };
        let until = entry.ends.map_or_else(|| "for good".to_owned(), |ends| format!("until {ends}"));
        writeln!(out, "has {} ({}), {until}, {stays}", entry.feature, entry.kind.as_str())?;
    }
    for offer in &passport.can_get {
        let trial = if offer.trial { ", a month free" } else { "" };
        writeln!(out, "can get {} from {}{trial}", offer.feature, amount(offer.from))?;
    }
    let good = passport.is_good(jiff::Timestamp::now());
    writeln!(out, "{}", if good { "the signature holds" } else { "the signature holds, but it has run out" })?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(findings: &[impl std::fmt::Display]) -> io::Result<()> {
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
