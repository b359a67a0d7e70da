//! The release build of the head unit alone, under Xvfb: start to the first complete store frame from cache, memory at
//! rest, and CPU while nothing moves. What counts is what stands on the X server's screen, seen from another process.
//!
//! It runs in the environment of its unit, `packaging/systemd/upfit.service`. The time to the first frame stands beside that
//! of the least program there can be, which opens a window and fills it once, measured in turns with it.
//!
//! Needs `UPFIT_BENCH_STATE`, a state folder that an earlier run has filled, and `UPFIT_BENCH_TRUST`; `benches/run.sh`
//! sees to both.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::{
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use x11rb::{
    connection::Connection as _,
    protocol::{
        Event,
        xproto::{ConnectionExt as _, CreateGCAux, CreateWindowAux, EventMask, ImageFormat, WindowClass},
    },
    rust_connection::RustConnection,
};

const STARTS: usize = 11;
const PATIENCE: Duration = Duration::from_secs(10);
/// One line of pixels through the words and pictures of the first row of cards.
const LINE_Y: i16 = 190;
const WIDTH: u16 = 1920;
const HEIGHT: u16 = 720;
/// Lines sent at once: a request of X11 has at most 256 KiB without an extension.
const STRIP: u16 = 30;
/// As an argument: be the least program.
const LEAST: &str = "--least";
/// What it fills its window with.
const LEAST_BYTE: u8 = 0x7b;
/// Longer than the app waits for word from the car.
const UNTIL_REST: Duration = Duration::from_secs(12);
const REST: Duration = Duration::from_secs(10);

struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn open() -> Self {
        let name = format!(":{}", 90 + std::process::id() % 100);
        let server = Command::new("Xvfb").args([&name, "-screen", "0", "1920x720x24"]).stderr(Stdio::null()).spawn().unwrap();
        let started = Instant::now();
        while x11rb::connect(Some(&name)).is_err() {
            assert!(started.elapsed() < PATIENCE, "Xvfb does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { server, name }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
    }
}

/// What is on screen along one line.
fn line(connection: &RustConnection, root: u32) -> Vec<u8> {
    connection.get_image(ImageFormat::Z_PIXMAP, root, 0, LINE_Y, WIDTH, 1, !0).unwrap().reply().unwrap().data
}

/// `Environment=` of the unit, with the files that it names where they stand in the source.
fn environment() -> Vec<(String, String)> {
    let packaging = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/packaging"));
    let unit = std::fs::read_to_string(packaging.join("systemd/upfit.service")).unwrap();
    let assignments = unit.lines().filter_map(|line| line.strip_prefix("Environment=")?.split_once('='));
    let share = format!("{}/share", packaging.display());
    assignments.map(|(name, value)| (name.to_owned(), value.replace("/usr/share/upfit", &share))).collect()
}

fn start(display: &Display) -> Child {
    let folder = |name: &str| PathBuf::from(std::env::var_os(name).unwrap_or_else(|| panic!("{name} is not set; use benches/run.sh")));
    Command::new(env!("CARGO_BIN_EXE_upfit"))
        .args(["--bus", "unix:path=/nonexistent", "--storefront", "https://localhost:1", "--size", "1920x720", "--trust"])
        .arg(folder("UPFIT_BENCH_TRUST"))
        .arg("--state")
        .arg(folder("UPFIT_BENCH_STATE"))
        .env("DISPLAY", &display.name)
        .env("RUST_LOG", "off")
        .envs(environment())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Run as a program of its own: a window of the same size, filled once.
fn least() {
    let (connection, screen) = x11rb::connect(None).unwrap();
    let screen = &connection.setup().roots[screen];
    let (window, gc) = (connection.generate_id().unwrap(), connection.generate_id().unwrap());
    let events = CreateWindowAux::new().event_mask(EventMask::EXPOSURE).override_redirect(1);
    let (depth, visual) = (screen.root_depth, screen.root_visual);
    connection.create_window(depth, window, screen.root, 0, 0, WIDTH, HEIGHT, 0, WindowClass::INPUT_OUTPUT, visual, &events).unwrap();
    connection.create_gc(gc, window, &CreateGCAux::new()).unwrap();
    connection.map_window(window).unwrap();
    connection.flush().unwrap();
    while !matches!(connection.wait_for_event().unwrap(), Event::Expose(_)) {}
    let pixels = vec![LEAST_BYTE; usize::from(WIDTH) * usize::from(STRIP) * 4];
    for strip in 0..HEIGHT / STRIP {
        let y = i16::try_from(strip * STRIP).unwrap();
        connection.put_image(ImageFormat::Z_PIXMAP, window, gc, WIDTH, STRIP, 0, y, 0, depth, &pixels).unwrap();
    }
    connection.flush().unwrap();
    loop {
        connection.wait_for_event().unwrap();
    }
}

fn start_least(display: &Display) -> Child {
    Command::new(std::env::current_exe().unwrap()).arg(LEAST).env("DISPLAY", &display.name).spawn().unwrap()
}

fn end(mut unit: Child) {
    unit.kill().unwrap();
    unit.wait().unwrap();
}

/// Kilobytes of this entry of `smaps_rollup`.
fn kilobytes(unit: &Child, entry: &str) -> u64 {
    let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", unit.id())).unwrap();
    let line = rollup.lines().find(|line| line.starts_with(entry)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Hundredths of a second of CPU time so far.
fn ticks(unit: &Child) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", unit.id())).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

fn main() {
    if std::env::args().any(|argument| argument == LEAST) {
        least();
    }
    let display = Display::open();
    let (connection, screen) = x11rb::connect(Some(&display.name)).unwrap();
    let root = connection.setup().roots[screen].root;

    // What a complete frame looks like: the one that stands after everything has come to rest.
    let unit = start(&display);
    std::thread::sleep(Duration::from_secs(3));
    let complete = line(&connection, root);
    assert!(complete.iter().any(|byte| *byte > 0x60), "the store is not on screen");
    let pss = kilobytes(&unit, "Pss:");
    // The car is not heard of: the driving view comes, and then nothing moves any more.
    std::thread::sleep(UNTIL_REST);
    let before = ticks(&unit);
    std::thread::sleep(REST);
    let busy = ticks(&unit) - before;
    end(unit);

    let until = |program: &dyn Fn() -> Child, shown: &dyn Fn(&[u8]) -> bool| {
        while shown(&line(&connection, root)) {
            std::thread::sleep(Duration::from_millis(5));
        }
        let started = Instant::now();
        let unit = program();
        while !shown(&line(&connection, root)) {
            assert!(started.elapsed() < PATIENCE, "the first frame is not the complete one");
        }
        let taken = started.elapsed().as_secs_f64() * 1e3;
        end(unit);
        taken
    };
    let (mut starts, mut least): (Vec<f64>, Vec<f64>) = (0..STARTS)
        .map(|_| {
            let unit = until(&|| start(&display), &|seen| seen == complete);
            (unit, until(&|| start_least(&display), &|seen| seen.iter().filter(|byte| **byte == LEAST_BYTE).count() * 2 > seen.len()))
        })
        .unzip();
    starts.sort_by(f64::total_cmp);
    least.sort_by(f64::total_cmp);
    let (start, floor) = (starts[STARTS / 2], least[STARTS / 2]);
    println!("start to first complete store frame: median {start:.1} ms, fastest {:.1} ms", starts[0]);
    println!("the least program, in turns with it: median {floor:.1} ms, fastest {:.1} ms: {:.1} times", least[0], start / floor);
    println!("memory at rest: {:.1} MB PSS", pss as f64 / 1e3);
    println!("CPU in {} s at rest: {busy} hundredths of a second", REST.as_secs());
}
