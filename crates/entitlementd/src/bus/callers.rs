//! Who calls, and whether they may.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use protocol::bus::BusError;
use zbus::{Connection, fdo, message::Header};

/// Calls that change something or ask the storefront: at once for everybody, and for one caller.
const CALLS_MAX: usize = 64;
const CALLS_PER_CALLER_MAX: usize = 8;

/// Who may change something, and how many calls are in flight. One for all interfaces.
#[derive(Clone)]
pub(super) struct Callers {
    allowed_users: Arc<[u32]>,
    // Counts calls in flight by caller. Never held across an await.
    in_flight: Arc<Mutex<HashMap<String, usize>>>,
}

/// One call in flight. Counted until it is dropped.
pub(super) struct Call {
    caller: String,
    in_flight: Arc<Mutex<HashMap<String, usize>>>,
}

impl Drop for Call {
    fn drop(&mut self) {
        let mut in_flight = self.in_flight.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = in_flight.get_mut(&self.caller) {
            *count -= 1;
            if *count == 0 {
                in_flight.remove(&self.caller);
            }
        }
    }
}

impl Callers {
    pub(super) fn new(allowed_users: Vec<u32>) -> Self {
        Self { allowed_users: allowed_users.into(), in_flight: Arc::default() }
    }

    /// Lets a caller in who may change something, and not too often at once.
    ///
    /// The one place that asks who is calling. It asks the bus for the user behind the unique name: a name cannot be
    /// taken over while its message is being handled, a process id can (it may be another process by then).
    pub(super) async fn authorise(&self, header: &Header<'_>, connection: &Connection) -> Result<Call, BusError> {
        let Some(sender) = header.sender() else { return Err(BusError::AccessDenied("a caller without a name".to_owned())) };
        let call = self.count(sender.as_str())?;
        let bus = fdo::DBusProxy::new(connection).await.map_err(BusError::from)?;
        let user = bus.get_connection_unix_user(sender.clone().into()).await;
        match user {
            Ok(user) if self.allowed_users.contains(&user) => Ok(call),
            Ok(_) => Err(BusError::AccessDenied("this user may only ask".to_owned())),
            Err(_) => Err(BusError::AccessDenied("the caller is gone".to_owned())),
        }
    }

    fn count(&self, caller: &str) -> Result<Call, BusError> {
        let mut in_flight = self.in_flight.lock().unwrap_or_else(PoisonError::into_inner);
        let own = in_flight.get(caller).copied().unwrap_or(0);
        if own >= CALLS_PER_CALLER_MAX || in_flight.values().sum::<usize>() >= CALLS_MAX {
            return Err(BusError::Busy("too many calls at once".to_owned()));
        }
        in_flight.insert(caller.to_owned(), own + 1);
        Ok(Call { caller: caller.to_owned(), in_flight: Arc::clone(&self.in_flight) })
    }
}
