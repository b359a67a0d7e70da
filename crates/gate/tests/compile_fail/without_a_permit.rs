fn send(gate: &gate::Gate, signals: &vehicle::Signals, now: jiff::Timestamp) {
    let denied = gate.permit::<gate::LiveTraffic>();
    let _ = gate::read::<gate::LiveTraffic>(signals, now, &denied);
}

fn main() {}
