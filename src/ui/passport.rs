use slint::{Global as _, ModelRc, VecModel};
use store_core::PassportView;

use super::handover::column;
use super::phone::{Place, code};
use super::{App, Paint, Passport, problem};

pub(super) fn show(window: &App, view: &PassportView, paint: &Paint<'_>) {
    let page = Passport::get(window);
    page.set_loading(view.loading);
    page.set_problem(problem(view.problem.as_ref(), paint));
    page.set_columns(ModelRc::new(VecModel::from(view.columns.iter().map(|view| column(view, paint)).collect::<Vec<_>>())));
    page.set_code(code(window, view.code.as_ref(), Place::Passport, paint));
    page.set_can_change(view.can_change);
    page.set_revoking(view.revoking);
    page.set_note(paint.say(&view.note));
}
