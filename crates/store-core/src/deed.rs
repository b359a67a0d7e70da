//! What the daemon is asked to do and answers with a plain yes or no.

use entitlement::{Declaration, DriverId, MessageKey, Money, OrderId, PhoneKind, ReceiptId, Redemption, Role};

/// Something that the daemon is asked to do. Under one request id it is done once, however often it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Withdraw from a contract, cancel it, or let nothing follow at its end. Needs no PIN and no network.
    Declare {
        /// Of this order.
        order: OrderId,
        /// What.
        declaration: Declaration,
    },
    /// Give up an order that waits for its payment.
    Abandon(OrderId),
    /// Open a page for the driver's phone.
    OpenPhone(PhoneKind),
    /// Open the page on which the charge of a renewal is confirmed to the bank, of the contract of this order.
    ConfirmRenewal(OrderId),
    /// Close it.
    ClosePhone,
    /// Forget the means of payment.
    RemovePayment,
    /// Redeem a voucher.
    Redeem {
        /// As it was typed.
        code: String,
    },
    /// A message was read and is not needed any more.
    Dismiss(MessageKey),
    /// Copy all receipts of contracts.
    ExportReceipts {
        /// Into this.
        folder: String,
    },
    /// Copy what became of everything when the car changed hands, as the seller has signed it.
    ExportHandover {
        /// Into this.
        folder: String,
    },
    /// Somebody else is at the wheel.
    SelectProfile(DriverId),
    /// Somebody else may drive and order.
    AddProfile {
        /// What the profile is called.
        name: String,
        /// What it may do.
        role: Role,
        /// Most that it may order in a month.
        limit: Option<Money>,
    },
    /// A profile gets another name or limit.
    ChangeProfile {
        /// Which.
        profile: DriverId,
        /// What it is called now. Empty: nothing, as before.
        name: String,
        /// Most that it may order in a month now.
        limit: Option<Money>,
        /// What becomes of its keys. `None`: nothing.
        key: Option<KeyWish>,
    },
    /// A profile goes.
    RemoveProfile(DriverId),
    /// A rental ends: its profile begins anew for the next renter.
    EndRental(DriverId),
    /// A profile gets a PIN, or another one.
    SetPin {
        /// Which.
        profile: DriverId,
        /// What it is proved with that it may.
        proof: PinProof,
    },
    /// The car changes hands. There is no way back.
    HandOver,
    /// What became of everything is shown to nobody any more.
    PutAwayHandover,
    /// Ask for the car without its owner's PIN.
    Claim,
    /// The owner says no to whoever asks for it.
    RefuseClaim,
    /// Have the seller sign an entitlement passport.
    IssuePassport,
    /// Take it back.
    RevokePassport,
}

/// By which key or phone the car is opened as a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyWish {
    /// By the one that is in it now, too.
    ThisOne,
    /// By none.
    None,
}

/// What the daemon answers when it has done it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeedAnswer {
    /// It is done.
    Done,
    /// It is written down; its receipt has this id.
    Declared(ReceiptId),
    /// What became of the voucher.
    Voucher(Redemption),
    /// So many files were written.
    Exported {
        /// How many.
        files: u32,
    },
}

/// What proves that a profile may get a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinProof {
    /// Nothing: it is the owner's first one.
    None,
    /// Its PIN of before.
    Old,
    /// The owner's PIN: it is the first one of somebody else.
    Owner,
}
