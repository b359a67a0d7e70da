//! Draws every screen in every important state into files, through the real core and the real screens, without a display.

mod contracts;
mod handover;
mod privacy;
mod scenes;
mod stage;

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use anyhow::Context as _;
use slint::platform::software_renderer::{MinimalSoftwareWindow, RepaintBufferType};
use slint::platform::{Platform, WindowAdapter, WindowEvent};
use slint::{ComponentHandle as _, LogicalPosition, Rgb8Pixel};
use store_core::{Aid, Appearance, Language};

use crate::app::App;
use crate::cli::{Shots, Size};
pub use stage::Stage;

const SIZES: [Size; 3] = [Size { width: 1920, height: 720 }, Size { width: 1280, height: 480 }, Size { width: 1080, height: 1920 }];
/// Long enough for every animation to end, too short for a toast to.
const SETTLING: Duration = Duration::from_millis(1500);
/// Steps in which time goes by: an animation needs several frames to start and to end.
const STEPS: u32 = 6;

thread_local! {
    static WINDOW: RefCell<Option<Rc<MinimalSoftwareWindow>>> = const { RefCell::new(None) };
    static CLOCK: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

struct Headless;

impl Platform for Headless {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, slint::PlatformError> {
        let window = MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer);
        WINDOW.set(Some(Rc::clone(&window)));
        Ok(window)
    }

    fn duration_since_start(&self) -> Duration {
        CLOCK.get()
    }
}

/// How a picture looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Of every text.
    pub language: Language,
    /// Day or night.
    pub appearance: Appearance,
    /// Of the window.
    pub size: Size,
    /// What makes the screens easier to use: high contrast, large text, less motion.
    pub aid: Option<Aid>,
}

impl Look {
    /// For file names.
    pub fn name(self) -> String {
        let ground = match self.appearance {
            Appearance::Day => "day",
            Appearance::Night | Appearance::Automatic => "night",
        };
        let aid = self.aid.map(|aid| format!(".{}", aid.key())).unwrap_or_default();
        format!("{}.{ground}{aid}.{}x{}", self.language.tag(), self.size.width, self.size.height)
    }
}

/// The names of all scenes.
pub fn scenes() -> impl Iterator<Item = &'static str> {
    scenes::ALL.iter().map(|(name, _)| *name)
}

/// A head unit on which this scene has been played: real core, real screens, a daemon and a storefront that follow the
/// script. On whatever platform Slint runs.
///
/// # Errors
/// When there is no such scene or no window.
pub fn play(stage: &Stage, scene: &str, look: Look) -> anyhow::Result<crate::HeadUnit> {
    play_on(stage.app(look)?, stage, scene, look)
}

/// The same in English that is longer than any language: every letter in other clothes, vowels doubled, a text in brackets.
///
/// # Errors
/// When there is no such scene or no window.
pub fn play_stretched(stage: &Stage, scene: &str, look: Look) -> anyhow::Result<crate::HeadUnit> {
    let app = stage.app(Look { language: Language::English, ..look })?;
    app.stretch();
    play_on(app, stage, scene, look)
}

/// Turns the screens around as they are, without another word.
pub fn mirror(unit: &crate::HeadUnit) {
    crate::ui::mirror(unit.window());
}

fn play_on(app: Rc<App>, stage: &Stage, scene: &str, look: Look) -> anyhow::Result<crate::HeadUnit> {
    let (_, play) = scenes::ALL.iter().find(|(name, _)| *name == scene).with_context(|| format!("there is no scene {scene}"))?;
    app.window_sized(look.size);
    app.window().show()?;
    play(&mut stage::Scene::new(stage, &app, look));
    Ok(crate::HeadUnit(app))
}

/// The daemon of a scene says whether the car is driven, and nothing else that is new.
pub fn drive(unit: &crate::HeadUnit, driving: entitlement::Driving) {
    let Some(mut snapshot) = unit.0.snapshot() else { return };
    (snapshot.driving, snapshot.revision) = (driving, snapshot.revision + 1);
    let received = snapshot.time;
    unit.0.dispatch(store_core::Event::Daemon(store_core::DaemonEvent::SnapshotArrived { snapshot: Box::new(snapshot), received }));
}

/// Draws what the command line asks for.
pub(crate) fn draw(arguments: &Shots) -> anyhow::Result<()> {
    let folder = &arguments.folder;
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    slint::platform::set_platform(Box::new(Headless)).context("another platform is set already")?;
    let stage = Stage::build()?;
    let languages = arguments.lang.map_or(vec![Language::English, Language::German], |language| vec![language]);
    let appearances = arguments.theme.map_or(vec![Appearance::Night, Appearance::Day], |theme| vec![theme.appearance()]);
    let sizes = arguments.size.map_or(SIZES.to_vec(), |size| vec![size]);
    let begins = arguments.scene.as_deref().unwrap_or_default();
    let mut drawn = 0;
    for size in sizes {
        for language in &languages {
            for appearance in &appearances {
                let look = Look { language: *language, appearance: *appearance, size, aid: arguments.aid };
                for (name, play) in scenes::ALL.iter().filter(|(name, _)| name.starts_with(begins)) {
                    shoot(&stage, look, *play, arguments.down, &folder.join(format!("{name}.{}.png", look.name())))?;
                    drawn += 1;
                }
            }
        }
    }
    println!("{drawn} pictures in {}", folder.display());
    Ok(())
}

fn shoot(stage: &Stage, look: Look, play: scenes::Play, down: u32, path: &Path) -> anyhow::Result<()> {
    let app = stage.app(look)?;
    app.window_sized(look.size);
    app.window().show()?;
    let window = WINDOW.take().context("the screens made no window")?;
    window.set_size(slint::PhysicalSize::new(look.size.width, look.size.height));
    settle(&window, look.size);
    play(&mut stage::Scene::new(stage, &app, look));
    if down > 0 {
        settle(&window, look.size);
        let position = LogicalPosition::new(look.size.width.div_euclid(2) as f32, look.size.height.div_euclid(2) as f32);
        window.dispatch_event(WindowEvent::PointerScrolled { position, delta_x: 0.0, delta_y: -(down as f32) });
    }
    let pixels = settle(&window, look.size);
    app.window().hide()?;
    let bytes: Vec<u8> = pixels.iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    image::save_buffer(path, &bytes, look.size.width, look.size.height, image::ExtendedColorType::Rgb8)
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Lets time go by until nothing moves, and gives the last frame.
fn settle(window: &MinimalSoftwareWindow, size: Size) -> Vec<Rgb8Pixel> {
    let stride = size.width as usize;
    let mut pixels = vec![Rgb8Pixel::default(); stride * size.height as usize];
    for _ in 0..STEPS {
        CLOCK.set(CLOCK.get() + SETTLING / STEPS);
        slint::platform::update_timers_and_animations();
        window.request_redraw();
        window.draw_if_needed(|renderer| {
            renderer.render(&mut pixels, stride);
        });
    }
    pixels
}
