fn send(gate: &gate::Gate, outbox: &gate::Outbox) -> Option<Vec<String>> {
    let batch = {
        let permit = gate.permit::<gate::LiveTraffic>().ok()?;
        outbox.batch(1_024, &permit).ok()??
    };
    Some(batch.lines().to_vec())
}

fn main() {}
