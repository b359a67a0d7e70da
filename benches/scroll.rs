//! CPU time of one frame while the store scrolls, with 12 and with 2,000 features, by the software renderer.
//! Prints one line a case: mean and 99th percentile in microseconds.
#![allow(missing_docs, clippy::unwrap_used)]

use std::{
    cell::RefCell,
    rc::Rc,
    time::{Duration, Instant},
};

use slint::{
    ComponentHandle as _, LogicalPosition, PhysicalSize, Rgb8Pixel,
    platform::{
        Platform, WindowAdapter, WindowEvent,
        software_renderer::{MinimalSoftwareWindow, RepaintBufferType},
    },
};
use store_core::{Appearance, Language};
use upfit::{Size, shots};

const SIZE: Size = Size { width: 1920, height: 720 };
const FRAMES: usize = 600;
/// One detent of a wheel, or a finger at a comfortable pace.
const STEP_PX: f32 = 7.0;

thread_local! {
    static WINDOW: RefCell<Option<Rc<MinimalSoftwareWindow>>> = const { RefCell::new(None) };
}

struct Headless(Instant);

impl Platform for Headless {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, slint::PlatformError> {
        // As a window system does it: the last frame is still there, only what changed is drawn.
        let window = MinimalSoftwareWindow::new(RepaintBufferType::ReusedBuffer);
        WINDOW.set(Some(Rc::clone(&window)));
        Ok(window)
    }
    fn duration_since_start(&self) -> Duration {
        self.0.elapsed()
    }
}

fn measure(stage: &shots::Stage) -> (f64, f64) {
    let look = shots::Look { language: Language::English, appearance: Appearance::Night, size: SIZE };
    let unit = shots::play(stage, "store", look).unwrap();
    let window = WINDOW.take().unwrap();
    window.set_size(PhysicalSize::new(SIZE.width, SIZE.height));
    let mut pixels = vec![Rgb8Pixel::default(); (SIZE.width * SIZE.height) as usize];
    let mut draw = || {
        slint::platform::update_timers_and_animations();
        let started = Instant::now();
        let drawn = window.draw_if_needed(|renderer| {
            renderer.render(&mut pixels, SIZE.width as usize);
        });
        drawn.then(|| started.elapsed())
    };
    for _ in 0..30 {
        std::thread::sleep(Duration::from_millis(20));
        draw();
    }
    let position = LogicalPosition::new(1400.0, 400.0);
    let mut times = Vec::new();
    let mut direction = -STEP_PX;
    for frame in 0..FRAMES {
        // The list of twelve is short: back and forth within it.
        if frame % 40 == 39 {
            direction = -direction;
        }
        let started = Instant::now();
        unit.window().window().dispatch_event(WindowEvent::PointerScrolled { position, delta_x: 0.0, delta_y: direction });
        let handled = started.elapsed();
        if let Some(drawn) = draw() {
            times.push((handled + drawn).as_secs_f64() * 1e6);
        }
    }
    unit.close().unwrap();
    times.sort_by(f64::total_cmp);
    assert!(times.len() > FRAMES / 2, "only {} frames of {FRAMES}: the store did not scroll", times.len());
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    (mean, times[times.len() * 99 / 100])
}

fn main() {
    slint::platform::set_platform(Box::new(Headless(Instant::now()))).unwrap();
    let stage = shots::Stage::build().unwrap();
    for features in [12, 2_000] {
        let (mean, p99) = measure(&stage.with_features(features).unwrap());
        println!("scroll {features} features: mean {mean:.0} us, p99 {p99:.0} us");
    }
}
