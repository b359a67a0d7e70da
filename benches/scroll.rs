//! CPU time of one frame while the store scrolls, with 12 and with 2,000 features: real window, real event loop, software
//! renderer. It is the time of the whole process from one step to the next: event, layout, drawing, handing over.
//!
//! The floor is one bare fill of the list's area, made at the same pace: after a pause of 16 ms a shared machine has given
//! caches and clock rate to others, and the same work takes up to four times as long as without one.
//!
//! Needs an X server of 1920×720, and `UPFIT_BENCH_PEER` for the same in Qt Quick; `benches/run.sh` sees to both.
#![allow(missing_docs, clippy::unwrap_used)]

use std::{
    cell::RefCell,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    rc::Rc,
    time::Duration,
};

use rustix::time::{ClockId, clock_gettime};
use slint::{ComponentHandle as _, LogicalPosition, Timer, TimerMode, platform::WindowEvent};
use store_core::{Appearance, Language};
use upfit::{Size, shots};

const SIZE: Size = Size { width: 1920, height: 720 };
const TICK: Duration = Duration::from_millis(16);
/// Width and height of the list.
const LIST: (usize, usize) = (1120, 624);
/// Until everything has come to rest after the start.
const SETTLING_TICKS: usize = 60;
const FRAMES: usize = 600;
/// A finger at a comfortable pace.
const STEP_PX: f32 = 7.0;
/// The list of twelve is short: back and forth within it.
const STEPS_ONE_WAY: usize = 40;

fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// Mean and 99th percentile in milliseconds.
fn measure(stage: &shots::Stage) -> (f64, f64) {
    let look = shots::Look { language: Language::English, appearance: Appearance::Night, size: SIZE, aid: None };
    let unit = Rc::new(shots::play(stage, "store", look).unwrap());
    let marks = Rc::new(RefCell::new(Vec::new()));
    let (weak, times, mut tick) = (Rc::downgrade(&unit), Rc::clone(&marks), 0);
    let timer = Timer::default();
    timer.start(TimerMode::Repeated, TICK, move || {
        let Some(unit) = weak.upgrade() else { return };
        tick += 1;
        if tick < SETTLING_TICKS {
            return;
        }
        times.borrow_mut().push(cpu_time());
        let step = tick - SETTLING_TICKS;
        if step == FRAMES {
            slint::quit_event_loop().unwrap();
        }
        let delta_y = if (step / STEPS_ONE_WAY).is_multiple_of(2) { -STEP_PX } else { STEP_PX };
        let position = LogicalPosition::new(1400.0, 400.0);
        unit.window().window().dispatch_event(WindowEvent::PointerScrolled { position, delta_x: 0.0, delta_y });
    });
    slint::run_event_loop_until_quit().unwrap();
    drop(timer);
    unit.close().unwrap();
    let marks = marks.take();
    let mut times: Vec<f64> = marks.windows(2).map(|pair| (pair[1] - pair[0]).as_secs_f64() * 1e3).collect();
    assert_eq!(times.len(), FRAMES);
    times.sort_by(f64::total_cmp);
    (times.iter().sum::<f64>() / FRAMES as f64, times[FRAMES * 99 / 100])
}

/// The mean of the same cards in Qt Quick with its software renderer, in milliseconds.
fn measure_peer(page: &Path) -> f64 {
    let mut peer = Command::new("qmlscene")
        .arg(page)
        .env("QT_QUICK_BACKEND", "software")
        .env("QT_LOGGING_RULES", "js=true;qml=true")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(peer.stderr.take().unwrap());
    let ticks = || {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", peer.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()
    };
    let mut begin = 0.0;
    let mut mean = None;
    for line in said.lines() {
        let line = line.unwrap();
        if line.contains("scroll begins") {
            begin = ticks();
        } else if let Some((_, frames)) = line.split_once("scroll ends ") {
            // Hundredths of a second.
            mean = Some((ticks() - begin) * 10.0 / frames.trim().parse::<f64>().unwrap());
            break;
        }
    }
    peer.kill().unwrap();
    peer.wait().unwrap();
    mean.expect("the peer did not scroll")
}

/// What a frame costs that only fills the list's area with one colour, in milliseconds.
fn measure_floor() -> f64 {
    let mut pixels = vec![0u32; (SIZE.width * SIZE.height) as usize];
    let mut total = Duration::ZERO;
    for frame in 0..FRAMES / 3 {
        std::thread::sleep(TICK);
        let before = cpu_time();
        for line in pixels.chunks_exact_mut(SIZE.width as usize).take(LIST.1) {
            line[..LIST.0].fill(std::hint::black_box(frame as u32));
        }
        std::hint::black_box(&mut pixels);
        total += cpu_time() - before;
    }
    total.as_secs_f64() * 1e3 / (FRAMES / 3) as f64
}

fn main() {
    slint::BackendSelector::new().backend_name("winit".into()).renderer_name("software".into()).select().unwrap();
    let stage = shots::Stage::build().unwrap();
    let peer = std::env::var_os("UPFIT_BENCH_PEER");
    for features in [12, 2_000] {
        let stage = stage.with_features(features).unwrap();
        let (mean, p99) = measure(&stage);
        let floor = measure_floor();
        println!("{features} features: mean {mean:.2} ms, p99 {p99:.2} ms a frame, {:.1} of one bare fill ({floor:.2} ms)", mean / floor);
        let Some(folder) = &peer else { continue };
        let other = measure_peer(&Path::new(folder).join(format!("scroll-{features}.qml")));
        // Once more, because the machine may have changed meanwhile.
        let (again, _) = measure(&stage);
        let ratio = (mean + again) / 2.0 / other;
        println!(
            "{features} features: in Qt Quick mean {other:.2} ms, then the head unit again {again:.2} ms: it takes {ratio:.2} of the peer"
        );
    }
}
