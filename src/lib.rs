//! The head-unit app: Slint in front, `store-core` in the middle, D-Bus and HTTPS behind.
//!
//! - Slint owns the main thread and the model; tokio has its own threads; they meet only as events.
//! - The first frame is drawn from the cache before the outside is asked.
//! - It holds no secret and no truth: it can only ask.

mod app;
mod cache;
mod cli;
#[cfg(feature = "embedded")]
mod embedded;
mod first_frame;
mod fonts;
mod i18n;
mod knob;
mod memory;
mod pictures;
mod qr;
mod rows;
mod shell;
#[cfg(feature = "embedded")]
pub mod shots;
mod ui;
mod voice;

use std::path::PathBuf;
use std::rc::Rc;
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Context as _;
use jiff::{Timestamp, tz::TimeZone};
use slint::ComponentHandle as _;
use store_core::Event;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::app::App;
use crate::cache::Cache;
use crate::first_frame::FirstFrame;
use crate::shell::Shell;

pub use cli::{Cli, Size};
pub use knob::{Focus, Turn};
pub use ui::{App as Window, Nudge};

/// Runs what the command line asks for, until the window is closed.
///
/// # Errors
/// When there is no display, or a folder or service that was named cannot be used.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    start_log();
    match &cli.command {
        Some(cli::Command::Shots(shots)) => draw_shots(shots),
        None => show(&cli),
    }
}

/// To standard error, as `RUST_LOG` says: a level, or targets with levels. Spans and regular expressions would cost the
/// head unit a quarter of a megabyte.
fn start_log() {
    let chosen = std::env::var("RUST_LOG").ok().and_then(|text| text.parse::<Targets>().ok());
    let targets = chosen.unwrap_or_else(|| Targets::new().with_default(LevelFilter::WARN));
    let writer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    tracing_subscriber::registry().with(writer).with(targets).init();
}

#[cfg(feature = "embedded")]
fn draw_shots(arguments: &cli::Shots) -> anyhow::Result<()> {
    shots::draw(arguments)
}

#[cfg(not(feature = "embedded"))]
fn draw_shots(_: &cli::Shots) -> anyhow::Result<()> {
    anyhow::bail!("this build has no sample store to draw: build it with the feature `embedded`")
}

fn show(cli: &Cli) -> anyhow::Result<()> {
    anyhow::ensure!(
        std::env::var_os("DISPLAY").is_some()
            || std::env::var_os("WAYLAND_DISPLAY").is_some()
            || std::env::var_os("SLINT_BACKEND").is_some(),
        "there is no display (neither WAYLAND_DISPLAY nor DISPLAY is set); `upfit shots DIR` draws every screen into files instead"
    );
    let opening = Opening::begin(cli)?;
    // The renderer that needs no GPU and starts at once; SLINT_BACKEND chooses another one.
    if std::env::var_os("SLINT_BACKEND").is_none() {
        slint::BackendSelector::new().backend_name("winit".into()).renderer_name("software".into()).select()?;
    }
    let head_unit = opening.finish()?;
    slint::run_event_loop()?;
    head_unit.close()?;
    Ok(())
}

/// A head unit that reads what was on disk, before there is a window.
struct Opening {
    source: cli::Source,
    knob: Option<std::path::PathBuf>,
    cache: Cache,
    size: Size,
    first_frame: JoinHandle<FirstFrame>,
}

impl Opening {
    fn begin(cli: &Cli) -> anyhow::Result<Self> {
        let source = cli.source()?;
        let state = state_folder(cli)?;
        let cache = Cache::open(&state, cli.keys.as_deref()).with_context(|| format!("{} cannot be used", state.display()))?;
        let first_frame = first_frame::prepare(cli, cache.clone(), source.issuer()).context("no thread to read the cache")?;
        Ok(Self { source, knob: cli.knob.clone(), cache, size: cli.size, first_frame })
    }

    fn finish(self) -> anyhow::Result<HeadUnit> {
        let Self { source, knob, cache, size, first_frame } = self;
        // A cache that cannot be read is no reason to stay dark: the app starts as on its first day.
        let FirstFrame { settings, read, pictures } = first_frame.join().unwrap_or_else(|_| {
            tracing::error!("reading the cache failed; starting without it");
            FirstFrame::default()
        });
        let app = App::new(settings, TimeZone::system(), Timestamp::now(), cache.pictures().clone())?;
        app.window_sized(size);
        app.start_from(read, pictures);
        app.window().show()?;

        // After the first frame: nothing outside may delay it.
        let starter = Rc::clone(&app);
        slint::Timer::single_shot(FIRST_FRAME, move || match Shell::start(source, knob, cache, app::mailbox()) {
            Ok(shell) => {
                starter.connect(shell);
                starter.dispatch(Event::Started);
            }
            Err(error) => {
                tracing::error!(%error, "the app stays without connections");
                starter.dispatch(Event::Daemon(store_core::DaemonEvent::Vanished));
            }
        });
        Ok(HeadUnit(app))
    }
}

/// A head unit with its window on screen. It lives in Slint's event loop, on the thread that opened it.
pub struct HeadUnit(Rc<App>);

impl HeadUnit {
    /// Opens the window with what was on disk; connects as soon as the event loop runs.
    ///
    /// # Errors
    /// When a folder or service that was named cannot be used, or there is no display.
    pub fn open(cli: &Cli) -> anyhow::Result<Self> {
        Opening::begin(cli)?.finish()
    }

    /// Its window, to be looked at and operated by a test.
    pub fn window(&self) -> &Window {
        self.0.window()
    }

    /// Does what was done with the knob, as if it had come over the bus, and says where one is after it.
    pub fn turn(&self, turn: Turn) -> Focus {
        knob::act(self.0.window(), turn)
    }

    /// Ends the connections and takes the window off the screen.
    ///
    /// # Errors
    /// When the window system refuses.
    pub fn close(&self) -> Result<(), slint::PlatformError> {
        self.0.disconnect();
        self.0.window().hide()
    }
}

/// Long enough for the window system to ask for the first frame and for the frame to be drawn, too short to notice. The
/// window has no call for "the first frame is on screen" that every renderer makes.
const FIRST_FRAME: Duration = Duration::from_millis(40);

/// The folder for settings and cache: named, or the user's own.
fn state_folder(cli: &Cli) -> anyhow::Result<PathBuf> {
    if let Some(folder) = &cli.state {
        return Ok(folder.clone());
    }
    let folders = directories::ProjectDirs::from("org", "upfit", "upfit").context("the user has no home folder; name one with --state")?;
    Ok(folders.data_local_dir().to_owned())
}
