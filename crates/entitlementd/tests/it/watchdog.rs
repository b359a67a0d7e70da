//! No test waits for ever: one that takes far longer than any should ends the whole run, and says what it was at.

use std::{
    cell::RefCell,
    sync::mpsc::{RecvTimeoutError, Sender, channel},
    time::Duration,
};

thread_local! {
    // Each test has a thread of its own. This goes with the thread: after the test's runtime, which may be what waits.
    static WATCHED: RefCell<Option<Sender<()>>> = const { RefCell::new(None) };
}

/// Watches over the test on this thread, unless somebody does already.
pub(crate) fn watch(limit: Duration) {
    WATCHED.with_borrow_mut(|watched| {
        if watched.is_some() {
            return;
        }
        let (alive, ended) = channel::<()>();
        *watched = Some(alive);
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        std::thread::spawn(move || {
            if ended.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
                eprintln!("{test} has not come to its end in {limit:?}. Its threads, and where the kernel has them wait:\n{}", threads());
                std::process::abort();
            }
        });
    });
}

fn threads() -> String {
    let text = |path: std::path::PathBuf| std::fs::read_to_string(path).unwrap_or_default().trim().to_owned();
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().filter_map(Result::ok).map(|task| task.path());
    tasks.map(|task| format!("  {} {}\n", text(task.join("comm")), text(task.join("wchan")))).collect()
}
