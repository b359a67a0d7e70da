//! The release build of the head unit alone, under Xvfb: start to the first complete store frame from cache, memory at
//! rest, and CPU while nothing moves. What counts is what stands on the X server's screen, seen from another process.
//!
//! It runs in the environment of its unit, `packaging/systemd/upfit.service`. Bus and storefront take its calls and never
//! answer, so that what is measured is the page from cache; what comes to rest is that same page. How fast a machine starts
//! a program differs from machine to machine and from minute to minute, so two others are measured in turns with it: a
//! window with nothing in it by the same packages, which is the floor, and a peer, the same page in Qt Quick.
//!
//! Needs `UPFIT_BENCH_STATE`, a state folder that an earlier run has filled, and `UPFIT_BENCH_TRUST`; and for the peer
//! `UPFIT_BENCH_PEER`, the folder with its page beside its pictures. `benches/run.sh` sees to all three.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::{
    net::TcpListener,
    os::unix::net::UnixListener,
    path::{Path, PathBuf},
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
/// Between two looks at the screen: closer ones would keep the X server from its work.
const LOOK: Duration = Duration::from_micros(300);
/// One line of pixels through the words and pictures of the first row of cards.
const LINE_Y: i16 = 190;
const WIDTH: u16 = 1920;
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

/// `Environment=` of the unit, with the files that it names where they stand in the source.
fn environment() -> Vec<(String, String)> {
    let packaging = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/packaging"));
    let unit = std::fs::read_to_string(packaging.join("systemd/upfit.service")).unwrap();
    let assignments = unit.lines().filter_map(|line| line.strip_prefix("Environment=")?.split_once('='));
    let share = format!("{}/share", packaging.display());
    assignments.map(|(name, value)| (name.to_owned(), value.replace("/usr/share/upfit", &share))).collect()
}

/// Whom the head unit calls.
struct Outside {
    bus: String,
    storefront: String,
    /// The ones that take calls; they wait in the listeners' queues.
    _listeners: Option<(UnixListener, TcpListener)>,
}

impl Outside {
    fn silent() -> Self {
        let path = std::env::temp_dir().join(format!("upfit-bench-{}", std::process::id()));
        let bus = UnixListener::bind(&path).unwrap();
        let storefront = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = storefront.local_addr().unwrap().port();
        Self {
            bus: format!("unix:path={}", path.display()),
            storefront: format!("https://localhost:{port}"),
            _listeners: Some((bus, storefront)),
        }
    }

    fn absent() -> Self {
        Self { bus: "unix:path=/nonexistent".to_owned(), storefront: "https://localhost:1".to_owned(), _listeners: None }
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        if self._listeners.is_some() {
            std::fs::remove_file(self.bus.trim_start_matches("unix:path=")).unwrap();
        }
    }
}

fn start(display: &Display, outside: &Outside) -> Child {
    let folder = |name: &str| PathBuf::from(std::env::var_os(name).unwrap_or_else(|| panic!("{name} is not set; use benches/run.sh")));
    Command::new(env!("CARGO_BIN_EXE_upfit"))
        .args(["--bus", &outside.bus, "--storefront", &outside.storefront, "--size", "1920x720", "--trust"])
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

slint::slint! {
    export component Empty inherits Window {
        width: 1920px;
        height: 720px;
        no-frame: true;
        background: #0B0F13;
    }
}

/// The argument by which this program is the floor.
const EMPTY_WINDOW: &str = "empty-window";

fn show_empty_window() {
    slint::BackendSelector::new().backend_name("winit".into()).renderer_name("software".into()).select().unwrap();
    Empty::new().unwrap().run().unwrap();
}

/// The floor: what the start of a program costs before it has anything to show.
fn start_floor(display: &Display) -> Child {
    let own = std::env::current_exe().unwrap();
    Command::new(own).arg(EMPTY_WINDOW).env("DISPLAY", &display.name).envs(environment()).stderr(Stdio::null()).spawn().unwrap()
}

/// The peer: the same page in Qt Quick with its software renderer, where `qmlscene` and the folder with the page are there.
fn start_peer(display: &Display, page: &Path) -> Child {
    Command::new("qmlscene")
        .arg(page)
        .env("DISPLAY", &display.name)
        .env("QT_QUICK_BACKEND", "software")
        .stdout(Stdio::null())
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

/// A program whose first frame is measured.
struct Program<'a> {
    start: &'a dyn Fn() -> Child,
    /// What stands on screen after everything has come to rest.
    complete: Vec<u8>,
    /// In kilobytes, at that time.
    pss: u64,
    times_ms: Vec<f64>,
}

impl<'a> Program<'a> {
    fn look_at(start: &'a dyn Fn() -> Child, screen: &Screen<'_>) -> Self {
        let unit = start();
        std::thread::sleep(Duration::from_secs(3));
        let complete = screen.line();
        let pss = kilobytes(&unit, "Pss:");
        end(unit);
        Self { start, complete, pss, times_ms: Vec::new() }
    }

    /// From the start of the program until its complete page is seen by another one.
    fn turn(&mut self, screen: &Screen<'_>) {
        while screen.line() == self.complete {
            std::thread::sleep(Duration::from_millis(5));
        }
        let started = Instant::now();
        let unit = (self.start)();
        while screen.line() != self.complete {
            assert!(started.elapsed() < PATIENCE, "the first frame is not the complete page");
            std::thread::sleep(LOOK);
        }
        self.times_ms.push(started.elapsed().as_secs_f64() * 1e3);
        end(unit);
    }

    fn report(&mut self, name: &str) -> f64 {
        self.times_ms.sort_by(f64::total_cmp);
        let median = self.times_ms[self.times_ms.len() / 2];
        let megabytes = self.pss as f64 / 1e3;
        println!("{name}: start to first complete frame {median:.1} ms (fastest {:.1}), memory {megabytes:.1} MB PSS", self.times_ms[0]);
        median
    }
}

struct Screen<'a> {
    connection: &'a RustConnection,
    root: u32,
}

impl Screen<'_> {
    /// What is on screen along one line.
    fn line(&self) -> Vec<u8> {
        self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, 0, LINE_Y, WIDTH, 1, !0).unwrap().reply().unwrap().data
    }
}

fn main() {
    if std::env::args().any(|argument| argument == EMPTY_WINDOW) {
        return show_empty_window();
    }
    let display = Display::open();
    let (connection, screen) = x11rb::connect(Some(&display.name)).unwrap();
    let screen = Screen { connection: &connection, root: connection.setup().roots[screen].root };
    let (silent, absent) = (Outside::silent(), Outside::absent());
    let page = std::env::var_os("UPFIT_BENCH_PEER").map(|folder| PathBuf::from(folder).join("store.qml"));

    let own = || start(&display, &silent);
    let empty = || start_floor(&display);
    let other = || start_peer(&display, page.as_deref().unwrap());
    let mut programs = vec![("head unit", Program::look_at(&own, &screen))];
    assert!(programs[0].1.complete.iter().any(|byte| *byte > 0x60), "nothing is on screen");
    programs.push(("an empty window", Program::look_at(&empty, &screen)));
    match page {
        Some(_) => programs.push(("the same page in Qt Quick", Program::look_at(&other, &screen))),
        None => println!("no peer: install qmlscene, qml-module-qtquick2 and qml-module-qtquick-window2 for it"),
    }
    // In turns, so that whatever else the machine does meets all.
    for _ in 0..STARTS {
        for (_, program) in &mut programs {
            program.turn(&screen);
        }
    }
    let pss = programs[0].1.pss as f64;
    let median = programs[0].1.report("head unit");
    for (name, program) in &mut programs[1..] {
        let (time, memory) = (median / program.report(name), pss / program.pss as f64);
        println!("the head unit takes {time:.2} of the time of {name}, and {memory:.2} of its memory");
    }

    let resting = start(&display, &absent);
    // The car is not heard of: the driving view comes, and then nothing moves any more.
    std::thread::sleep(UNTIL_REST);
    let before = ticks(&resting);
    std::thread::sleep(REST);
    println!("CPU in {} s at rest: {} hundredths of a second", REST.as_secs(), ticks(&resting) - before);
    end(resting);
}
