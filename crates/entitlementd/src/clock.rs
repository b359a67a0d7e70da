//! Where time comes from.

use std::time::{Duration, Instant};

use jiff::Timestamp;

/// Time as this process can see it.
pub trait Clock: Send + Sync + 'static {
    /// What the car's clock says. A hint, never a truth.
    fn hint(&self) -> Option<Timestamp>;

    /// How long this process has run. Never goes back.
    fn uptime(&self) -> Duration;
}

/// The clock of the machine.
pub struct SystemClock(Instant);

impl SystemClock {
    /// Starts counting.
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn hint(&self) -> Option<Timestamp> {
        Some(Timestamp::now())
    }

    fn uptime(&self) -> Duration {
        self.0.elapsed()
    }
}
