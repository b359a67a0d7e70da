//! A browser without scripts, as little of it as the pages need.

use std::time::Duration;

use reqwest::{Certificate, Client, StatusCode, header, header::HeaderMap, redirect};

use crate::tests::shop::Shop;

/// Somebody with a phone.
pub(crate) struct Hand {
    client: Client,
    base: String,
    cookie: Option<String>,
    pub(crate) language: &'static str,
}

/// What is on the screen.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
    /// Without the server and the query.
    pub(crate) path: String,
}

impl Page {
    /// The hidden value of its form.
    pub(crate) fn token(&self) -> String {
        self.between("name=\"token\" value=\"", "\"").unwrap_or_default()
    }

    /// Where it leads by itself.
    pub(crate) fn leads_to(&self) -> Option<String> {
        self.between("content=\"1; url=", "\"").map(|url| url.replace("&#38;", "&"))
    }

    fn between(&self, before: &str, after: &str) -> Option<String> {
        Some(self.html.split_once(before)?.1.split_once(after)?.0.to_owned())
    }

    /// Where its form goes, if it goes to such a place.
    fn action(&self, end: &str) -> String {
        let actions = self.html.match_indices("action=\"").map(|(at, found)| self.html[at + found.len()..].split_once('"').unwrap().0);
        let mut actions = actions.map(|action| action.replace("&#38;", "&"));
        actions.find(|action| action.split('?').next().unwrap().ends_with(end)).unwrap_or_else(|| panic!("no form {end} in {}", self.html))
    }
}

impl Hand {
    pub(crate) fn new(shop: &Shop) -> Self {
        let ca = Certificate::from_pem(shop.trust("ca.pem").as_bytes()).unwrap();
        let client =
            Client::builder().tls_certs_only([ca]).redirect(redirect::Policy::none()).timeout(Duration::from_secs(30)).build().unwrap();
        Self { client, base: shop.url(""), cookie: None, language: "en" }
    }

    /// Opens an address and follows where it leads on this server.
    pub(crate) async fn open(&mut self, url: &str) -> Page {
        let request = self.client.get(url);
        self.go(request).await
    }

    /// Types a code on the page for that.
    pub(crate) async fn type_code(&mut self, code: &str) -> Page {
        let page = self.open(&format!("{}/p", self.base)).await;
        self.submit(&page, "/p", &[("code", code)]).await
    }

    /// Fills in the form that goes to this place.
    pub(crate) async fn submit(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        self.post(&page.action(action), &page.token(), fields, true).await
    }

    /// Sends a form, whoever made it.
    pub(crate) async fn post(&mut self, path: &str, token: &str, fields: &[(&str, &str)], with_cookie: bool) -> Page {
        let mut fields = fields.to_vec();
        fields.push(("token", token));
        let request = self.client.post(format!("{}{path}", self.base)).form(&fields);
        let kept = if with_cookie { None } else { self.cookie.take() };
        let page = self.go(request).await;
        self.cookie = kept.or(self.cookie.take());
        page
    }

    async fn go(&mut self, mut request: reqwest::RequestBuilder) -> Page {
        for _ in 0..5 {
            let cookie = self.cookie.iter().fold(request, |request, cookie| request.header(header::COOKIE, cookie));
            let response = cookie.header(header::ACCEPT_LANGUAGE, self.language).send().await.unwrap();
            if let Some(cookie) = response.headers().get(header::SET_COOKIE) {
                self.cookie = Some(cookie.to_str().unwrap().split(';').next().unwrap().to_owned());
            }
            let (status, headers, path) = (response.status(), response.headers().clone(), response.url().path().to_owned());
            if let Some(location) = headers.get(header::LOCATION) {
                request = self.client.get(format!("{}{}", self.base, location.to_str().unwrap()));
                continue;
            }
            return Page { status, headers, path, html: response.text().await.unwrap() };
        }
        panic!("led around in circles")
    }
}
