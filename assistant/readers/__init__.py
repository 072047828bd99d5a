"""Readers: each finds one kind of thing in a cleaned text and says where it stands, in `start`, `end` and `said`.

`said` is verbatim. Each takes `text: str` and returns a tuple in the order of the text; places count code points of
that text. Nothing is guessed: a thing with several meanings keeps them in `candidates` and has no `value`; one that
cannot be used has a `problem` in words.

    numbers.find_numbers(text) -> Number            .values, .value (likelier), .ordinal
    money.find_amounts(text) -> Amount              .candidates, .value (Money), .high, .assumed, .comparison, .per
    percentages.find_percentages(text) -> Percentage  .value (5 for 5 %), .comparison, .in_words, .low, .high
    dates.find_dates(text, language) -> Day         .candidates, .value, .precision, .month, .day, .last
    stays.find_stays(text, language) -> Stretch     .candidates, .value (calculators.values.Stay), .first, .last
    durations.find_durations(text) -> Duration      .value, .unit, .days, .months, .window, .working, .comparison, .high
    places.find_places(text) -> Place               .candidates (ISO codes), .iso, .state ("BE", "CA", "other"), .kind
    parties.find_parties(text) -> Party             .kind, .state, .roles, .by_form, .is_user
    parties.flow(parties) -> Flow                   .payer, .recipient
    comparisons.comparison(text, start, end) -> Comparison

The words they know are declared in `vocabulary/*.toml`.
"""
