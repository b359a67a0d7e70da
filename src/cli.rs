use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand, ValueEnum};
use entitlement::IssuerKey;
use store_core::{Aid, Appearance, Language, Settings};

/// The in-car feature store: see, try and buy features of this car.
///
/// Without --bus it starts a demonstration by itself: storefront, car service and a simulated car, with their state in
/// the user's own folders.
#[derive(Debug, Clone, Parser)]
#[command(
    name = "upfit",
    version,
    after_help = "\
Examples:
  Look around, with everything inside:
    upfit
  As in a car, with the services running on their own:
    upfit --bus system --storefront https://store.example --trust /etc/upfit/trust
  On a desk, next to `upfit-storefront` and `upfit-entitlementd --bus session`:
    upfit --bus session --storefront https://localhost:8443 --trust /tmp/shop/trust
  Every screen as a file, without a display:
    upfit shots target/shots --lang de --theme day --size 1280x480"
)]
pub struct Cli {
    /// What else to do.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Bus of the car service: `system`, `session`, or a D-Bus address such as `unix:path=/run/…`.
    #[arg(long, requires = "storefront")]
    pub bus: Option<String>,
    /// Base URL of the storefront, `https://…`.
    #[arg(long, requires = "bus")]
    pub storefront: Option<String>,
    /// Folder with what the car believes: `ca.pem` and `issuer.pub`.
    #[arg(long, env = "UPFIT_TRUST", default_value = "/etc/upfit/trust")]
    pub trust: PathBuf,
    /// User, by number, that the car service runs as, beside root and our own. Others are not believed.
    #[arg(long, value_name = "UID")]
    pub service_user: Option<u32>,
    /// User, by number, that the voice assistant runs as, beside root and our own. Others are not listened to.
    #[arg(long, value_name = "UID")]
    pub voice_user: Option<u32>,
    /// User, by number, that hands over turns of the knob over the bus, beside root and our own. Others turn nothing.
    #[arg(long, value_name = "UID")]
    pub input_user: Option<u32>,
    /// Device of the rotary knob, such as `/dev/input/by-id/…-event-if00`, where it does not come over the bus.
    #[arg(long, value_name = "DEVICE", env = "UPFIT_KNOB")]
    pub knob: Option<PathBuf>,
    /// Folder for settings and cache. Default: the user's own.
    #[arg(long)]
    pub state: Option<PathBuf>,
    /// Folder for the key to what the screens remember, on storage that forgets what it erases. Default: that of the settings.
    #[arg(long, value_name = "DIR", env = "UPFIT_APP_KEYS")]
    pub keys: Option<PathBuf>,
    /// Language of the screens; else the one that was chosen last.
    #[arg(long, value_name = "TAG", value_parser = parse_language)]
    pub lang: Option<Language>,
    /// Day, night, or by the car's light sensor; else what was chosen last.
    #[arg(long)]
    pub theme: Option<ThemeChoice>,
    /// Size of the window.
    #[arg(long, default_value = "1920x720", value_parser = parse_size)]
    pub size: Size,
}

/// What else to do.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Draw every screen in every important state into PNG files. Needs no display.
    Shots(Shots),
}

/// What to draw.
#[derive(Debug, Clone, Args)]
pub struct Shots {
    /// Folder for the files. Made if it is not there.
    pub folder: PathBuf,
    /// One language; else English and German.
    #[arg(long, value_name = "TAG", value_parser = parse_language)]
    pub lang: Option<Language>,
    /// Day or night; else both.
    #[arg(long)]
    pub theme: Option<ThemeChoice>,
    /// One size; else 1920x720, 1280x480 and 1080x1920.
    #[arg(long, value_parser = parse_size)]
    pub size: Option<Size>,
    /// One of high-contrast, large-text and less-motion.
    #[arg(long, value_name = "AID", value_parser = parse_aid)]
    pub aid: Option<Aid>,
    /// How many pixels the page is scrolled down before it is drawn, as far as it goes.
    #[arg(long, value_name = "PIXELS", default_value_t = 0)]
    pub down: u32,
    /// Only scenes whose name begins so.
    #[arg(long, value_name = "NAME")]
    pub scene: Option<String>,
}

/// Reads the key of what makes the screens easier to use, such as `large-text`.
fn parse_aid(key: &str) -> Result<Aid, String> {
    Aid::of(key).ok_or_else(|| format!("none of {}", Aid::ALL.map(Aid::key).join(", ")))
}

/// Reads the tag of a language of the screens, such as `de`.
fn parse_language(tag: &str) -> Result<Language, String> {
    let tags = || Language::ALL.map(Language::tag).join(", ");
    Language::of_tag(tag).ok_or_else(|| format!("none of {}", tags()))
}

/// The ground of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeChoice {
    /// Light.
    Day,
    /// Dark.
    Night,
    /// By the car's light sensor.
    Auto,
}

impl ThemeChoice {
    /// The same for the core.
    pub fn appearance(self) -> Appearance {
        match self {
            Self::Day => Appearance::Day,
            Self::Night => Appearance::Night,
            Self::Auto => Appearance::Automatic,
        }
    }
}

/// Width and height in px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

/// Beyond this a size is a slip of the finger.
const PX_MAX: u32 = 8192;
const PX_MIN: u32 = 320;

fn parse_size(text: &str) -> Result<Size, String> {
    let wrong = || format!("a size is WIDTHxHEIGHT, each from {PX_MIN} to {PX_MAX}, such as 1920x720");
    let (width, height) = text.split_once('x').ok_or_else(wrong)?;
    let px = |part: &str| part.parse().ok().filter(|px| (PX_MIN..=PX_MAX).contains(px)).ok_or_else(wrong);
    Ok(Size { width: px(width)?, height: px(height)? })
}

/// Where daemon and storefront are.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// Elsewhere.
    Named(Services),
    /// To be started inside.
    #[cfg(feature = "embedded")]
    Inside {
        /// Where an earlier start left what the car believes.
        trust: PathBuf,
    },
}

/// How to reach daemon and storefront.
#[derive(Debug, Clone)]
pub(crate) struct Services {
    pub(crate) bus: String,
    pub(crate) storefront: String,
    pub(crate) trust: PathBuf,
    pub(crate) service_user: Option<u32>,
    /// Who may speak to the store, beside root and our own user.
    pub(crate) voice_user: Option<u32>,
    /// Who may turn its knob, beside root and our own user.
    pub(crate) input_user: Option<u32>,
}

impl Source {
    /// The key that signs the catalogue, if it is known before anything is started.
    pub(crate) fn issuer(&self) -> Option<IssuerKey> {
        match self {
            Self::Named(services) => services.issuer(),
            #[cfg(feature = "embedded")]
            Self::Inside { trust } => issuer(trust),
        }
    }
}

impl Services {
    /// The key that signs the storefront's documents, if there is a usable one.
    pub(crate) fn issuer(&self) -> Option<IssuerKey> {
        issuer(&self.trust)
    }
}

/// The key in a trust folder, if there is a usable one.
pub(crate) fn issuer(trust: &Path) -> Option<IssuerKey> {
    IssuerKey::parse(&std::fs::read_to_string(trust.join("issuer.pub")).ok()?).ok()
}

impl Cli {
    pub(crate) fn source(&self) -> anyhow::Result<Source> {
        if let (Some(bus), Some(storefront)) = (&self.bus, &self.storefront) {
            let services = Services {
                bus: bus.clone(),
                storefront: storefront.clone(),
                trust: self.trust.clone(),
                service_user: self.service_user,
                voice_user: self.voice_user,
                input_user: self.input_user,
            };
            let source = Source::Named(services);
            let key = self.trust.join("issuer.pub");
            source.issuer().with_context(|| format!("{} holds no usable key", key.display()))?;
            return Ok(source);
        }
        #[cfg(feature = "embedded")]
        return Ok(Source::Inside { trust: crate::embedded::folder(self.state.as_deref())?.join("storefront/trust") });
        #[cfg(not(feature = "embedded"))]
        anyhow::bail!("name the services: --bus BUS --storefront URL")
    }

    pub(crate) fn settings(&self, kept: Settings) -> Settings {
        Settings {
            language: self.lang.unwrap_or(kept.language),
            appearance: self.theme.map_or(kept.appearance, ThemeChoice::appearance),
            ..kept
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_size_is_two_sensible_numbers() {
        assert_eq!(parse_size("1280x480"), Ok(Size { width: 1280, height: 480 }));
        for text in ["", "1280", "1280x", "0x0", "1280x480x3", "99999x480", "-1x480", "1280 x 480"] {
            assert!(parse_size(text).is_err(), "{text}");
        }
    }
}
