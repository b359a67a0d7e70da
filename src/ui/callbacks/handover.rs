//! The car changes hands, and the first start of whoever has it then.

use slint::{ComponentHandle as _, Global as _};
use store_core::{Event, HandoverEvent, PassportEvent, WelcomeEvent};

use super::super::{App as Window, Car, Handover, Passport, ProfilePin, Welcome};
use super::To;

pub(super) fn connect(window: &Window, to: &To) {
    let page = Car::get(window);
    page.on_open_handover(to.always(Event::Handover(HandoverEvent::Opened)));
    page.on_open_welcome(to.always(Event::Welcome(WelcomeEvent::Opened)));
    page.on_open_passport(to.always(Event::Passport(PassportEvent::Opened)));

    let page = Passport::get(window);
    let sender = to.clone();
    page.on_request(move || sender.asked(|request| Event::Passport(PassportEvent::Requested { request })));
    let sender = to.clone();
    page.on_revoke(move || sender.asked(|request| Event::Passport(PassportEvent::Revoked { request })));

    let page = Handover::get(window);
    page.on_next(to.always(Event::Handover(HandoverEvent::Continued)));
    let sender = to.clone();
    page.on_confirm(move || sender.asked(|request| Event::Handover(HandoverEvent::Confirmed { request })));
    let sender = to.clone();
    page.on_held(move |held| match held {
        true => sender.asked(|request| Event::Handover(HandoverEvent::HoldBegan { request })),
        false => sender.send(Event::Handover(HandoverEvent::HoldEnded)),
    });
    page.on_asked(to.always(Event::Handover(HandoverEvent::StepRequested)));
    page.on_open_claim(to.always(Event::Handover(HandoverEvent::ClaimOpened)));
    ProfilePin::get(window).on_open_claim(to.always(Event::Handover(HandoverEvent::ClaimOpened)));
    page.on_open_refusal(to.always(Event::Handover(HandoverEvent::RefusalOpened)));
    let sender = to.clone();
    page.on_claim(move || sender.asked(|request| Event::Handover(HandoverEvent::Claimed { request })));
    page.on_retry(to.always(Event::Handover(HandoverEvent::RetryRequested)));
    page.on_take_along(to.always(Event::Handover(HandoverEvent::TakeAlongRequested)));
    let sender = to.clone();
    page.on_put_away(move || sender.asked(|request| Event::Handover(HandoverEvent::PutAway { request })));

    let page = Welcome::get(window);
    page.on_next(to.always(Event::Welcome(WelcomeEvent::Continued)));
    page.on_put_off(to.always(Event::Welcome(WelcomeEvent::PutOff)));
    page.on_open_more(to.always(Event::Welcome(WelcomeEvent::MoreRequested)));
    let (sender, weak) = (to.clone(), window.as_weak());
    page.on_open(move |key| {
        let Some(window) = weak.upgrade() else { return };
        match (Welcome::get(&window).get_step(), key.as_str()) {
            (2, _) => sender.of(&key, Event::FeatureOpened),
            (3, _) => sender.of(&key, |service| Event::Welcome(WelcomeEvent::ServiceRequested(service))),
            (_, "name") => sender.send(Event::Welcome(WelcomeEvent::NameRequested)),
            (_, "pin") => sender.send(Event::Welcome(WelcomeEvent::PinRequested)),
            (_, "payment") => sender.send(Event::Welcome(WelcomeEvent::PaymentRequested)),
            (_, other) => tracing::error!(key = other, "the screen named a row that opens nothing"),
        }
    });
}
