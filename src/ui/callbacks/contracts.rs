//! Contracts, receipts, messages, and what orders are paid with.

use entitlement::{Declaration, PhoneKind};
use slint::{ComponentHandle as _, Global as _};
use store_core::{ContractEvent, Event, PaymentEvent, RenewalWish, Screen};

use super::super::{App as Window, Car, Contract, ContractReceipts, Declare, Done, Messages, MyFeatures, Order, Payment, Phone, Voucher};
use super::To;

pub(super) fn connect(window: &Window, to: &To) {
    contract(window, to);
    reading(window, to);
    order(window, to);
    payment(window, to);
}

fn opens(to: &To, event: ContractEvent) -> impl FnMut() + 'static {
    to.always(Event::Contract(event))
}

fn contract(window: &Window, to: &To) {
    let page = Contract::get(window);
    let (sender, weak) = (to.clone(), window.as_weak());
    page.on_act(move |action| {
        let Some(window) = weak.upgrade() else { return };
        let key = Contract::get(&window).get_key();
        match action.as_str() {
            "payment" => sender.send(Event::Payment(PaymentEvent::Opened)),
            "confirm" => sender.asked_of(&key, |order, request| Event::Payment(PaymentEvent::ConfirmationRequested { order, request })),
            "try-again" => sender.asked_of(&key, |order, request| {
                Event::Contract(ContractEvent::RenewalRequested { order, wish: RenewalWish::On, request })
            }),
            "change-term" => sender.send(Event::Contract(ContractEvent::TermChangeRequested)),
            "receipts" => sender.of(&key, |order| Event::Contract(ContractEvent::ReceiptsOpened(Some(order)))),
            "withdraw" => sender.of(&key, |order| declare(order, Declaration::Withdraw)),
            "cancel" => sender.of(&key, |order| declare(order, Declaration::Cancel)),
            other => tracing::error!(action = other, "the screen named an action that no contract has"),
        }
    });
    let sender = to.clone();
    page.on_open_related(move |key| sender.of(&key, |order| Event::Contract(ContractEvent::Opened(order))));
    let (sender, weak) = (to.clone(), window.as_weak());
    page.on_renew(move |on| {
        let Some(window) = weak.upgrade() else { return };
        let wish = if on { RenewalWish::On } else { RenewalWish::Off };
        sender.asked_of(&Contract::get(&window).get_key(), |order, request| {
            Event::Contract(ContractEvent::RenewalRequested { order, wish, request })
        });
    });

    let page = Declare::get(window);
    let sender = to.clone();
    page.on_confirm(move || sender.asked(|request| Event::Contract(ContractEvent::Declared { request })));
    let sender = to.clone();
    page.on_read(move |receipt| sender.of(&receipt, |receipt| Event::Contract(ContractEvent::ReceiptOpened(receipt))));
    page.on_open_my_features(to.always(Event::SectionOpened(Screen::MyFeatures)));
}

fn declare(order: entitlement::OrderId, declaration: Declaration) -> Event {
    Event::Contract(ContractEvent::DeclareOpened { order, declaration })
}

fn reading(window: &Window, to: &To) {
    let page = ContractReceipts::get(window);
    let sender = to.clone();
    page.on_open(move |key| sender.of(&key, |receipt| Event::Contract(ContractEvent::ReceiptOpened(receipt))));
    page.on_take_along(opens(to, ContractEvent::ExportOpened));
    let sender = to.clone();
    page.on_mail(move || phone(&sender, PhoneKind::Email));

    let page = Messages::get(window);
    let sender = to.clone();
    page.on_act(move |key| sender.asked_of(&key, |message, request| Event::Contract(ContractEvent::MessageActed { message, request })));
    let sender = to.clone();
    page.on_dismiss(move |key| {
        sender.asked_of(&key, |message, request| Event::Contract(ContractEvent::MessageDismissed { message, request }));
    });

    let page = MyFeatures::get(window);
    page.on_open_messages(opens(to, ContractEvent::MessagesOpened));
    page.on_open_receipts(opens(to, ContractEvent::ReceiptsOpened(None)));
    let page = Car::get(window);
    page.on_open_receipts(opens(to, ContractEvent::ReceiptsOpened(None)));
    page.on_open_payment(to.always(Event::Payment(PaymentEvent::Opened)));
}

fn order(window: &Window, to: &To) {
    let page = Order::get(window);
    let sender = to.clone();
    page.on_add_payment(move || phone(&sender, PhoneKind::Card));
    page.on_change_payment(to.always(Event::Payment(PaymentEvent::Opened)));

    let page = Done::get(window);
    let sender = to.clone();
    page.on_abandon(move || sender.asked(|request| Event::Contract(ContractEvent::Abandoned { request })));
    // The one thing that can be done about a refusal.
    let sender = to.clone();
    page.on_act(move |_| sender.send(Event::Payment(PaymentEvent::Opened)));
}

fn phone(to: &To, kind: PhoneKind) {
    to.asked(|request| Event::Payment(PaymentEvent::PhoneRequested { kind, request }));
}

fn payment(window: &Window, to: &To) {
    let page = Payment::get(window);
    let sender = to.clone();
    page.on_add(move || phone(&sender, PhoneKind::Card));
    page.on_remove(to.always(Event::Payment(PaymentEvent::RemovalOpened)));
    let sender = to.clone();
    page.on_voucher_by_phone(move || phone(&sender, PhoneKind::Voucher));
    page.on_voucher_by_hand(to.always(Event::Payment(PaymentEvent::VoucherOpened)));

    let page = Phone::get(window);
    let sender = to.clone();
    page.on_close(move || sender.asked(|request| Event::Payment(PaymentEvent::PhoneClosed { request })));
    let sender = to.clone();
    page.on_begin_anew(move || sender.asked(|request| Event::Payment(PaymentEvent::PhoneRepeated { request })));

    let page = Voucher::get(window);
    let sender = to.clone();
    page.on_type(move |letter| {
        if let Some(letter) = letter.chars().next() {
            sender.send(Event::Payment(PaymentEvent::VoucherTyped(letter)));
        }
    });
    page.on_erase(to.always(Event::Payment(PaymentEvent::VoucherErased)));
    let sender = to.clone();
    page.on_redeem(move || sender.asked(|request| Event::Payment(PaymentEvent::VoucherRedeemed { request })));
}
