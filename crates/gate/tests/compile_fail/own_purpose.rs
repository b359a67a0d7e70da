//! Only the gate's own purposes measure anything: another one would read what it likes.

enum Advertising {}

impl gate::Purpose for Advertising {
    const LANE: gate::Lane = gate::Lane::LiveTraffic;
}

fn main() {}
