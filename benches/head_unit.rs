//! The release build of the head unit alone, under Xvfb: start to the first complete store frame from cache, memory at
//! rest, and CPU while nothing moves. What counts is what stands on the X server's screen, seen from another process.
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
    protocol::xproto::{ConnectionExt as _, ImageFormat},
    rust_connection::RustConnection,
};

const STARTS: usize = 11;
const PATIENCE: Duration = Duration::from_secs(10);
/// One line of pixels through the words and pictures of the first row of cards.
const LINE_Y: i16 = 190;
const WIDTH: u16 = 1920;
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

fn start(display: &Display) -> Child {
    let folder = |name: &str| PathBuf::from(std::env::var_os(name).unwrap_or_else(|| panic!("{name} is not set; use benches/run.sh")));
    Command::new(env!("CARGO_BIN_EXE_upfit"))
        .args(["--bus", "unix:path=/nonexistent", "--storefront", "https://localhost:1", "--size", "1920x720", "--trust"])
        .arg(folder("UPFIT_BENCH_TRUST"))
        .arg("--state")
        .arg(folder("UPFIT_BENCH_STATE"))
        .env("DISPLAY", &display.name)
        .env("RUST_LOG", "off")
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
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
    let display = Display::open();
    let (connection, screen) = x11rb::connect(Some(&display.name)).unwrap();
    let root = connection.setup().roots[screen].root;

    // What a complete frame looks like: the one that stands after everything has come to rest.
    let unit = start(&display);
    std::thread::sleep(Duration::from_secs(3));
    let complete = line(&connection, root);
    assert!(complete.iter().any(|byte| *byte > 0x60), "the store is not on screen");
    let pss = kilobytes(&unit, "Pss:");
    let before = ticks(&unit);
    std::thread::sleep(REST);
    let busy = ticks(&unit) - before;
    end(unit);

    let mut times: Vec<f64> = (0..STARTS)
        .map(|_| {
            while line(&connection, root) == complete {
                std::thread::sleep(Duration::from_millis(5));
            }
            let started = Instant::now();
            let unit = start(&display);
            while line(&connection, root) != complete {
                assert!(started.elapsed() < PATIENCE, "the first frame is not the complete store");
            }
            let taken = started.elapsed();
            end(unit);
            taken.as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("start to first complete store frame: median {:.1} ms, fastest {:.1} ms", times[STARTS / 2], times[0]);
    println!("memory at rest: {:.1} MB PSS", pss as f64 / 1e3);
    println!("CPU in {} s at rest: {busy} hundredths of a second", REST.as_secs());
}
