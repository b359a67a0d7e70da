//! Places at which a test kills this process with SIGKILL, to see that nothing is lost there. Nothing without the
//! feature `crash-points`, which only the tests switch on.

/// Dies here if the test said so.
#[cfg(not(feature = "crash-points"))]
pub(crate) fn point(_name: &str) {}

/// Dies here if the test said so.
#[cfg(feature = "crash-points")]
pub(crate) fn point(name: &str) {
    if std::env::var("UPFIT_CRASH_AT").as_deref() != Ok(name) {
        return;
    }
    let killed = std::process::Command::new("kill").args(["-KILL", &std::process::id().to_string()]).status();
    tracing::error!(?killed, "could not die at a crash point");
    std::thread::park();
}
