//! `org.upfit.Store1.Input1`: the knob and the keys of the car, where they come over the bus.

use tokio::sync::oneshot;
use zbus::{Connection, SerializeDict, Type, interface, message::Header};

use super::callers::{Callers, StoreError};
use crate::app::{FromShell, Mailbox};
use crate::knob::{DETENTS_MAX, Focus, KnobCall, Turn};
use crate::ui::Nudge;

/// Where one is.
#[derive(Debug, Clone, Default, SerializeDict, Type)]
#[zbus(signature = "a{sv}")]
pub(crate) struct FocusDict {
    /// Automation id of the control.
    pub(crate) id: String,
    /// Its accessible name.
    pub(crate) name: String,
    /// The end was met.
    pub(crate) stopped: bool,
}

impl From<Focus> for FocusDict {
    fn from(focus: Focus) -> Self {
        Self { id: focus.id, name: focus.name, stopped: focus.stopped }
    }
}

pub(super) struct KnobObject {
    pub(super) mailbox: Mailbox,
    pub(super) callers: Callers,
}

impl KnobObject {
    async fn act(&self, turn: Turn, header: &Header<'_>, connection: &Connection) -> Result<FocusDict, StoreError> {
        self.callers.authorise(header, connection).await?;
        let (reply, answer) = oneshot::channel();
        self.mailbox.send(FromShell::Knob(KnobCall { turn, reply: Some(reply) }));
        answer.await.map(FocusDict::from).map_err(|_| StoreError::Busy("the store does not answer".to_owned()))
    }
}

/// The store, for a rotary knob and the keys around it. What the knob does is what touch does, and no more: while the car moves
/// it reaches what the screen shows then.
///
/// Every call answers where one is after it: `id` (s, the automation id of the control that has the focus), `name` (s, its
/// accessible name; empty: nothing has the focus) and `stopped` (b, the end of the list was met: the knob turns no further).
#[interface(name = "org.upfit.Store1.Input1")]
impl KnobObject {
    /// Turns by so many detents, at most 24 either way: clockwise, above 0, is onwards. A turn stays in its zone (the rail, the
    /// bar above, the page) and stops at its end. The first detent shows where one is.
    #[zbus(out_args("focus"))]
    async fn turn(
        &self,
        detents: i32,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<FocusDict, StoreError> {
        if detents == 0 || detents.unsigned_abs() > DETENTS_MAX.unsigned_abs() {
            return Err(StoreError::InvalidArgument(format!("detents: 1 to {DETENTS_MAX}, or as many below 0")));
        }
        self.act(Turn::Detents(detents), &header, connection).await
    }

    /// Pushes the knob and lets it go.
    #[zbus(out_args("focus"))]
    async fn push(&self, #[zbus(header)] header: Header<'_>, #[zbus(connection)] connection: &Connection) -> Result<FocusDict, StoreError> {
        self.act(Turn::Push, &header, connection).await
    }

    /// Pushes the knob and keeps it down, or lets it go: what has to be held is held so.
    #[zbus(out_args("focus"))]
    async fn hold(
        &self,
        down: bool,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<FocusDict, StoreError> {
        self.act(if down { Turn::Down } else { Turn::Up }, &header, connection).await
    }

    /// Nudges the knob to a side (`left`, `right`, `up` or `down`): into the next zone there.
    #[zbus(out_args("focus"))]
    async fn nudge(
        &self,
        side: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &Connection,
    ) -> Result<FocusDict, StoreError> {
        let nudge = match side {
            "left" => Nudge::Left,
            "right" => Nudge::Right,
            "up" => Nudge::Up,
            "down" => Nudge::Down,
            _ => return Err(StoreError::InvalidArgument("side: left, right, up or down".to_owned())),
        };
        self.act(Turn::Nudge(nudge), &header, connection).await
    }

    /// The key for back: a page back, or out of a dialog.
    #[zbus(out_args("focus"))]
    async fn back(&self, #[zbus(header)] header: Header<'_>, #[zbus(connection)] connection: &Connection) -> Result<FocusDict, StoreError> {
        self.act(Turn::Back, &header, connection).await
    }
}
