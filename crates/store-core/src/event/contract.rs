use entitlement::{Declaration, MessageKey, OrderId, PhoneKind, ReceiptId, RequestId};

/// Something on the pages about contracts, receipts, messages, and what orders are paid with.
#[derive(Clone, Debug, PartialEq)]
pub enum ContractEvent {
    /// All about one contract.
    Opened(OrderId),
    /// The page before a declaration: what follows from it.
    DeclareOpened {
        /// Of this order.
        order: OrderId,
        /// What.
        declaration: Declaration,
    },
    /// The second step: it is declared.
    Declared {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// It is to go on when it ends, or not any more.
    RenewalRequested {
        /// Of this order.
        order: OrderId,
        /// Which of the two.
        wish: RenewalWish,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The contract on screen is to have another term.
    TermChangeRequested,
    /// The order that waits for its payment is given up.
    Abandoned {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// Receipts: of one contract, or all.
    ReceiptsOpened(Option<OrderId>),
    /// One receipt is to be read.
    ReceiptOpened(ReceiptId),
    /// The driver wants to take all receipts along.
    ExportOpened,
    /// All messages.
    MessagesOpened,
    /// The button of a message.
    MessageActed {
        /// Which message.
        message: MessageKey,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// A message is not needed any more.
    MessageDismissed {
        /// Which.
        message: MessageKey,
        /// Fresh for each tap.
        request: RequestId,
    },
}

/// What a tap on the switch of a renewal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenewalWish {
    /// It goes on: an order like any other.
    On,
    /// Nothing follows.
    Off,
}

/// Something about what orders are paid with.
#[derive(Clone, Debug, PartialEq)]
pub enum PaymentEvent {
    /// The page on it.
    Opened,
    /// Something is to be done on the driver's phone.
    PhoneRequested {
        /// What.
        kind: PhoneKind,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The charge of a renewal is to be confirmed to the bank on the driver's phone.
    ConfirmationRequested {
        /// Of the contract of this order.
        order: OrderId,
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The page for the phone has run out: the same once more.
    PhoneRepeated {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The page for the phone has done its work, or is not wanted any more.
    PhoneClosed {
        /// Fresh for each tap.
        request: RequestId,
    },
    /// The means of payment is to be forgotten: asked first.
    RemovalOpened,
    /// A voucher is to be typed.
    VoucherOpened,
    /// A key of its keyboard.
    VoucherTyped(char),
    /// The last character goes.
    VoucherErased,
    /// It is to be redeemed.
    VoucherRedeemed {
        /// Fresh for each tap.
        request: RequestId,
    },
}
