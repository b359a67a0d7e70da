//! How the server can behave badly.

use std::time::Duration;

/// At which request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// A payment is asked for.
    Create,
    /// A payment is looked at, by its id or in a list.
    Look,
    /// A payment is captured.
    Capture,
    /// A payment is cancelled.
    Cancel,
    /// A refund is asked for.
    Refund,
    /// A customer or a page for a card is asked for.
    Setup,
    /// Any.
    Any,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The work is done, and the connection breaks.
    LoseAnswer,
    /// The connection breaks, and nothing is done.
    LoseRequest,
    /// The work is done, and no answer ever comes.
    Hang,
    /// The answer takes this long.
    Delay(Duration),
    /// A defect: nothing is done, and the same key has the same answer from now on.
    Fail,
    /// A defect in the answer: the work is done, and the same key has the same answer from now on.
    FailAfter,
    /// Something in between answers, in its own form: 502, and nothing is done.
    BadGateway,
    /// Too much at once: 429, and nothing is done.
    TooMany,
    /// The work is done, and the answer is not JSON.
    Nonsense,
    /// The work is done, and the answer never ends.
    Endless,
    /// The work is done, and the answer has another amount.
    OtherAmount,
    /// The key is not taken: 401.
    Unauthorised,
}

/// What is still to go wrong.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<(On, Fault)>);

impl Faults {
    pub(crate) fn push(&mut self, on: On, fault: Fault) {
        self.0.push((on, fault));
    }

    /// The next one for this request, which is then over.
    pub(crate) fn take(&mut self, request: On) -> Option<Fault> {
        let place = self.0.iter().position(|(on, _)| *on == request || *on == On::Any)?;
        Some(self.0.remove(place).1)
    }
}

/// Which kind of request this is.
pub(crate) fn kind(is_post: bool, path: &[&str]) -> On {
    match path {
        ["payment_intents"] if is_post => On::Create,
        ["payment_intents", _, "capture"] => On::Capture,
        ["payment_intents", _, "cancel"] => On::Cancel,
        ["payment_intents", ..] => On::Look,
        ["refunds", ..] if is_post => On::Refund,
        ["customers" | "checkout", ..] => On::Setup,
        _ => On::Any,
    }
}
