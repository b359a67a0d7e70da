use slint::Global as _;
use store_core::VoucherView;

use super::keyboard::{are_same, keys};
use super::{App, Paint, Voucher};

pub(super) fn show(window: &App, view: &VoucherView, paint: &Paint<'_>) {
    let page = Voucher::get(window);
    page.set_typed(view.typed.as_str().into());
    let (rows, longest) = keys(&view.keys);
    // The keys under the finger stay the same ones while somebody types.
    if !are_same(&page.get_keys(), &rows) {
        page.set_keys(rows);
    }
    page.set_longest(longest);
    page.set_result(paint.say(&view.result));
    page.set_redeemed(view.redeemed);
    page.set_balance(paint.say(&view.balance));
    page.set_can_redeem(view.can_redeem);
    page.set_pending(view.pending);
}
