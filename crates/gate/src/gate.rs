//! Whether data may flow, asked in one place.

use std::{
    marker::PhantomData,
    sync::{
        Condvar, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::sync::Notify;

use crate::{Lane, Purpose};

/// No data may flow for this purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} is off", lane.id())]
pub struct Denied {
    /// Which.
    pub lane: Lane,
}

/// Somebody still holds a permit of a closed lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} permits for {} are still held", held, lane.id())]
pub struct StillInUse {
    /// Which.
    pub lane: Lane,
    /// How many.
    pub held: usize,
}

/// One lane for each purpose, closed or open.
#[derive(Debug)]
pub struct Gate {
    doors: [Door; Lane::ALL.len()],
}

/// The highest bit says closed, the rest counts permits: one word, so that nothing can come between the two.
const CLOSED: usize = 1 << (usize::BITS - 1);

#[derive(Debug)]
struct Door {
    state: AtomicUsize,
    closing: Notify,
    // Guards nothing: it makes "the last permit is gone" impossible to miss. Never held across an await.
    drained: (Mutex<()>, Condvar),
}

impl Default for Door {
    fn default() -> Self {
        Self { state: AtomicUsize::new(CLOSED), closing: Notify::new(), drained: Default::default() }
    }
}

impl Door {
    fn is_closed(&self) -> bool {
        self.state.load(Ordering::SeqCst) & CLOSED != 0
    }

    fn release(&self) {
        if self.state.fetch_sub(1, Ordering::SeqCst) == CLOSED | 1 {
            drop(self.drained.0.lock().unwrap_or_else(PoisonError::into_inner));
            self.drained.1.notify_all();
        }
    }
}

impl Default for Gate {
    fn default() -> Self {
        Self { doors: std::array::from_fn(|_| Door::default()) }
    }
}

impl Gate {
    /// Whether data may flow for this purpose: the one function that says so. The attacks it stands against: a reading
    /// begun before the driver's no and finished after it, and one that slips in while the lane is being closed.
    ///
    /// # Errors
    /// [`Denied`] while the lane is closed.
    pub fn permit<P: Purpose>(&self) -> Result<Permit<'_, P>, Denied> {
        let denied = Denied { lane: P::LANE };
        let door = self.door(P::LANE);
        // One step: whoever is denied was never counted, so the count of a closed lane only falls.
        let counted = |state: usize| (state & CLOSED == 0).then_some(state + 1);
        door.state.fetch_update(Ordering::SeqCst, Ordering::SeqCst, counted).map_err(|_| denied)?;
        Ok(Permit { door, purpose: PhantomData })
    }

    /// Whether a permit would be given.
    pub fn is_open(&self, lane: Lane) -> bool {
        !self.door(lane).is_closed()
    }

    /// Gives permits from now on. Only after the yes has been written down.
    pub fn open(&self, lane: Lane) {
        self.door(lane).state.fetch_and(!CLOSED, Ordering::SeqCst);
    }

    /// Gives no permit any more, and tells everybody who holds one to let go.
    pub fn close(&self, lane: Lane) {
        let door = self.door(lane);
        door.state.fetch_or(CLOSED, Ordering::SeqCst);
        door.closing.notify_waiters();
    }

    /// Waits until nobody holds a permit of a closed lane any more.
    ///
    /// # Errors
    /// [`StillInUse`] when somebody holds one for longer than `patience`. The lane stays closed.
    pub fn drain(&self, lane: Lane, patience: Duration) -> Result<(), StillInUse> {
        let door = self.door(lane);
        let held = |door: &Door| door.state.load(Ordering::SeqCst) & !CLOSED;
        let guard = door.drained.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = door.drained.1.wait_timeout_while(guard, patience, |()| held(door) > 0);
        // A poisoned lock says that a holder panicked: its permit was let go all the same.
        drop(waited.unwrap_or_else(PoisonError::into_inner));
        match held(door) {
            0 => Ok(()),
            held => Err(StillInUse { lane, held }),
        }
    }

    fn door(&self, lane: Lane) -> &Door {
        // As many doors as lanes, and an index is a place in `Lane::ALL`.
        &self.doors[lane as usize]
    }
}

/// Data may flow for this purpose as long as this lives. To be let go as soon as [`Permit::cut`] resolves.
#[derive(Debug)]
pub struct Permit<'g, P: Purpose> {
    door: &'g Door,
    purpose: PhantomData<fn() -> P>,
}

impl<P: Purpose> Permit<'_, P> {
    /// Resolves when the lane is closed.
    pub async fn cut(&self) {
        let closing = self.door.closing.notified();
        tokio::pin!(closing);
        // Registered before looking: a closing in between is not missed.
        closing.as_mut().enable();
        if !self.door.is_closed() {
            closing.await;
        }
    }
}

impl<P: Purpose> Drop for Permit<'_, P> {
    fn drop(&mut self) {
        self.door.release();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{LiveTraffic, RoadSigns};

    const SOON: Duration = Duration::from_millis(20);

    #[test]
    fn every_lane_starts_closed_and_opens_by_itself_only() {
        let gate = Gate::default();
        for lane in Lane::ALL {
            assert!(!gate.is_open(lane));
        }
        assert_eq!(gate.permit::<LiveTraffic>().unwrap_err(), Denied { lane: Lane::LiveTraffic });
        gate.open(Lane::LiveTraffic);
        assert!(gate.permit::<LiveTraffic>().is_ok());
        assert!(gate.permit::<RoadSigns>().is_err());
    }

    #[test]
    fn draining_waits_for_the_last_permit_and_says_who_does_not_let_go() {
        let gate = Arc::new(Gate::default());
        gate.open(Lane::LiveTraffic);
        let permit = gate.permit::<LiveTraffic>().unwrap();
        gate.close(Lane::LiveTraffic);
        assert!(gate.permit::<LiveTraffic>().is_err());
        assert_eq!(gate.drain(Lane::LiveTraffic, SOON), Err(StillInUse { lane: Lane::LiveTraffic, held: 1 }));
        let waiting = std::thread::spawn({
            let gate = Arc::clone(&gate);
            move || gate.drain(Lane::LiveTraffic, Duration::from_secs(30))
        });
        drop(permit);
        assert_eq!(waiting.join().unwrap(), Ok(()));
        // Denied while closed, nothing is left behind either.
        assert!(gate.permit::<LiveTraffic>().is_err());
        assert_eq!(gate.drain(Lane::LiveTraffic, Duration::ZERO), Ok(()));
        gate.open(Lane::LiveTraffic);
        assert!(gate.permit::<LiveTraffic>().is_ok());
    }

    #[tokio::test]
    async fn who_sends_hears_of_the_closing_whether_it_comes_before_or_after_asking() {
        let gate = Gate::default();
        gate.open(Lane::RoadSigns);
        let permit = gate.permit::<RoadSigns>().unwrap();
        let cut = permit.cut();
        tokio::pin!(cut);
        assert!(tokio::time::timeout(SOON, &mut cut).await.is_err(), "nobody closed it");
        gate.close(Lane::RoadSigns);
        cut.await;
        permit.cut().await;
    }

    #[test]
    fn no_permit_survives_a_drain_however_many_threads_ask() {
        let gate = Arc::new(Gate::default());
        let inside = Arc::new(AtomicUsize::new(0));
        let over = Arc::new(AtomicUsize::new(0));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (gate, inside, over) = (Arc::clone(&gate), Arc::clone(&inside), Arc::clone(&over));
                std::thread::spawn(move || {
                    while over.load(Ordering::SeqCst) == 0 {
                        if let Ok(_permit) = gate.permit::<LiveTraffic>() {
                            inside.fetch_add(1, Ordering::SeqCst);
                            std::hint::spin_loop();
                            inside.fetch_sub(1, Ordering::SeqCst);
                        }
                    }
                })
            })
            .collect();
        for _ in 0..2_000 {
            gate.open(Lane::LiveTraffic);
            std::thread::yield_now();
            gate.close(Lane::LiveTraffic);
            gate.drain(Lane::LiveTraffic, Duration::from_secs(30)).unwrap();
            assert_eq!(inside.load(Ordering::SeqCst), 0);
        }
        over.store(1, Ordering::SeqCst);
        for thread in threads {
            thread.join().unwrap();
        }
    }
}
