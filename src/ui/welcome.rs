use slint::Global as _;
use store_core::{WelcomeStep, WelcomeView};

use super::my_features::color;
use super::{App, Paint, Welcome, WelcomeRow, car, refill};

pub(super) fn show(window: &App, view: &WelcomeView, paint: &Paint<'_>) {
    let page = Welcome::get(window);
    if view.step == WelcomeStep::Language {
        car::show_languages(window, &view.languages, paint);
    }
    page.set_title(paint.say(&view.title));
    page.set_text(paint.say(&view.text));
    let rows: Vec<WelcomeRow> = view.rows.iter().map(|view| row(view, paint)).collect();
    refill(page.get_rows(), &rows, |row| row.key.clone(), |model| page.set_rows(model));
    page.set_more(paint.say(&view.more));
    page.set_last(view.last);
    page.set_can_put_off(view.can_put_off);
    // Last: where the focus goes follows the step.
    page.set_step(WelcomeStep::ALL.iter().position(|step| *step == view.step).and_then(|at| i32::try_from(at).ok()).unwrap_or(0));
}

fn row(view: &store_core::WelcomeRow, paint: &Paint<'_>) -> WelcomeRow {
    WelcomeRow {
        key: view.key.as_str().into(),
        icon: view.icon.as_str().into(),
        coloured: !view.hue.is_empty(),
        hue: color(&view.hue),
        name: paint.say(&view.name),
        value: paint.say(&view.value),
        opens: view.opens,
    }
}
