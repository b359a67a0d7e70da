//! English.

use entitlement::{EndReason, Holder, SellerDocument, Term};

use super::{Form, Labels, Says, Titles, Words};

pub(super) const WORDS: Words = Words {
    titles: Titles {
        trial: "Free month",
        contract: "Confirmation of your contract",
        withdrawal: "Receipt of your withdrawal",
        cancellation: "Receipt of your cancellation",
        renewal_stopped: "Receipt: no renewal",
        renewal_chosen: "Renewal chosen",
        renewed: "Confirmation of your renewal",
        refund: "Refund",
    },
    labels: Labels {
        ordered: "Your order",
        feature: "Feature",
        effect: "What it does",
        car: "Car",
        order: "Order number",
        ordered_at: "Ordered",
        asked_at: "Asked for",
        declared_at: "Declared",
        received_at: "Received",
        given_back_at: "Given back",
        issued_at: "Issued",
        declaration: "Your declaration",
        follows: "What follows",
        time: "Term and end",
        term: "Term",
        begins: "Begins",
        ends: "Ends",
        afterwards: "After that",
        continues: "Goes on from",
        when_sold: "If the car is sold",
        delivery: "Delivery guarantee",
        price: "Price",
        net: "Net",
        vat: |rate| format!("VAT {rate} %"),
        total_with_vat: "Total incl. VAT",
        total: "Total",
        credit_unused: |order| format!("Credit for what was left of order {order}"),
        credit_voucher: "Credit from vouchers",
        charged: "Charged",
        charged_then: "Charged when it renews, not now",
        given_back: "Given back",
        paid_with: "Paid with",
        reason: "Reason",
        withdrawal: "Right of withdrawal",
        seller: "Seller",
        contact: "Name and address",
        receipt: "Receipt",
        page: |page, of| format!("Page {page} of {of}"),
    },
    says: Says {
        trial: |feature| format!("You have asked for the free month of {feature}. It costs nothing and ends by itself."),
        trial_term: "1 month",
        costs_nothing: "Nothing. No means of payment is needed.",
        ends_by_itself: "By itself, one month after it began. Nothing has to be cancelled and nothing follows.",
        contract: |feature| format!("You have ordered {feature}. This page confirms the contract and says everything that was agreed."),
        begins: |at| format!("Once the car has seen it work, on {at} at the earliest"),
        begins_after: |at| format!("On {at}, when the term before it ends"),
        ends: |at| format!("By itself, on {at}"),
        ends_or_later: |at| format!("By itself, on {at}; later by as much as it begins later"),
        ends_never: "Never. It is yours for good.",
        nothing_follows: "Nothing. It renews only if you choose that in the car.",
        delivery: |hours| {
            format!(
                "If the car has not seen it work after being switched on for {hours} hours, you get back what you paid without asking for it."
            )
        },
        no_vat: "No VAT is contained in this price.",
        card: |brand, last4| format!("{brand} ending in {last4}"),
        all_credited: "Credit only. Nothing was charged.",
        withdraw_until: |at| format!("You can withdraw from this contract without giving a reason until {at}."),
        withdraw_in_car: |entry, confirm| {
            format!(
                "In the car, when parked: My features, then {entry}, then {confirm}. No PIN is needed, and it works without a network: the \
                 time of your tap counts."
            )
        },
        withdraw_elsewhere: "You can also write to the seller at the address below. It is enough to send it before the time is over.",
        withdraw_follows: "What you have paid is then given back within 14 days, by the means of payment that you used. The feature is \
                           switched off when the car is next parked and switched off, never during a drive.",
        no_withdrawal: "There is no right to withdraw from this contract.",
        cancel_any_time: |entry, confirm| {
            format!("You can cancel at any time. In the car, when parked: My features, then {entry}, then {confirm}.")
        },
        withdrawn: |feature, order| format!("I withdraw from the contract about {feature}, order {order}."),
        withdrawal_received: |at| format!("Your withdrawal was received on {at}."),
        withdrawal_refund: |amount| {
            format!("{amount} is given back by the means of payment that you used, within 14 days. It costs you nothing.")
        },
        withdrawal_nothing_paid: "Nothing was charged, so nothing is given back.",
        withdrawal_off: "The feature is switched off when the car is next parked and switched off, never during a drive.",
        cancelled: |feature, order| format!("I cancel the contract about {feature}, order {order}."),
        cancellation_received: |at| format!("Your cancellation was received on {at}."),
        cancellation_until_then: "Until then everything works as before. Nothing more is charged.",
        renewal_stopped: |feature, order| format!("Let nothing follow when the contract about {feature}, order {order}, ends."),
        renewal_stop_received: |at| format!("Your declaration was received on {at}."),
        renewal_stop_follows: "The contract runs to its end and ends by itself. Nothing more is charged.",
        renewal_chosen: |feature| format!("You have chosen that {feature} goes on when its term ends. Nothing is charged now."),
        renewal_can_be_stopped: "You can stop it in the car until it is charged: My features, then the contract. If the price changes, it renews \
                                 only if you say yes to the new one.",
        renewed: |feature| format!("{feature} goes on for another term, as you had chosen."),
        refund: |feature| format!("You get money back for {feature}."),
        refund_way: "By the means of payment that you used. A bank may need some days to show it.",
        kept: "The seller has signed this receipt. Your car keeps it under My features, also without a network.",
    },
    form: Form {
        title: "Model withdrawal form",
        when: "Complete and return this form only if you wish to withdraw from the contract.",
        to: |seller| format!("To {seller}:"),
        lines: [
            "I/We (*) hereby give notice that I/We (*) withdraw from my/our (*) contract of sale of the following goods (*)/for the \
             provision of the following service (*),",
            "Ordered on (*)/received on (*),",
            "Name of consumer(s),",
            "Address of consumer(s),",
            "Signature of consumer(s) (only if this form is notified on paper),",
            "Date",
        ],
        note: "(*) Delete as appropriate.",
    },
    term: |term| match term {
        Term::OneMonth => "1 month",
        Term::OneYear => "1 year",
        Term::ThreeYears => "3 years",
        Term::Unlimited => "For good",
    },
    when_sold: |holder| match holder {
        Holder::Car => "It stays with the car.",
        Holder::Person => "It goes with you.",
    },
    reason: |reason| match reason {
        EndReason::Ended => "The contract has ended.",
        EndReason::Replaced => "Another contract took its place.",
        EndReason::Withdrawn => "You withdrew from the contract.",
        EndReason::Cancelled => "You cancelled the contract.",
        EndReason::NotPaid => "The payment did not go through.",
        EndReason::Transferred => "The feature was transferred.",
        EndReason::Recalled => "The carmaker took the feature back for safety.",
        EndReason::NotDelivered => "The car has not seen the feature work within the promised time.",
        EndReason::PaymentReversed => "The bank took the payment back.",
        EndReason::CourtOrder => "A court or an authority ordered it.",
    },
    document: |document| match document {
        SellerDocument::Terms => "Terms of sale",
        SellerDocument::Withdrawal => "Withdrawal policy",
        SellerDocument::Privacy => "Privacy notice",
    },
    quoted: |name| format!("“{name}”"),
};
