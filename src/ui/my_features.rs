use std::rc::Rc;

use slint::{Color, Global as _, ModelRc, VecModel};
use store_core::MyFeaturesView;

use super::{App, Choice, FeatureRow, MyFeatures, Paint, action, choice, state_kind};
use crate::rows::sync;

/// The list of My features.
pub(super) struct Rows {
    rows: Rc<VecModel<FeatureRow>>,
    filters: Rc<VecModel<Choice>>,
}

impl Rows {
    pub(super) fn new(window: &App) -> Self {
        let (rows, filters) = (Rc::new(VecModel::default()), Rc::new(VecModel::default()));
        let page = MyFeatures::get(window);
        page.set_rows(ModelRc::from(Rc::clone(&rows)));
        page.set_filters(ModelRc::from(Rc::clone(&filters)));
        Self { rows, filters }
    }

    pub(super) fn show(&mut self, window: &App, view: &MyFeaturesView, paint: &Paint<'_>) {
        let page = MyFeatures::get(window);
        let filters: Vec<Choice> = view.filters.iter().map(|filter| choice(filter, paint)).collect();
        sync(&self.filters, &filters, |filter| filter.key.clone());
        let rows: Vec<FeatureRow> = view.rows.iter().map(|entry| row(entry, paint)).collect();
        sync(&self.rows, &rows, |row| row.key.clone());
        page.set_loading(view.loading);
        page.set_empty_text(paint.say(&view.empty_text));
        page.set_messages(paint.say(&view.messages));
        page.set_has_messages(view.has_messages);
        page.set_has_receipts(view.has_receipts);
    }
}

fn row(view: &store_core::FeatureRow, paint: &Paint<'_>) -> FeatureRow {
    FeatureRow {
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        icon: view.icon.as_str().into(),
        hue: color(&view.hue),
        state: state_kind(view.state),
        state_text: paint.say(&view.state_text),
        time_left: paint.say(&view.time_left),
        end: paint.say(&view.end),
        fraction: view.fraction,
        soon: view.soon,
        next_charge: paint.say(&view.next_charge),
        next_charge_caption: paint.say(&view.next_charge_caption),
        quiet_until: paint.say(&view.quiet_until),
        has_contract: view.has_contract,
        quiet: action(view.quiet.as_ref(), paint),
        action: action(view.action.as_ref(), paint),
    }
}

/// `#RRGGBB`, as the catalogue writes it; a neutral grey for anything else.
pub(super) fn color(hue: &str) -> Color {
    let digits = hue.strip_prefix('#').filter(|digits| digits.len() == 6);
    match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
        Some(rgb) => Color::from_argb_encoded(0xff00_0000 | rgb),
        None => Color::from_rgb_u8(0x83, 0x90, 0x9b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hue_is_read_and_garbage_is_grey() {
        assert_eq!(color("#86E0D1"), Color::from_rgb_u8(0x86, 0xe0, 0xd1));
        for text in ["", "86E0D1", "#86E0D", "#GGGGGG", "#é0000"] {
            assert_eq!(color(text), Color::from_rgb_u8(0x83, 0x90, 0x9b), "{text}");
        }
    }
}
