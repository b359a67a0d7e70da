fn permit<'g>() -> gate::Permit<'g, gate::LiveTraffic> {
    gate::Permit { door: todo!(), purpose: std::marker::PhantomData }
}

fn main() {}
