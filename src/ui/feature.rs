use slint::Global as _;
use store_core::FeatureView;

use super::{App, Feature, FeatureMode, Paint, Reason, StateKind, Term, action, problem, refill, state_kind};

pub(super) fn show(window: &App, view: &FeatureView, paint: &Paint<'_>) {
    let page = Feature::get(window);
    page.set_mode(match view.mode {
        store_core::FeatureMode::Loading => FeatureMode::Loading,
        store_core::FeatureMode::Ready => FeatureMode::Ready,
        store_core::FeatureMode::Failed => FeatureMode::Failed,
    });
    page.set_problem(problem(view.problem.as_ref(), paint));
    page.set_key(view.key.as_str().into());
    page.set_name(paint.say(&view.name));
    page.set_text(paint.say(&view.text));
    page.set_help(paint.say(&view.help));
    page.set_hero(paint.image(view.hero));
    page.set_available(view.available);
    page.set_data(paint.say(&view.data));
    page.set_data_leaves(view.data_leaves);
    page.set_installs(paint.say(&view.installs));
    page.set_restart(paint.say(&view.restart));
    page.set_holder(paint.say(&view.holder));
    page.set_holder_icon(view.holder_icon.into());
    page.set_trial(action(view.trial.as_ref(), paint));
    page.set_trial_pending(view.trial_pending);
    page.set_promise(paint.say(&view.promise));
    page.set_state_present(view.state.is_some());
    page.set_state(view.state.as_ref().map_or(StateKind::Offered, |(kind, _)| state_kind(*kind)));
    page.set_state_text(view.state.as_ref().map(|(_, text)| paint.say(text)).unwrap_or_default());
    page.set_paused(view.paused.as_str().into());
    page.set_state_note(paint.say(&view.state_note));
    let reasons: Vec<Reason> = view.reasons.iter().map(|reason| reason_row(reason, paint)).collect();
    refill(page.get_reasons(), &reasons, |reason| reason.key.clone(), |model| page.set_reasons(model));
    let terms: Vec<Term> = view.terms.iter().map(|term| term_card(term, paint)).collect();
    refill(page.get_terms(), &terms, |term| term.key.clone(), |model| page.set_terms(model));
}

fn reason_row(view: &store_core::ReasonView, paint: &Paint<'_>) -> Reason {
    Reason { key: view.key.as_str().into(), icon: view.icon.into(), text: paint.say(&view.text), change: paint.say(&view.change) }
}

fn term_card(view: &store_core::TermCard, paint: &Paint<'_>) -> Term {
    Term {
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        price: paint.say(&view.price),
        monthly: paint.say(&view.monthly),
        note: paint.say(&view.note),
        enabled: view.enabled,
    }
}
