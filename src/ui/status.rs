use slint::Global as _;
use store_core::{StatusView, Tone};

use super::{App, Banner, BannerKind, Paint, SharingMark, Status, Toast};

pub(super) fn show(window: &App, view: &StatusView, paint: &Paint<'_>) {
    let status = Status::get(window);
    status.set_clock(paint.say(&view.clock));
    status.set_temperature(paint.say(&view.temperature));
    status.set_offline(view.offline);
    status.set_daemon_present(view.daemon_present);
    status.set_driving(view.driving);
    status.set_closed(view.closed);
    status.set_profile(view.profile.as_str().into());
    status.set_profile_text(paint.say(&view.profile_text));
    status.set_messages(view.messages);
    status.set_sharing(match view.sharing {
        store_core::SharingMark::Unknown => SharingMark::Unknown,
        store_core::SharingMark::On => SharingMark::On,
        store_core::SharingMark::OnlyLaw => SharingMark::OnlyLaw,
        store_core::SharingMark::Off => SharingMark::Off,
    });
    status.set_sharing_text(paint.say(&view.sharing_text));
    status.set_banner(view.banner.as_ref().map_or_else(Banner::default, |banner| Banner {
        present: true,
        kind: kind(banner.tone),
        icon: banner.icon.into(),
        text: paint.say(&banner.text),
        action: paint.say(&banner.action),
    }));
    status.set_toast(view.toast.as_ref().map_or_else(Toast::default, |toast| Toast {
        present: true,
        kind: kind(toast.tone),
        icon: toast.icon.into(),
        text: paint.say(&toast.text),
    }));
}

pub(super) fn kind(tone: Tone) -> BannerKind {
    match tone {
        Tone::Info => BannerKind::Info,
        Tone::Attention => BannerKind::Attention,
        Tone::Danger => BannerKind::Danger,
    }
}
