use slint::{Global as _, ModelRc, VecModel};
use store_core::ServiceView;

use super::privacy::switch;
use super::{App, Fact, Paint, PurposeCard, Service, refill};

pub(super) fn show(window: &App, view: &ServiceView, paint: &Paint<'_>) {
    let page = Service::get(window);
    page.set_name(paint.say(&view.name));
    page.set_benefit(paint.say(&view.benefit));
    let purposes: Vec<PurposeCard> = view.purposes.iter().map(|card| purpose(card, paint)).collect();
    refill(page.get_purposes(), &purposes, |card| card.key.clone(), |model| page.set_purposes(model));
}

fn purpose(view: &store_core::PurposeCard, paint: &Paint<'_>) -> PurposeCard {
    let fact =
        |fact: &store_core::FactView| Fact { icon: fact.icon.into(), caption: paint.say(&fact.caption), value: paint.say(&fact.value) };
    PurposeCard {
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        law: view.law,
        switch: switch(&view.switch, paint),
        if_off: paint.say(&view.if_off),
        facts: ModelRc::new(VecModel::from(view.facts.iter().map(fact).collect::<Vec<_>>())),
        sent: paint.say(&view.sent),
    }
}
