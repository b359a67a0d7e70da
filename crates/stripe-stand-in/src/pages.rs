//! The pages that people see at Stripe and at their bank. Without scripts.

use std::sync::Arc;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::{Html, IntoResponse as _, Redirect, Response},
};
use serde_json::json;

use crate::{
    Shared,
    api::Fields,
    cards::{self, Behaviour},
    world::{Customer, Expand, Method},
};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title>
<h1>{{ title }}</h1>{% if let Some(error) = error %}<p role="alert">{{ error }}</p>{% endif %}
<form method="post">{% for (name, label) in fields %}<p><label>{{ label }} <input name="{{ name }}" required></label></p>{% endfor %}
{% for (value, label) in buttons %}<button name="answer" value="{{ value }}">{{ label }}</button> {% endfor %}</form></html>"#
)]
struct Page<'a> {
    title: &'a str,
    error: Option<&'a str>,
    fields: &'a [(&'a str, &'a str)],
    buttons: &'a [(&'a str, &'a str)],
}

fn page(status: StatusCode, page: &Page<'_>) -> Response {
    page.render().map_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response(), |html| (status, Html(html)).into_response())
}

fn gone() -> Response {
    page(StatusCode::GONE, &Page { title: "Nothing to do here", error: None, fields: &[], buttons: &[] })
}

fn card_page(error: Option<&str>) -> Response {
    let fields = [("number", "Card number"), ("expires", "MM/YY"), ("name", "Name")];
    page(StatusCode::OK, &Page { title: "Save a card (stand-in)", error, fields: &fields, buttons: &[("save", "Save card")] })
}

pub(crate) async fn show_checkout(State(shared): State<Arc<Shared>>, Path(id): Path<String>) -> Response {
    let now = (shared.now)();
    let is_open = shared.world().checkouts.get(&id).is_some_and(|checkout| checkout.status(now) == "open");
    if is_open { card_page(None) } else { gone() }
}

pub(crate) async fn fill_in_checkout(State(shared): State<Arc<Shared>>, Path(id): Path<String>, Form(form): Form<Fields>) -> Response {
    let now = (shared.now)();
    let get = |name: &str| form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let number: String = get("number").chars().filter(char::is_ascii_digit).collect();
    let expires =
        get("expires").split_once('/').and_then(|(month, year)| Some((month.trim().parse().ok()?, year.trim().parse::<u16>().ok()?)));
    let (Some((brand, behaviour)), Some((exp_month, year))) = (cards::card(&number), expires) else {
        return card_page(Some("Check the card"));
    };
    let mut world = shared.world();
    if world.checkouts.get(&id).is_none_or(|checkout| checkout.status(now) != "open") {
        return gone();
    }
    if behaviour == Behaviour::RefusesSetup {
        // As at Stripe, the page stays for another card.
        if let Some(checkout) = world.checkouts.get_mut(&id) {
            checkout.was_refused = true;
        }
        return card_page(Some("Your card was declined"));
    }
    let method = world.id("pm");
    let Some(checkout) = world.checkouts.get_mut(&id) else { return gone() };
    checkout.method = Some(method.clone());
    let (customer, return_url) = (checkout.customer.clone(), checkout.return_url.clone());
    let last4 = number.get(number.len().saturating_sub(4)..).unwrap_or_default().to_owned();
    let entry = Method { id: method.clone(), customer: Some(customer), brand, last4, exp_month, exp_year: 2000 + year % 100, behaviour };
    world.methods.insert(method, entry);
    let object = world.checkout_json(&id, Expand::No, now);
    world.tell("checkout.session.completed", object, now);
    world.tell("setup_intent.succeeded", json!({ "object": "setup_intent", "id": format!("seti_{id}") }), now);
    Redirect::to(&return_url).into_response()
}

pub(crate) async fn show_bank(State(shared): State<Arc<Shared>>, Path(id): Path<String>) -> Response {
    let waits = shared.world().intents.get(&id).is_some_and(|intent| intent.status == "requires_action");
    if !waits {
        return gone();
    }
    let buttons = [("confirm", "Confirm"), ("refuse", "Refuse")];
    page(StatusCode::OK, &Page { title: "Your bank (stand-in)", error: None, fields: &[], buttons: &buttons })
}

pub(crate) async fn answer_bank(State(shared): State<Arc<Shared>>, Path(id): Path<String>, Form(form): Form<Fields>) -> Response {
    let now = (shared.now)();
    let mut world = shared.world();
    let Some(intent) = world.intents.get(&id).filter(|intent| intent.status == "requires_action") else { return gone() };
    let return_url = intent.return_url.clone();
    let is_confirmed = form.iter().any(|(name, value)| name == "answer" && value == "confirm");
    world.attempt(&id, if is_confirmed { Customer::Confirmed } else { Customer::Refused }, now);
    Redirect::to(&return_url).into_response()
}
