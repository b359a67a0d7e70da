//! A real browser, steered through its debugging pipe (Chrome DevTools Protocol): what is needed to use a page as a person does.
//! Nothing here needs scripts to run on the page.

use std::{os::unix::fs::MetadataExt as _, path::Path, process::Stdio, time::Duration};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    process::{Child, ChildStdin, ChildStdout, Command},
    time::timeout,
};

/// A phone held upright.
pub(super) const SCREEN: (u32, u32) = (390, 844);
/// On a computer that has much to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scripts {
    On,
    Off,
}

/// By day or by night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Light {
    Day,
    Night,
}

/// A browser with one tab. It ends when this is dropped.
pub(super) struct Chromium {
    _child: Child,
    _profile: TempDir,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    count: u64,
    tab: Option<String>,
    /// Names of what happened and was not asked about yet.
    happened: Vec<String>,
}

impl Chromium {
    pub(super) async fn start(language: &str, scripts: Scripts) -> Self {
        let profile = tempfile::tempdir().unwrap();
        // Root has no sandbox.
        let sandbox = if std::fs::metadata("/proc/self").unwrap().uid() == 0 { "--no-sandbox" } else { "--disable-breakpad" };
        // The pipe is at 3 and 4; a shell can put it there.
        let script = "exec chromium \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null";
        let mut child = Command::new("sh")
            .args(["-c", script, "chromium", "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu"])
            .args(["--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage", sandbox])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut browser = Self { _child: child, _profile: profile, to, from, count: 0, tab: None, happened: Vec::new() };
        let target = browser.ask("Target.createTarget", json!({ "url": "about:blank" })).await;
        let attached = browser.ask("Target.attachToTarget", json!({ "targetId": target["targetId"], "flatten": true })).await;
        browser.tab = Some(attached["sessionId"].as_str().unwrap().to_owned());
        let agent = browser.ask("Browser.getVersion", json!({})).await["userAgent"].clone();
        for (method, params) in [
            ("Page.enable", json!({})),
            ("DOM.enable", json!({})),
            // The storefront of a test vouches for itself.
            ("Security.setIgnoreCertificateErrors", json!({ "ignore": true })),
            ("Emulation.setUserAgentOverride", json!({ "userAgent": agent, "acceptLanguage": language })),
            ("Emulation.setScriptExecutionDisabled", json!({ "value": scripts == Scripts::Off })),
            (
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": SCREEN.0, "height": SCREEN.1, "deviceScaleFactor": 2, "mobile": true }),
            ),
        ] {
            browser.ask(method, params).await;
        }
        browser
    }

    /// Opens an address.
    pub(super) async fn open(&mut self, url: &str) {
        self.happened.clear();
        self.ask("Page.navigate", json!({ "url": url })).await;
        self.loaded().await;
    }

    /// Types into a field.
    pub(super) async fn fill_in(&mut self, field: &str, text: &str) {
        let node = self.find(field).await;
        self.ask("DOM.focus", json!({ "nodeId": node })).await;
        self.ask("Input.insertText", json!({ "text": text })).await;
    }

    /// Taps something that leads to another page, and waits for that.
    pub(super) async fn tap(&mut self, what: &str) {
        let node = self.find(what).await;
        self.ask("DOM.scrollIntoViewIfNeeded", json!({ "nodeId": node })).await;
        let model = self.ask("DOM.getBoxModel", json!({ "nodeId": node })).await;
        let corner = |at: usize| model["model"]["content"][at].as_f64().unwrap();
        let (x, y) = ((corner(0) + corner(4)) / 2.0, (corner(1) + corner(5)) / 2.0);
        self.happened.clear();
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.ask("Input.dispatchMouseEvent", event).await;
        }
        self.loaded().await;
    }

    /// Waits until a page that leads on by itself has done so.
    pub(super) async fn led_on(&mut self) {
        self.loaded().await;
    }

    /// The page as it is now.
    pub(super) async fn html(&mut self) -> String {
        let root = self.root().await;
        self.ask("DOM.getOuterHTML", json!({ "nodeId": root })).await["outerHTML"].as_str().unwrap().to_owned()
    }

    pub(super) async fn address(&mut self) -> String {
        let history = self.ask("Page.getNavigationHistory", json!({})).await;
        let current = usize::try_from(history["currentIndex"].as_u64().unwrap()).unwrap();
        history["entries"][current]["url"].as_str().unwrap().to_owned()
    }

    /// Runs a script as the page could, and gives its value.
    pub(super) async fn run(&mut self, script: &str) -> Value {
        let answer = self.ask("Runtime.evaluate", json!({ "expression": script, "returnByValue": true, "awaitPromise": true })).await;
        answer["result"]["value"].clone()
    }

    pub(super) async fn light(&mut self, light: Light) {
        let value = if light == Light::Day { "light" } else { "dark" };
        self.ask("Emulation.setEmulatedMedia", json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] })).await;
    }

    /// How wide the page is, which is more than the screen when one has to scroll sideways.
    pub(super) async fn width(&mut self) -> f64 {
        self.ask("Page.getLayoutMetrics", json!({})).await["cssContentSize"]["width"].as_f64().unwrap()
    }

    /// The whole page as a PNG file.
    pub(super) async fn shoot(&mut self, file: &Path) {
        let shot = self.ask("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
        let bytes = BASE64_STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }

    async fn root(&mut self) -> Value {
        self.ask("DOM.getDocument", json!({ "depth": 0 })).await["root"]["nodeId"].clone()
    }

    async fn find(&mut self, selector: &str) -> u64 {
        let root = self.root().await;
        let found = self.ask("DOM.querySelector", json!({ "nodeId": root, "selector": selector })).await;
        let node = found["nodeId"].as_u64().unwrap();
        assert_ne!(node, 0, "no {selector}");
        node
    }

    async fn loaded(&mut self) {
        while !self.happened.iter().any(|name| name == "Page.loadEventFired") {
            let message = self.next().await;
            self.note(&message);
        }
        self.happened.clear();
    }

    fn note(&mut self, message: &Value) {
        let name = message["method"].as_str().unwrap_or_default();
        assert_ne!(name, "Page.javascriptDialogOpening", "a script runs");
        if name.starts_with("Page.") {
            self.happened.push(name.to_owned());
        }
    }

    async fn ask(&mut self, method: &str, params: Value) -> Value {
        self.count += 1;
        let mut request = json!({ "id": self.count, "method": method, "params": params });
        let is_of_browser = method.starts_with("Target.") || method.starts_with("Browser.");
        if let Some(tab) = self.tab.as_ref().filter(|_| !is_of_browser) {
            request["sessionId"] = json!(tab);
        }
        self.to.write_all(format!("{request}\0").as_bytes()).await.unwrap();
        loop {
            let message = self.next().await;
            if message["id"] == json!(self.count) {
                assert!(message["error"].is_null(), "{method}: {}", message["error"]);
                return message["result"].clone();
            }
            self.note(&message);
        }
    }

    async fn next(&mut self) -> Value {
        let mut bytes = Vec::new();
        timeout(PATIENCE, self.from.read_until(0, &mut bytes)).await.expect("the browser answers").unwrap();
        assert_eq!(bytes.pop(), Some(0), "chromium is there and runs");
        serde_json::from_slice(&bytes).unwrap()
    }
}
