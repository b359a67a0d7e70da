#!/bin/sh
# Every figure of docs/performance.md, in one run: `make bench`. Quiet machine, please.
set -eu
cd "$(dirname "$0")/.."

state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT

echo "## D-Bus: Check against Peer.Ping on the same bus"
cargo bench --quiet -p entitlementd --bench check
echo "## The data gate: denied against an atomic load, permitted against a bare INSERT"
cargo bench --quiet -p gate --bench gate
echo "## From the tap to enforced, with 100,000 records waiting and with none"
cargo bench --quiet -p entitlementd --bench sharing
echo "## A set of 50 grants against the signature check alone"
cargo bench --quiet -p entitlement --bench grants
echo "## An utterance heard, with 500 features"
cargo bench --quiet -p voice --bench listen
# One run with everything inside fills the cache, as a car's has been filled before.
cargo build --quiet
xvfb-run --auto-servernum --server-args='-screen 0 1920x720x24' timeout 25 target/debug/upfit --state "$state" 2>/dev/null || true
# The peer shows the same pictures, by number: the hero, and a card for each feature of the first page. What the head unit keeps is sealed.
if command -v qmlscene >/dev/null; then
    mkdir "$state/peer"
    cargo run --quiet -p storefront -- pictures catalogue "$state/rendered" >/dev/null
    number=0
    for picture in $(ls "$state/rendered"/*.hero.night.484.png | head -n 1) $(ls "$state/rendered"/*.card.night.220.png | head -n 6); do
        cp "$picture" "$state/peer/$number.png"
        number=$((number + 1))
    done
    cp benches/peer/*.qml "$state/peer/"
    export UPFIT_BENCH_PEER="$state/peer"
fi

echo "## Scrolling"
xvfb-run --auto-servernum --server-args='-screen 0 1920x720x24' cargo bench --quiet -p upfit --bench scroll

echo "## The head unit alone"
UPFIT_BENCH_STATE=$state UPFIT_BENCH_TRUST=$state/inside/storefront/trust \
    cargo bench --quiet -p upfit --no-default-features --bench head_unit
