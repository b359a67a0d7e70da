use slint::{Global as _, ModelRc, VecModel};
use store_core::ContractView;

use super::privacy::switch;
use super::{App, Contract, Fact, Paint, Renewal, action, problem, state_kind};

pub(super) fn show(window: &App, view: &ContractView, paint: &Paint<'_>) {
    let page = Contract::get(window);
    page.set_problem(problem(view.problem.as_ref(), paint));
    page.set_key(view.key.as_str().into());
    page.set_name(paint.say(&view.name));
    page.set_subtitle(paint.say(&view.subtitle));
    page.set_art(paint.image(view.art));
    page.set_state(state_kind(view.state));
    page.set_state_text(paint.say(&view.state_text));
    page.set_state_note(paint.say(&view.state_note));
    page.set_facts(facts(&view.facts, paint));
    page.set_renewal(view.renewal.as_ref().map_or_else(Renewal::default, |renewal| Renewal {
        present: true,
        switch: switch(&renewal.switch, paint),
        text: paint.say(&renewal.text),
        attention: renewal.attention,
    }));
    page.set_related(view.related.as_ref().map(|related| paint.say(&related.label)).unwrap_or_default());
    page.set_related_key(view.related.as_ref().map(|related| related.key.as_str().into()).unwrap_or_default());
    page.set_change_term(action(view.change_term.as_ref(), paint));
    page.set_receipts(action(view.receipts.as_ref(), paint));
    page.set_withdraw(action(view.withdraw.as_ref(), paint));
    page.set_cancel(action(view.cancel.as_ref(), paint));
}

/// Facts are few, and change as a whole.
pub(super) fn facts(views: &[store_core::FactView], paint: &Paint<'_>) -> ModelRc<Fact> {
    let fact =
        |fact: &store_core::FactView| Fact { icon: fact.icon.into(), caption: paint.say(&fact.caption), value: paint.say(&fact.value) };
    ModelRc::new(VecModel::from(views.iter().map(fact).collect::<Vec<_>>()))
}
