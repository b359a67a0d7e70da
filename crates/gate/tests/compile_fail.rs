//! What must not compile: readings that leave under another purpose's permit, or outlive their own.

#[test]
fn a_reading_is_bound_to_its_purpose_and_to_its_permit() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/compile_fail/as_meant.rs");
    cases.compile_fail("tests/compile_fail/another_purpose.rs");
    cases.compile_fail("tests/compile_fail/outlives_its_permit.rs");
    cases.compile_fail("tests/compile_fail/batch_outlives_its_permit.rs");
    cases.compile_fail("tests/compile_fail/without_a_permit.rs");
    cases.compile_fail("tests/compile_fail/made_by_hand.rs");
    cases.compile_fail("tests/compile_fail/own_purpose.rs");
}
