use entitlement::{RequestId, ServiceId};

/// Something on the page on which the car changes hands.
#[derive(Clone, Debug, PartialEq)]
pub enum HandoverEvent {
    /// The page.
    Opened,
    /// The next step.
    Continued,
    /// The car changes hands, with the PIN that was typed or after a second question.
    Confirmed {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The button is being held.
    HoldBegan {
        /// Fresh for each hold.
        request: RequestId,
    },
    /// It was let go.
    HoldEnded,
    /// The button was used by something that cannot hold: asked once more.
    StepRequested,
    /// Whoever sits there has the car, and not the PIN.
    ClaimOpened,
    /// The car is asked for.
    Claimed {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The owner wants to say no to that.
    RefusalOpened,
    /// What would become of everything is to be asked for again.
    RetryRequested,
    /// What became of everything is to be taken along, as the seller has signed it.
    TakeAlongRequested,
    /// Whoever gave the car away has read what became of everything.
    PutAway {
        /// Fresh for each tap.
        request: RequestId,
    },
}

/// Something on the pages of the first start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WelcomeEvent {
    /// From where it was left, or from the beginning.
    Opened,
    /// The next step; after the last one it is over.
    Continued,
    /// The step before.
    Returned,
    /// Not now.
    PutOff,
    /// What the step is about in full: the store, what leaves the car.
    MoreRequested,
    /// All about what one service sends.
    ServiceRequested(ServiceId),
    /// The owner gets a name.
    NameRequested,
    /// The owner gets a PIN.
    PinRequested,
    /// Something to pay with.
    PaymentRequested,
}

/// Something on the page of the entitlement passport.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassportEvent {
    /// The page.
    Opened,
    /// The seller is to sign one.
    Requested {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// It is to say nothing any more.
    Revoked {
        /// Fresh for each tap.
        request: RequestId,
    },
}
