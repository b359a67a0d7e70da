//! Brings a model to a target with the fewest changes, so that focus, scroll and animations survive.

use slint::{Model as _, VecModel};

/// Makes `model` equal to `target`. Rows are known by their key; a row that did not change is not touched.
pub(crate) fn sync<T, K>(model: &VecModel<T>, target: &[T], key: impl Fn(&T) -> K)
where
    T: Clone + PartialEq + 'static,
    K: PartialEq,
{
    let mut at = 0;
    while let Some(wanted) = target.get(at) {
        let wanted_key = key(wanted);
        match model.row_data(at) {
            Some(row) if key(&row) == wanted_key => {
                if row != *wanted {
                    model.set_row_data(at, wanted.clone());
                }
                at += 1;
            }
            // A row that is no longer wanted goes; the next one is looked at in its place.
            Some(row) if !target.get(at..).unwrap_or_default().iter().any(|later| key(later) == key(&row)) => {
                model.remove(at);
            }
            Some(_) => {
                let found = (at + 1..model.row_count()).find(|later| model.row_data(*later).is_some_and(|row| key(&row) == wanted_key));
                if let Some(found) = found {
                    model.remove(found);
                }
                model.insert(at, wanted.clone());
                at += 1;
            }
            None => {
                model.push(wanted.clone());
                at += 1;
            }
        }
    }
    while model.row_count() > target.len() {
        model.remove(model.row_count() - 1);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::pin::Pin;
    use std::rc::Rc;

    use proptest::prelude::*;
    use slint::ModelRc;

    use super::*;

    type Row = (u8, u8);

    /// Distinct keys, as the screens have them.
    fn rows() -> impl Strategy<Value = Vec<Row>> {
        prop::collection::btree_map(0u8..12, 0u8..3, 0..12).prop_map(|rows| rows.into_iter().collect::<Vec<_>>()).prop_shuffle()
    }

    /// Counts what a view would see.
    #[derive(Default)]
    struct Changes(Rc<Cell<usize>>);

    impl slint::private_unstable_api::re_exports::ModelChangeListener for Changes {
        fn row_changed(self: Pin<&Self>, _: usize) {
            self.0.set(self.0.get() + 1);
        }
        fn row_added(self: Pin<&Self>, _: usize, count: usize) {
            self.0.set(self.0.get() + count);
        }
        fn row_removed(self: Pin<&Self>, _: usize, count: usize) {
            self.0.set(self.0.get() + count);
        }
        fn reset(self: Pin<&Self>) {
            panic!("a reset loses focus and scroll");
        }
    }

    proptest! {
        #[test]
        fn the_result_is_the_target_and_untouched_rows_stay_untouched(before in rows(), target in rows()) {
            use slint::private_unstable_api::re_exports::ModelChangeListenerContainer;
            let model = Rc::new(VecModel::from(before.clone()));
            let seen = Rc::new(Cell::new(0));
            let listener = Box::pin(ModelChangeListenerContainer::new(Changes(Rc::clone(&seen))));
            ModelRc::from(Rc::clone(&model)).model_tracker().attach_peer(listener.as_ref().model_peer());

            sync(&model, &target, |row| row.0);
            prop_assert_eq!(model.iter().collect::<Vec<_>>(), target.clone());
            if before == target {
                prop_assert_eq!(seen.get(), 0);
            }
            let first = seen.get();
            sync(&model, &target, |row| row.0);
            prop_assert_eq!(seen.get(), first, "a second time changes nothing");
        }

        #[test]
        fn one_changed_row_is_one_change(before in rows(), pick in any::<prop::sample::Index>()) {
            prop_assume!(!before.is_empty());
            let mut target = before.clone();
            let row = pick.index(target.len());
            target[row].1 = 9;
            let model = Rc::new(VecModel::from(before));
            sync(&model, &target, |row| row.0);
            prop_assert_eq!(model.iter().collect::<Vec<_>>(), target);
        }
    }
}
