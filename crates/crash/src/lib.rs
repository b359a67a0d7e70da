//! Places at which a test kills the process it runs with SIGKILL, to see that nothing is lost there. Nothing without the feature `armed`,
//! which only the tests switch on.

/// Dies here if the test said so.
#[cfg(not(feature = "armed"))]
#[inline(always)]
pub fn point(_name: &str) {}

/// Dies here if the test said so: if this place stands in the file that `UPFIT_CRASH_FILE` named at the start. By a file, so that
/// a test can wait until the process has settled and only then say where it dies.
#[cfg(feature = "armed")]
pub fn point(name: &str) {
    let Some(file) = std::env::var_os("UPFIT_CRASH_FILE") else { return };
    if !std::fs::read_to_string(file).is_ok_and(|place| place == name) {
        return;
    }
    let killed = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    tracing::error!(?killed, "could not die at a crash point");
    std::thread::park();
}
