use std::time::Duration;

use entitlement::{Digest, FeatureId, OfferId, OrderId, PurposeId, ReceiptId, RequestId, Snapshot};

use crate::{Deed, Language, Pin, PrivateChoice, Settings, SharingChoice, VoiceAnswer};

/// What the shell has to do. The result comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Answer what was said.
    Speak {
        /// Whom.
        call: u64,
        /// In this language.
        language: Language,
        /// With this.
        answer: Box<VoiceAnswer>,
    },
    /// Ask the daemon for a snapshot.
    FetchSnapshot,
    /// Try at once to reach the daemon.
    ReconnectDaemon,
    /// Ask the daemon to start a free month.
    StartTrial {
        /// Of this.
        feature: FeatureId,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon for a signed quote, and verify it.
    PrepareOrder {
        /// For this.
        offer: OfferId,
    },
    /// Order with obligation to pay.
    ConfirmOrder {
        /// What was on screen.
        quote: Digest,
        /// Who orders proves it with this. `None`: the call is only made again, to learn what came of it.
        pin: Option<Pin>,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon for a signed quote for going on with a contract, and verify it.
    PrepareRenewal {
        /// Of this.
        order: OrderId,
    },
    /// Ask the daemon what was agreed, declared and paid.
    FetchContracts,
    /// Ask the daemon who may order.
    FetchProfiles,
    /// Ask the daemon as whose car it is known.
    FetchHandover,
    /// Ask the daemon what would become of everything if the car changed hands now.
    FetchHandoverPlan,
    /// Ask the daemon for the entitlement passport, and verify it.
    FetchPassport,
    /// Ask the daemon for a receipt as a person reads it.
    FetchReceiptText {
        /// This.
        receipt: ReceiptId,
        /// In this.
        language: Language,
    },
    /// Ask the daemon to do something.
    Ask {
        /// What.
        deed: Deed,
        /// Who asks proves it with this, where it must be proved.
        pin: Option<Pin>,
        /// The one to be set.
        new_pin: Option<Pin>,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon for an order, and verify its quote.
    FetchOrder {
        /// This.
        order: OrderId,
    },
    /// Ask the daemon what may leave the car, and what did.
    FetchPrivacy,
    /// Say yes or no to a purpose.
    SetSharing {
        /// To this.
        purpose: PurposeId,
        /// A yes carries the digest of the text that was on screen.
        choice: SharingChoice,
        /// In which language it was on screen.
        language: Language,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Let nothing leave, or again what was allowed.
    SetPrivate {
        /// For how long.
        choice: PrivateChoice,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon for receipts, newest first.
    FetchReceipts {
        /// So many are here already.
        skip: u32,
    },
    /// Ask the daemon for what was sent last.
    FetchPayload {
        /// For this.
        purpose: PurposeId,
    },
    /// Ask the daemon for an example of what would be sent.
    FetchSample {
        /// For this.
        purpose: PurposeId,
    },
    /// Look where an export can go.
    FindFolders,
    /// Ask the daemon to copy everything that the car holds of the driver.
    Export {
        /// Into this.
        folder: String,
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon to erase it.
    Erase {
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the daemon to begin the damaged record anew.
    StartAnew {
        /// The same when the call is repeated.
        request: RequestId,
    },
    /// Ask the storefront for the catalogue, unless it is unchanged.
    FetchCatalogue,
    /// Forget what is kept of somebody who had the car: pictures of what was looked at, what was seen last.
    ForgetSeen,
    /// Keep the driver's choices.
    SaveSettings(Settings),
    /// Keep the snapshot for the next start.
    SaveSnapshot(Box<Snapshot>),
    /// Report `TimerElapsed` after so long. Starting it again starts it anew.
    StartTimer(Timer, Duration),
    /// No longer.
    StopTimer(Timer),
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// The end of the toast.
    Toast,
    /// The daemon has not said for too long whether the car moves.
    Heard,
    /// The next try to confirm an order that nobody has answered.
    Confirm,
    /// The next try to get a snapshot.
    Snapshot,
    /// The next try to learn what may leave the car.
    Privacy,
    /// The end of waiting for the answer to a yes or no; several may be on their way.
    Sharing(u8),
    /// The end of waiting for the answer to a change of private mode.
    Private,
    /// The erase button was held for long enough.
    EraseHeld,
    /// The order page has stood for long enough to be read.
    Stands,
    /// Digits that nobody went on with.
    PinKept,
    /// The dots have shown for long enough that the PIN was wrong.
    PinWrong,
    /// A second less to wait for the next try.
    PinWait,
    /// The next try to learn of contracts.
    Contracts,
    /// The next try to learn of profiles.
    Profiles,
    /// The next try to learn as whose car it is known.
    Handover,
    /// The button that gives the car away was held for long enough.
    HandoverHeld,
}
